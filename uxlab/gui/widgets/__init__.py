"""The widgets that pages are built of."""
