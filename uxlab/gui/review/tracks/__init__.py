"""The timeline of a session: its overview, ruler and tracks, painted, moved through and re-timed."""
