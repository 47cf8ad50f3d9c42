"""Guides for those who edit a plan's site, in the engine's own words and with the plan's examples.

Each is a page in Markdown in ``ja``; its other languages are catalogues in ``locale``.
"""
