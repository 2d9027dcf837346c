"""The command line: parses, asks `lab`, prints. Belongs here: words for a terminal. Does not: anything computed."""
