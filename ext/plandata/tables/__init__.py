"""From CSV files to records, with every fault told."""
