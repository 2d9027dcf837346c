"""uxlab: run, time and measure moderated usability-test sessions."""

__version__ = "0.1.0"
