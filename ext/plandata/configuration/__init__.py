"""What conf.py sets, checked without Sphinx before anything uses it.

Sphinx tells of most mistakes late, in its own words and without a line, or not at all. Each program
that reads a conf.py looks at it here first; a build that Sphinx began looks as soon as it can.
"""
