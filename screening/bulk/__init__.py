"""Many cases from a file to a file: Parquet, JSON lines or CSV, in batches, resumable."""
