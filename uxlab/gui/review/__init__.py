"""The Review page: recorded sessions, watched again and corrected."""
