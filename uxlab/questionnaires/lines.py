"""Finds the line of a TOML document on which a field stands, for complaints; tomllib does not say."""

import re

_HEADER = re.compile(r"\s*\[")
_ITEM = re.compile(r"\s*\[\[\s*item\s*\]\]")
_WITHIN_ITEM = re.compile(r"\s*\[+\s*item\s*\.")


def line_of_field(document: str, field: str, item: int | None = None) -> int:
    """Return the line, from 1, of a field: inside the item with this index, or outside of all items.

    Where the field does not stand in the text, the line is that of the item's header, or 1.
    """
    lines = document.splitlines()
    owners = _owners(lines)
    wanted = re.compile(rf"(^|[\s{{,\[.]){re.escape(field)}(\s*[.=\]]|$)")
    own = [number for number, owner in enumerate(owners) if owner == item]
    found = (number for number in own if wanted.search(lines[number].split("#", 1)[0]))
    return next(found, own[0] if own and item is not None else 0) + 1


def _owners(lines: list[str]) -> list[int | None]:
    """Return of each line the index of the item it belongs to, None outside of all items."""
    owners: list[int | None] = []
    owner, items = None, 0
    for line in lines:
        if _ITEM.match(line):
            owner, items = items, items + 1
        elif _HEADER.match(line) and not _WITHIN_ITEM.match(line):
            owner = None
        owners.append(owner)
    return owners
