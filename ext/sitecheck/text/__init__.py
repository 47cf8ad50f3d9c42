"""The text of pages, translations and data, checked before anything is built.

``python -m sitecheck.text docs`` tells an editor the file, the line and the words. It reads pages
in Markdown and catalogues of translations; other text is given to it as a ``Source``. Nothing
here needs Sphinx or a browser. What stands in code is no text of ours; eras in quoted words are
parts of names.
"""
