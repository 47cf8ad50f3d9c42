"""From CSV files to records, with every problem told."""
