"""The plan as plain records, and what can be asked of them."""
