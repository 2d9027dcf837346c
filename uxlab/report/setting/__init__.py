"""How a document is set on pages in any format: characters, numbers of captions, widths of columns. No markup."""
