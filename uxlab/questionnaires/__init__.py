"""Questionnaires as data, and the score of one respondent.

Belongs here: wordings, scales, checking answers, scoring rules and the published bands. Does not: intervals of study
means (`metrics`), asking (`recording`), showing.
"""
