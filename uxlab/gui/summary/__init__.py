"""What a session came to: its end, and the list of all sessions."""
