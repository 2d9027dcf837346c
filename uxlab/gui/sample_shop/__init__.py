"""The product under test of the demo: a small web shop, no part of uxlab, which knows nothing of being recorded."""
