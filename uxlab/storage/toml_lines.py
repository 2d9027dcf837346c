"""Where in a TOML text something stands, so that a message can name its line; tomllib does not say."""

import re

Path = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and after the name of a repeated table its number, from 1."""

_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*",
    re.DOTALL | re.VERBOSE,
)
_HEADER = re.compile(r"\s*\[{1,2}\s*([\w-]+)\s*\]{1,2}")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


def line_of(text: str, path: Path) -> int | None:
    """Return the line of what `path` leads to, or of the nearest thing around it that can be found."""
    names = [part for part in path if isinstance(part, str)]
    numbers = [part for part in path if isinstance(part, int)]
    if not names:
        return None
    lines = _without_strings(text).splitlines()
    header = _header(lines, names[0], numbers[0] if numbers else 1)
    if header is None:
        return _key(lines, 0, names[0])
    if len(names) == 1:
        return header
    return _key(lines, header, names[1]) or header


def _without_strings(text: str) -> str:
    """Blank out strings and comments, in which anything may stand, and keep the lines."""
    return _STRING_OR_COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def _header(lines: list[str], name: str, number: int) -> int | None:
    for line, content in enumerate(lines, start=1):
        found = _HEADER.match(content)
        if found and found.group(1) == name:
            number -= 1
            if number == 0:
                return line
    return None


def _key(lines: list[str], after: int, name: str) -> int | None:
    for line, content in enumerate(lines[after:], start=after + 1):
        if _HEADER.match(content):
            return None
        found = _KEY.match(content)
        if found and found.group(1) == name:
            return line
    return None
