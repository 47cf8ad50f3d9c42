"""The text of pages, data and translations, checked before anything is built.

``python -m sitecheck.text docs data`` tells an editor the file, the line and the words.
Nothing here needs Sphinx or a browser. What stands in code, and what ``errata.csv`` quotes as
printed, is no text of ours; eras in quoted words are parts of names.
"""
