"""The list of usability problems of a study: looked at, added to, linked to what happened, read from a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from uxlab.metrics.problems import ProblemSummary, summarise_problems, those_who_tried
from uxlab.metrics.selection import selected_sessions
from uxlab.model.design import Design
from uxlab.model.problems import Pointer, Problem, ProblemDraft
from uxlab.settings import usable_settings
from uxlab.storage.problem_drafts import BadProblems, ListedProblems
from uxlab.storage.problem_list import Change, PlannedProblem, add_drafts, link, move, plan_drafts, remove
from uxlab.storage.problems import read_problems
from uxlab.storage.problems_table import problems_from_table
from uxlab.storage.problems_toml import problems_from_toml
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import open_for_reading, open_for_recording

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedProblems:
    """How many problems a file lists, how many of them were new or changed, and how much evidence was new.

    `remarks`: what is worth knowing though nothing is wrong, such as columns that were ignored.
    """

    problems: int
    new: int
    changed: int
    evidence: int
    remarks: tuple[str, ...] = ()


def problem_summary(path: Path, confidence: float = 0.95) -> ProblemSummary:
    """Return the problems of a study, who met them, and how many are likely still unseen.

    Raises:
        UnusableStudy: there is no readable study.
    """
    with open_for_reading(path) as study:
        problems = study.read(read_problems)
        data = study.read(read_study_data)
    return summarise_problems(problems, those_who_tried(selected_sessions(data, ())), confidence)


def add_problems(path: Path, drafts: Sequence[ProblemDraft]) -> ImportedProblems:
    """Add problems with their evidence, all or none; those whose titles are known are completed.

    Raises:
        UnusableStudy: the file cannot be written.
        UsageError: a draft that cannot be a problem, or evidence that leads nowhere.
    """
    data = read_study_data(path)
    return _told(_written(path, lambda connection, who: add_drafts(connection, drafts, data.sessions, who)))


def link_problem(path: Path, which: str, pointer: Pointer) -> int:
    """Add evidence to a problem, by number from 1 or title, and return how much was new.

    Raises:
        UnusableStudy: the file cannot be written.
        UsageError: no such problem, or evidence that leads nowhere.
    """
    data = read_study_data(path)
    return _written(path, lambda connection, who: link(connection, which, pointer, data.sessions, who))


def remove_problem(path: Path, which: str) -> Problem:
    """Take a problem, by number or title, and its evidence off the list, and return it.

    Raises:
        UnusableStudy: the file cannot be written.
        UsageError: no such problem.
    """
    return _written(path, lambda connection, who: remove(connection, which, who))


def move_problem(path: Path, which: str, number: int) -> Problem:
    """Put a problem, by number or title, at another place from 1 on, and return it.

    Raises:
        UnusableStudy: the file cannot be written.
        UsageError: no such problem, or no such place.
    """
    return _written(path, lambda connection, who: move(connection, which, number, who))


def import_problems(path: Path, file: Path, *, dry_run: bool = False) -> ImportedProblems:
    """Add the problems of a TOML file or a table, all or none; the same file again changes nothing.

    Raises:
        BadProblems, UnreadableFile: the file cannot be used; names every place in it that is wrong.
        UnusableStudy: the study cannot be written.
    """
    listed = _listed(file)
    sessions = read_study_data(path).sessions
    listed.check(sessions)
    if dry_run:
        with open_for_reading(path) as study:
            plan = plan_drafts(study.read(read_problems), listed.drafts, sessions)
    else:
        plan = _written(path, lambda connection, who: add_drafts(connection, listed.drafts, sessions, who))
    return replace(_told(plan), remarks=listed.remarks)


def _listed(file: Path) -> ListedProblems:
    try:
        content = file.read_bytes()
    except OSError:
        raise BadProblems(f"{file} cannot be read; check its name and permissions.") from None
    if file.suffix.casefold() != ".toml":
        return problems_from_table(content, file.name)
    try:
        return problems_from_toml(content.decode("utf-8-sig"), file.name)
    except UnicodeDecodeError:
        raise BadProblems(f"{file} cannot be read as a text in UTF-8; save it as one.") from None


def _told(plan: Sequence[PlannedProblem]) -> ImportedProblems:
    details = [(one.before, replace(one.after, evidence=one.before.evidence)) for one in plan if one.before]
    return ImportedProblems(
        problems=len(plan),
        new=len(plan) - len(details),
        changed=sum(before != after for before, after in details),
        evidence=sum(one.new_evidence for one in plan),
    )


def _written(path: Path, change: Change[_T]) -> _T:
    """Make a change in one transaction, signed by whoever is at work."""
    with open_for_recording(path, _hear_nothing) as study:
        who = actor(study.design())
        return study.writer.run(lambda connection: change(connection, who))


def actor(design: Design) -> str:
    """Return who changes the study: the moderator of this computer, else that of the study."""
    return usable_settings()[0].moderator or design.moderator


def _hear_nothing(_sentence: str) -> None:
    """Take what the writer says of a disk that refuses; such a change fails as a whole and says so itself."""
