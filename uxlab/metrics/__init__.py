"""Figures of a study and the statistics behind them: pure functions from values to `Estimate`.

Belongs here: formulas with their intervals, and the summary of a study. Does not: scoring one respondent's answers
(`questionnaires`), reading files, printing. scipy is loaded on the first quantile that needs it, never on import.
"""
