"""The page about the people of a study: who comes when, what they agreed to, and how far they are."""
