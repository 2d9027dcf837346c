"""How figures and times read to a person, the same in the window, on the terminal and in reports."""
