"""What things are: frozen dataclasses and enums for designs, sessions, input and results.

Belongs here: nouns of the field and their invariants. Does not: computing with them, storing them, showing them.
"""
