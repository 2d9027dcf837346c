"""The file of a document for word processors: the same bytes for the same document, whenever it is written."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE

from uxlab.report.document import Document
from uxlab.report.setting.characters import shortened

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""What a ZIP file can date its parts by, at the earliest."""
_PROPERTY = 255
"""Characters that a property of a document holds."""


def describe(word: WordDocument, document: Document) -> None:
    """Set the properties that a word processor and a search show, and drop those of the empty document it began as."""
    about = word.core_properties
    about.title = shortened(document.title, _PROPERTY)
    about.subject = shortened(document.subtitle, _PROPERTY)
    about.category = shortened(document.kind, _PROPERTY)
    about.comments = shortened(f"Made by {document.program}", _PROPERTY)
    about.author, about.last_modified_by, about.keywords = "", "", ""
    about.language, about.revision = document.language, 1
    day = document.dated
    about.created = about.modified = datetime(*((day.year, day.month, day.day) if day else _EARLIEST[:3]), tzinfo=UTC)
    for key, relation in list(word.part.package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del word.part.package.rels[key]


def archived(word: WordDocument) -> bytes:
    """Return the file's bytes."""
    written, settled = BytesIO(), BytesIO()
    word.save(written)
    with ZipFile(written) as parts, ZipFile(settled, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            archive.writestr(ZipInfo(name, _EARLIEST), parts.read(name), ZIP_DEFLATED)
    return settled.getvalue()
