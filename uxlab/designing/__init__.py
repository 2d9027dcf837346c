"""Edits of a design as functions from one frozen design to the next, and what is worth knowing about a design.

Belongs here: adding, moving, renaming and removing, the history of edits, hints. Does not: keeping any of it.
"""
