"""Opens the shop: `python -m uxlab.gui.sample_shop`."""

import sys

from uxlab.gui.sample_shop.window import main

sys.exit(main())
