"""The facade that window and command line share: studies, recordings, results, checks; without Qt.

Joins storage, capture and recording. Says what went wrong as `UxlabError`; prints and asks nothing.
"""
