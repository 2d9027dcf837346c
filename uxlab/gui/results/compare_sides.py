"""What can be compared: conditions, groups and other studies, and the comparison of two of them. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from uxlab.gui.results.filtering import Filter, Trait
from uxlab.lab.compare import sides_by, task_names
from uxlab.metrics.compare import PairComparison, compare
from uxlab.metrics.compare_samples import Side
from uxlab.metrics.selection import selected_sessions
from uxlab.model.results import StudyData

Others = Mapping[Path, StudyData]
"""Other studies by their file."""


class Kind(StrEnum):
    """What a side is; only sides of one kind are compared, and whole studies with each other."""

    CONDITION = "condition"
    GROUP = "group"
    STUDY = "study"


@dataclass(frozen=True, slots=True)
class SideChoice:
    """A side that can be chosen; `filter` chooses its sessions in its study, which is in `file` if it is another."""

    key: str
    kind: Kind
    side: Side
    filter: Filter
    file: Path | None = None

    @property
    def text(self) -> str:
        """The side with the number of its people."""
        number = len(self.side.people)
        return f"{self.side.label}, {number} {'person' if number == 1 else 'people'}"


def side_choices(data: StudyData, others: Others) -> tuple[SideChoice, ...]:
    """Return what can be compared: conditions, then groups, then this study and the others."""
    found = [
        *_by(data, Kind.CONDITION, Trait.CONDITION, {one.name: one.key for one in data.design.conditions}),
        *_by(data, Kind.GROUP, Trait.GROUP, {one.name: one.key for one in data.design.groups}),
    ]
    if others:
        own = Side(label=data.design.name, sessions=selected_sessions(data, ()))
        found.append(SideChoice("study", Kind.STUDY, own, Filter()))
    for path, other in others.items():
        same = other.design.name == data.design.name or _named_alike(other, path, others)
        label = f"{other.design.name} ({path.stem})" if same else other.design.name
        side = Side(label=label, sessions=selected_sessions(other, ()))
        found.append(SideChoice(f"file:{path}", Kind.STUDY, side, Filter(), path))
    return tuple(found)


def fitting(choices: Sequence[SideChoice], first: str, second: str) -> tuple[str, str]:
    """Return two sides that can be compared: the wanted ones, or else the first two of one kind; "" for none."""
    by_key = {one.key: one for one in choices}
    if first in by_key and second in by_key and first != second and by_key[first].kind is by_key[second].kind:
        return first, second
    wanted = by_key.get(second) or by_key.get(first)
    kinds = [*([wanted.kind] if wanted else []), *Kind]
    for kind in kinds:
        own = [one.key for one in choices if one.kind is kind]
        kept = [key for key in (first, second) if key in own]
        if len(own) > 1:
            rest = [key for key in own if key not in kept]
            pair = [*kept, *rest][:2]
            return (pair[0], pair[1]) if not (kept and kept[0] == second) else (pair[1], pair[0])
    return "", ""


def compare_two(
    first: SideChoice, second: SideChoice, studies: Sequence[StudyData], confidence: float
) -> PairComparison:
    """Return the comparison; people of different studies are different people, whatever their codes."""
    paired = False if first.kind is Kind.STUDY else None
    (pair,) = compare([first.side, second.side], task_names(studies), confidence=confidence, paired=paired)
    return pair


def left_out(first: SideChoice, second: SideChoice, *, paired: bool) -> tuple[tuple[str, str], ...]:
    """Return who is in no figure of a comparison, and why: people of one side only, or people of both."""
    if first.kind is Kind.STUDY:
        return ()
    one, other = first.side.people, second.side.people
    out, why = (one ^ other, "On one side only") if paired else (one & other, "On both sides")
    return tuple((code, why) for code in sorted(out))


def _by(data: StudyData, kind: Kind, trait: Trait, keys: Mapping[str, str]) -> list[SideChoice]:
    return [
        SideChoice(f"{kind}:{keys[side.label]}", kind, side, Filter().toggled(trait, keys[side.label]))
        for side in sides_by(data, kind.value, ())
    ]


def _named_alike(other: StudyData, path: Path, others: Others) -> bool:
    return any(data.design.name == other.design.name for place, data in others.items() if place != path)
