"""The first page: recent studies, and the ways to a new one."""
