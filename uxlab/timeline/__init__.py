"""Arithmetic on moments and spans of a session.

Belongs here: intervals of time as numbers. Does not: what happened in them.
"""
