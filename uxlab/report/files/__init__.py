"""Tables as files of other programs: CSV, JSON, parquet, SPSS, BORIS. Where they lie is told from outside."""
