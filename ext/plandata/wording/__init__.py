"""What data reads like in the reader's language."""
