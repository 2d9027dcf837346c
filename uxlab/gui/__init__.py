"""Everything with a window, and the only place that knows Qt.

Decisions, figures and files belong to `lab` and below; a window asks and shows. `sample_shop` is no part of uxlab's
own windows: it is the product under test of the demo, and knows nothing of being recorded.
"""
