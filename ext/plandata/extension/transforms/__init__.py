"""What pages are made into as they are read."""
