"""A session seen again: the picture of its screens with the pointer's way, and what plays it."""
