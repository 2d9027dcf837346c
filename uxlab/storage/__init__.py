"""Keeps studies in files: the only SQL, the only TOML of designs, the lock on a study, and the one writer of each.

Belongs here: how facts get to disk and back. Does not: what they mean (metrics) or when they arise (recording).
"""
