"""Everything with a window, and the only place that knows Qt.

Decisions, figures and files belong to `lab` and below; a window asks and shows. Each page has a `state` module, which
computes without Qt what is to be seen, and widgets that show it. `sample_shop` is no part of uxlab's own windows.
"""
