"""Conducts a session: the state machine, the action log, undo, the script language, and the recorder that joins them.

States what it needs (input, storage, a clock) as protocols in `ports`; knows no file, no hook and no window.
"""
