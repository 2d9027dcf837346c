"""The window of one study: rail, menu bar and pages. What the pages show and do is theirs."""
