"""The page on which sessions are prepared and conducted: pre-flight, console, strip."""
