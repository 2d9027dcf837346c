"""Reports of a study: what they are made from, and the file that becomes of it."""

import os
from collections.abc import Callable
from pathlib import Path

from uxlab.errors import UsageError
from uxlab.lab.report_material import ReportOptions, material_of
from uxlab.report.compose import compose
from uxlab.report.document import Document
from uxlab.report.material import Material
from uxlab.report.progress import Asked, Progress, never, part_of, silent, step
from uxlab.storage.new_file import refuse_taken, write_file
from uxlab.storage.study_file import open_for_reading

__all__ = ["SUFFIXES", "ReportOptions", "checked_suffix", "document_of", "is_taken", "read_material", "write_report"]

SUFFIXES = (".html", ".pdf", ".docx", ".xlsx")
_COMPOSED = 0.1
_WRITTEN = 0.98

_Writer = Callable[[Material, ReportOptions, Progress, Asked], bytes]


def read_material(path: Path, options: ReportOptions | None = None) -> Material:
    """Return what a report of the study at `path` is made from; of an open study see `OpenStudy.material`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: no such confidence, trait or value, or nothing to compare.
    """
    with open_for_reading(path) as study:
        return material_of(study, options or ReportOptions())


def document_of(material: Material, options: ReportOptions | None = None) -> Document:
    """Return the report as a document, as for a preview."""
    wanted = options or ReportOptions()
    return compose(material, paper=wanted.paper, one_page=wanted.one_page)


def checked_suffix(to: Path) -> str:
    """Return the suffix of a report in lower case.

    Raises:
        UsageError: there is no such kind of report; the sentence names those there are.
    """
    suffix = to.suffix.casefold()
    if suffix not in SUFFIXES:
        raise UsageError(f"{to.name} is no report; its name ends in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}.")
    return suffix


def is_taken(to: Path) -> bool:
    """Tell whether there is something of this name already."""
    return os.path.lexists(to)


def write_report(
    material: Material,
    to: Path,
    options: ReportOptions | None = None,
    *,
    force: bool = False,
    progress: Progress = silent,
    cancelled: Asked = never,
) -> Path:
    """Write the report as its suffix says, whole or not at all, and return where it is.

    Raises:
        UsageError: no report has this suffix.
        Cancelled: it was stopped; nothing was written.
        UxlabError: there is a file already and no `force`, or none can be made there.
    """
    write = _WRITERS[checked_suffix(to)]
    if not force:
        refuse_taken(to)
    content = write(material, options or ReportOptions(), progress, cancelled)
    step(progress, cancelled, _WRITTEN, f"Saving {to.name}")
    write_file(to, content, replace=force)
    progress(1.0, "Done")
    return to


def _html(material: Material, options: ReportOptions, progress: Progress, cancelled: Asked) -> bytes:
    from uxlab.report.html import write_html

    document = _composed(material, options, progress, cancelled)
    return write_html(document, progress=part_of(progress, _COMPOSED, _WRITTEN), cancelled=cancelled)


def _pdf(material: Material, options: ReportOptions, progress: Progress, cancelled: Asked) -> bytes:
    from uxlab.report.pdf import write_pdf

    document = _composed(material, options, progress, cancelled)
    return write_pdf(document, progress=part_of(progress, _COMPOSED, _WRITTEN), cancelled=cancelled)


def _docx(material: Material, options: ReportOptions, progress: Progress, cancelled: Asked) -> bytes:
    from uxlab.report.docx import write_docx

    document = _composed(material, options, progress, cancelled)
    return write_docx(document, progress=part_of(progress, _COMPOSED, _WRITTEN), cancelled=cancelled)


def _xlsx(material: Material, _options: ReportOptions, progress: Progress, cancelled: Asked) -> bytes:
    from uxlab.report.xlsx import write_xlsx

    return write_xlsx(material, progress=part_of(progress, 0, _WRITTEN), cancelled=cancelled)


def _composed(material: Material, options: ReportOptions, progress: Progress, cancelled: Asked) -> Document:
    step(progress, cancelled, 0, "Composing the report")
    return document_of(material, options)


_WRITERS: dict[str, _Writer] = {".html": _html, ".pdf": _pdf, ".docx": _docx, ".xlsx": _xlsx}
