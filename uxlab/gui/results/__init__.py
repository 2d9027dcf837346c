"""The Results page: the figures of a study at a glance, compared, charted, and what they were made from."""
