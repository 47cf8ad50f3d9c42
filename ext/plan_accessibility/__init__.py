"""Accessibility as evidence: checks of every page, their record, and the pages that publish it."""
