"""The roles and directives of the domain ``plan``: what authors may write, without Sphinx.

The extension makes nodes of them, and the check of texts asks here whether they can be made.
"""

#: The indices of the domain, each a page to which ``{ref}`` leads as ``plan-article``.
INDICES = ("article", "department", "year", "indicator", "flag", "term")
