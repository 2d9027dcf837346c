"""The page of what belongs to this computer and not to a study."""
