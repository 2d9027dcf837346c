"""The events of a session as a list, found across sessions and exported; and which session it is."""
