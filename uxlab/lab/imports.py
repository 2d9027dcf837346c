"""Importing what was recorded elsewhere: tables of attempts and answers, and BORIS projects."""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from uxlab.designing.people import is_code
from uxlab.errors import UsageError
from uxlab.importing import answers as answer_table
from uxlab.importing import attempts as attempt_table
from uxlab.importing.boris import draft_attempts
from uxlab.importing.boris_events import read_events
from uxlab.importing.boris_mapping import read_mapping
from uxlab.importing.drafts import DraftAnswer, DraftAttempt, KnownStudy
from uxlab.importing.encodings import whole_text
from uxlab.importing.names import Codes
from uxlab.importing.plan import Plan, plan_import
from uxlab.importing.problems import Findings, Problem, UnreadableFile
from uxlab.importing.sheets import read_table
from uxlab.importing.table import Row, Table
from uxlab.questionnaires.library import known as shipped
from uxlab.questionnaires.own import loader
from uxlab.storage.imports import read_known, write_import
from uxlab.storage.stamps import now_utc
from uxlab.storage.study_file import open_for_reading, open_for_recording

_LARGEST_BYTES = 500_000_000

Progress = Callable[[str, int, int], None]
"""Hears what is done ("reading", "writing"), so many more steps, and how many there are in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """The files to import; BORIS needs its mapping."""

    attempts: Path | None = None
    answers: Path | None = None
    boris: Path | None = None
    mapping: Path | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, the mapping not among them."""
        return tuple(path for path in (self.attempts, self.answers, self.boris) if path is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import found: with problems, nothing was written; else all of `plan` was, unless it was a dry run."""

    plan: Plan
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Contents:
    """The files, read: a table each, or the bytes of a BORIS project and its mapping."""

    attempts: Table | None
    answers: Table | None
    boris: tuple[str, bytes] | None
    mapping: tuple[str, bytes] | None


def check_import(study: Path, request: ImportRequest, progress: Progress) -> ImportReport:
    """Return what importing would do, without doing it; possible while the study is recorded into.

    Raises:
        UsageError: nothing is asked for, or a BORIS project without its mapping.
        UnusableStudy: there is no readable study.
        UnreadableFile: a file is none of the kinds that can be read.
    """
    findings = Findings()
    contents = _contents(request, findings)
    with open_for_reading(study) as reading:
        known = reading.read(read_known)
    return _planned(known, contents, findings, progress)


def run_import(study: Path, request: ImportRequest, progress: Progress) -> ImportReport:
    """Import all of the files, or nothing where the report has problems; Ctrl+C stops it without effect.

    Raises:
        as `check_import`, and
        UnusableStudy: the study is being recorded into, or read-only.
        StorageTrouble: the disk refused; nothing was written.
    """
    findings = Findings()
    contents = _contents(request, findings)
    with open_for_recording(study, lambda _sentence: None) as writing:
        report = _planned(writing.writer.run(read_known), contents, findings, progress)
        if not (report.problems or report.plan.empty):
            total = sum(len(session.records) for session in report.plan.sessions)
            write_import(
                writing,
                report.plan,
                ", ".join(map(_name, request.files)),
                progress=lambda steps: progress("writing", steps, total),
                cancelled=threading.Event(),
            )
    return report


def _contents(request: ImportRequest, findings: Findings) -> _Contents:
    if not request.files:
        raise UsageError("There is nothing to import; name a file with --attempts, --answers or --boris.")
    if (request.boris is None) != (request.mapping is None):
        raise UsageError("A BORIS project is imported with a mapping; give both --boris and --mapping.")

    def table(path: Path | None, columns: Sequence[str]) -> Table | None:
        return None if path is None else read_table(_name(path), _bytes(path), columns, findings)

    return _Contents(
        attempts=table(request.attempts, (*attempt_table.REQUIRED, *attempt_table.OPTIONAL)),
        answers=table(request.answers, (*answer_table.REQUIRED, *answer_table.OPTIONAL)),
        boris=None if request.boris is None else (_name(request.boris), _bytes(request.boris)),
        mapping=None if request.mapping is None else (_name(request.mapping), _bytes(request.mapping)),
    )


def _name(path: Path) -> str:
    return _printable(path.name)


def _printable(text: str) -> str:
    """Return a name as a terminal can show it and a study can hold it."""
    return "".join(sign if sign.isprintable() else "?" for sign in whole_text(text))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise UnreadableFile(f"{_name(path)} is larger than 500 MB; split it into several files.")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(
            f"{_printable(str(path))} cannot be read ({error.strerror}); check its name and that you may."
        ) from None


def _planned(known: KnownStudy, contents: _Contents, findings: Findings, progress: Progress) -> ImportReport:
    codes = Codes([person.code for person in known.design.participants], is_code)
    attempts = [*_attempts(known, contents, codes, findings, progress), *_boris(known, contents, codes, findings)]
    answers = _answers(known, contents, codes, findings)
    plan = plan_import(known, attempts, answers, findings, now_utc())
    return ImportReport(plan=plan, problems=tuple(findings.problems), remarks=tuple(findings.remarks))


def _attempts(
    known: KnownStudy, contents: _Contents, codes: Codes, findings: Findings, progress: Progress
) -> tuple[DraftAttempt, ...]:
    table = contents.attempts
    if table is None:
        return ()
    rows = _counted(table.rows, progress)
    return attempt_table.read_attempts(table, known.design, codes, findings, rows)


def _counted(rows: Sequence[Row], progress: Progress) -> Iterable[Row]:
    for row in rows:
        yield row
        progress("reading", 1, len(rows))


def _boris(known: KnownStudy, contents: _Contents, codes: Codes, findings: Findings) -> tuple[DraftAttempt, ...]:
    if contents.boris is None or contents.mapping is None:
        return ()
    mapping = read_mapping(*contents.mapping, known.design, findings)
    events = read_events(*contents.boris, findings)
    return draft_attempts(contents.boris[0], events, mapping, codes, findings)


def _answers(known: KnownStudy, contents: _Contents, codes: Codes, findings: Findings) -> tuple[DraftAnswer, ...]:
    if contents.answers is None:
        return ()
    uses = known.design.questionnaires
    keys = [*(use.key for use in uses), *shipped()]
    forms = answer_table.Forms.of(answer_table.known_forms(keys, loader(uses)), known.design)
    return answer_table.read_answers(contents.answers, known.design, codes, forms, findings)
