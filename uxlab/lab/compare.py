"""Comparisons within one study and of several."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from uxlab.errors import UsageError
from uxlab.metrics.compare import PairComparison, compare
from uxlab.metrics.compare_goals import Goal, GoalResult, against_goals, designed_goals
from uxlab.metrics.compare_samples import Side
from uxlab.metrics.selection import Where, selected_sessions, selected_tasks
from uxlab.model.results import StudyData
from uxlab.storage.results import read_study_data

TRAITS = ("condition", "group")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to compare: `by` a trait within one study, or studies; `paired` None: as the codes of one study say."""

    by: str | None = None
    goals: tuple[Goal, ...] = ()
    where: Where = ()
    confidence: float = 0.95
    paired: bool | None = None
    pairwise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Comparisons and goals; `same_codes`: how many codes several studies share while their people count as others."""

    comparisons: tuple[PairComparison, ...]
    goals: tuple[GoalResult, ...]
    task_names: tuple[tuple[str, str], ...]
    same_codes: int = 0


def compare_studies(paths: Sequence[Path], wanted: Wanted) -> Compared:
    """Compare the sessions of several studies, or those of one by a trait, and hold them against goals.

    The goals are those asked for, and those of the tasks in each study's own design.
    Participants of different studies are different people, whatever their codes, unless `paired` says otherwise.

    Raises:
        UnusableStudy: one of the files is no readable study.
        UsageError: nothing to compare, or no such trait, task or goal.
    """
    studies = [(path, read_study_data(path)) for path in paths]
    several, names = len(studies) > 1, task_names(data for _, data in studies)
    if several and wanted.by:
        raise UsageError(f"Several studies are compared with each other, and one --by {wanted.by}; choose one of both.")
    if not several and not wanted.by and not (wanted.goals or designed_goals(studies[0][1].design)):
        raise UsageError(
            "One study alone, whose tasks have no goals, is compared --by condition, --by group, or with a --benchmark."
        )
    sides = _sides(studies, wanted)
    found: tuple[PairComparison, ...] = ()
    if several or wanted.by:
        paired = bool(wanted.paired) if several else wanted.paired
        found = compare(sides, names, confidence=wanted.confidence, paired=paired, pairwise=wanted.pairwise)
    return Compared(
        comparisons=found,
        goals=tuple(_against_goals([data for _, data in studies], sides, tuple(names), wanted)),
        task_names=tuple(names.items()),
        same_codes=len(frozenset.intersection(*(side.people for side in sides)))
        if several and not wanted.paired
        else 0,
    )


def read_other(path: Path) -> StudyData:
    """Return another study, to compare an open one with it.

    Raises:
        UnusableStudy: the file is no readable study.
    """
    return read_study_data(path)


def _against_goals(
    studies: Sequence[StudyData], sides: Sequence[Side], tasks: Sequence[str], wanted: Wanted
) -> Iterator[GoalResult]:
    """Hold each side against the goals asked for, then against those of the study that it is from."""
    of_side = studies if len(studies) > 1 else [*studies] * len(sides)
    holders: dict[Goal, list[Side]] = {goal: [*sides] for goal in wanted.goals}
    for data, side in zip(of_side, sides, strict=True):
        for goal in designed_goals(data.design, wanted.goals):
            holders.setdefault(goal, []).append(side)
    for goal, held in holders.items():
        yield from against_goals(held, (goal,), tasks, wanted.confidence)


def _sides(studies: Sequence[tuple[Path, StudyData]], wanted: Wanted) -> list[Side]:
    if wanted.by is not None:
        ((_, data),) = studies
        return sides_by(data, wanted.by, wanted.where)
    stems = [path.stem for path, _ in studies]
    labels = stems if len(set(stems)) == len(stems) else [str(path) for path, _ in studies]
    return [
        Side(label=label, sessions=selected_sessions(data, wanted.where))
        for label, (_, data) in zip(labels, studies, strict=True)
    ]


def sides_by(data: StudyData, trait: str, where: Where) -> list[Side]:
    """Return the sessions of a study by condition or group, those that have any, in the order of the design.

    Raises:
        UsageError: there is no such trait.
    """
    if trait not in TRAITS:
        raise UsageError(f'Sessions cannot be compared by "{trait}"; compare by {" or ".join(TRAITS)}.')
    designed = data.design.conditions if trait == "condition" else data.design.groups
    sessions = selected_sessions(data, where)
    sides = []
    for one in designed:
        own = tuple(s for s in sessions if (s.session.condition if trait == "condition" else s.group) == one.key)
        if own:
            sides.append(Side(label=one.name, sessions=own))
    return sides


def task_names(studies: Iterable[StudyData]) -> dict[str, str]:
    """Return the tasks of all studies; where one key has several names, the first."""
    names: dict[str, str] = {}
    for data in studies:
        designed = {task.key: task.name for task in data.design.tasks}
        for key in selected_tasks(data, data.sessions, None):
            names.setdefault(key, designed.get(key, key))
    return names
