"""The engine's guides and their catalogues."""
