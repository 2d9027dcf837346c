"""How the app looks: colour roles, type, icons and the style sheet made from them."""
