"""Decides what may be kept of a key press or a window; pure, and used inside the capture child before the pipe."""
