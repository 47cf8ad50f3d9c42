"""The command ``plandata``: its arguments, and its help in two languages."""
