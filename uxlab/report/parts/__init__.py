"""The sections of a report: each from the material to its blocks, without a look of its own."""
