"""The list of usability problems of a study: looked at, added to, linked to what happened, read from a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from uxlab.metrics.problems import ProblemSummary, summarise_problems
from uxlab.model.design import Design
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.settings import load_settings
from uxlab.storage.problem_list import add_drafts, link_to_number
from uxlab.storage.problems import read_problems
from uxlab.storage.problems_toml import BadProblems, problems_from_toml
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import open_for_reading, open_for_recording


@dataclass(frozen=True, slots=True)
class ImportedProblems:
    """How many problems a file lists, and how much evidence was new."""

    problems: int
    evidence: int


def problem_summary(path: Path, confidence: float = 0.95) -> ProblemSummary:
    """Return the problems of a study, who met them, and how many are likely still unseen.

    Raises:
        UnusableStudy: there is no readable study.
    """
    with open_for_reading(path) as study:
        problems = study.read(read_problems)
        data = study.read(read_study_data)
    participants = dict.fromkeys(session.session.participant for session in data.sessions if session.attempts)
    return summarise_problems(problems, tuple(participants), confidence)


def add_problems(path: Path, drafts: Sequence[ProblemDraft]) -> ImportedProblems:
    """Add problems with their evidence, all or none; those whose titles are known are completed.

    Raises:
        UnusableStudy: the file cannot be written.
        UsageError: a draft that cannot be a problem, or evidence that leads nowhere.
    """
    data = read_study_data(path)
    with open_for_recording(path, _hear_nothing) as study:
        added = study.writer.run(lambda connection: add_drafts(connection, drafts, data.sessions, actor(data.design)))
    return ImportedProblems(len(drafts), added)


def link_problem(path: Path, number: int, pointer: Pointer) -> int:
    """Add evidence to the problem with this number, from 1, and return how much was new.

    Raises:
        UnusableStudy: the file cannot be written.
        UsageError: no such problem, or evidence that leads nowhere.
    """
    data = read_study_data(path)
    with open_for_recording(path, _hear_nothing) as study:
        return study.writer.run(
            lambda connection: link_to_number(connection, number, pointer, data.sessions, actor(data.design))
        )


def import_problems(path: Path, file: Path) -> ImportedProblems:
    """Add the problems of a TOML file, all or none; the same file again changes nothing.

    Raises:
        BadProblems: the file cannot be used; names every line.
        UnusableStudy: the study cannot be written.
        UsageError: evidence that leads nowhere.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        raise BadProblems(f"{file} cannot be read as a text in UTF-8; check its name and format.") from None
    return add_problems(path, problems_from_toml(text, file.name))


def actor(design: Design) -> str:
    """Return who changes the study: the moderator of this computer, else that of the study."""
    return load_settings().moderator or design.moderator


def _hear_nothing(_sentence: str) -> None:
    """Take what the writer says of a disk that refuses; such a change fails as a whole and says so itself."""
