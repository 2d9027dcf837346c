"""Charts as values, and as matplotlib figures in one style."""
