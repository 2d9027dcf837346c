"""What files from elsewhere say: tables and BORIS projects become drafts of sessions, and each flaw has its place.

Bytes come in, values and problems go out; nothing is opened or written here.
"""
