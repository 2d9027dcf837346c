"""The parts of a packed Office file (Open Packaging Conventions, ECMA-376-2): XML texts, and which refers to which."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring, iterparse

MARK = b"PK\x03\x04"
"""How every packed file begins."""

_LARGEST_BYTES = 500_000_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_NOT_UNPACKED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
"""What zipfile raises: for damage, for a stream that is none or ends early, for encryption and later versions of the
format, and for names and places that cannot be."""

_NO_XML = (ParseError, ValueError, LookupError)
"""What the parser raises: for damage; for entities, which no workbook has; and for encodings that it does not know."""


class DamagedFile(Exception):
    """A packed file that is cut off, altered, encrypted, or none of the kind that is looked for."""


class Reference(NamedTuple):
    """What a part says of another: its kind, such as `worksheet`, and its name."""

    kind: str
    target: str


class Package:
    """The parts of a packed file by name, in any case; their checksums are verified when they are read."""

    def __init__(self, content: bytes) -> None:
        """Raise DamagedFile where the list of parts cannot be read, or they are too large together."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _NOT_UNPACKED:
            raise DamagedFile from None
        entries = self._zip.infolist()
        if sum(entry.file_size for entry in entries) > _LARGEST_BYTES:
            raise DamagedFile
        self._entries = {_folded(entry.filename): entry for entry in entries}

    def xml(self, part: str) -> Element:
        """Return the root of a part.

        Raises:
            DamagedFile: there is no such part, or it is no XML.
        """
        try:
            return fromstring(self._read(part))
        except _NO_XML:
            raise DamagedFile from None

    def elements(self, part: str, name: str) -> Iterator[Element]:
        """Yield the elements of this name as they are read, each emptied when the next is asked for.

        Raises:
            DamagedFile: there is no such part, or it is no XML.
        """
        try:
            for _, element in iterparse(io.BytesIO(self._read(part))):
                if local_name(element) == name:
                    yield element
                    element.clear()
        except _NO_XML:
            raise DamagedFile from None

    def references(self, part: str = "") -> dict[str, Reference]:
        """Return what a part, or the package itself, refers to, by the identifiers that are used for it there."""
        folder, base = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{base}.rels")
        if _folded(listing) not in self._entries:
            return {}
        return {
            one.get("Id", ""): Reference(
                one.get("Type", "").rpartition("/")[2], posixpath.join("/", folder, one.get("Target", ""))
            )
            for one in self.xml(listing)
        }

    def _read(self, part: str) -> bytes:
        entry = self._entries.get(_folded(part))
        if entry is None or entry.compress_type not in _METHODS:
            raise DamagedFile
        try:
            return self._zip.read(entry)
        except _NOT_UNPACKED:
            raise DamagedFile from None


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace, of which strict and transitional files have two."""
    return element.tag.rpartition("}")[2]


def _folded(part: str) -> str:
    return posixpath.normpath(part.replace("\\", "/")).strip("/").casefold()
