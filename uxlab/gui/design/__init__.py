"""The Design page: what is asked of whom, and what may be recorded."""
