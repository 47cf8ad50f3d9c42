"""Checks of built pages and of text: accessible, valid, readable."""
