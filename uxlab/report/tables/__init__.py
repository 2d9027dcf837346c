"""What a study holds as tidy tables, a row an attempt, an error, an answer; every column says what it means.

Workbooks and exports are written from these tables, so that they cannot differ. Nothing here knows a file format.
"""
