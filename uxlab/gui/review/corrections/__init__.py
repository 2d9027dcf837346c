"""Corrections of a session: marked at the cursor, made with forms, listed, and agreed upon between coders."""
