"""A document from beginning to end: its headings with their levels, and its tables and figures with their numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.report.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Gap,
    Headlines,
    Lead,
    Paragraph,
    Picture,
    Quotation,
    Section,
    Table,
)
from uxlab.report.setting.characters import shortened

DEEPEST = 3
"""Levels of headings, the title not counted."""
_FEWEST_ENTRIES, _ENTRIES_ON_FIRST_PAGE = 3, 24
_ENTRY = 100
"""Characters of a title in the contents."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title; `level` from 1, `key` as in the document."""

    level: int
    title: str
    key: str

    @property
    def entry(self) -> str:
        """Return the title as the contents list it, on a line."""
        return shortened(self.title, _ENTRY)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A table or picture with what it is called: "Table 3". On a single page no caption is `shown`."""

    kind: str
    number: int
    block: Table | Picture
    shown: bool = True

    @property
    def name(self) -> str:
        """Return what a text calls it."""
        return f"{self.kind} {self.number}"


Item = Heading | Numbered | Paragraph | Lead | Gap | Bullets | Facts | Quotation | Headlines


def in_order(document: Document) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return what stands before the first section, and everything from there."""
    count = _Count(shown=not document.one_page)
    front = tuple(count.counted(block) for block in document.front)
    body = [item for section in document.sections for item in _section(section, 1, count)]
    return front, tuple(body)


def figures(document: Document) -> list[tuple[int, Picture]]:
    """Return the pictures with their numbers."""
    items = [item for part in in_order(document) for item in part if isinstance(item, Numbered)]
    return [(item.number, item.block) for item in items if isinstance(item.block, Picture)]


def depth_of_contents(document: Document) -> int:
    """Return how many levels the contents list so that they end on the first page; 0 where there are none."""
    entries = sum(1 + len(section.sections) for section in document.sections)
    if document.one_page or entries < _FEWEST_ENTRIES:
        return 0
    return 2 if entries <= _ENTRIES_ON_FIRST_PAGE else 1


class _Count:
    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._last = {"Table": 0, "Figure": 0}

    def counted(self, block: Block) -> Item:
        if not isinstance(block, Table | Picture):
            return block
        kind = "Table" if isinstance(block, Table) else "Figure"
        self._last[kind] += 1
        return Numbered(kind, self._last[kind], block, self._shown)


def _section(section: Section, level: int, count: _Count) -> Iterator[Item]:
    yield Heading(min(level, DEEPEST), section.title, section.key)
    for block in section.blocks:
        yield count.counted(block)
    for inner in section.sections:
        yield from _section(inner, level + 1, count)
