"""Which texts a file can hold."""

from uxlab.errors import UsageError


def refuse_half_characters(text: str) -> None:
    """Refuse lone surrogates, which neither SQLite nor TOML can hold.

    Raises:
        UsageError: with the place of the first.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        around = text[max(0, error.start - 20) : error.start]
        raise UsageError(
            f"The text has half a character after “{around}”, which no file can hold; delete it there and type it anew."
        ) from None


def whole_characters(text: str) -> str:
    """Return the text with lone surrogates replaced by U+FFFD, for facts that nobody can type again."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
