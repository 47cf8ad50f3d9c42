"""HTML that says to everyone what a page shows."""
