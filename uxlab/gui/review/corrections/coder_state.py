"""How far two coders agree, and where they differ in a session, as it is shown. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.gui.review.corrections.terms import Namer
from uxlab.gui.widgets.cells import Cell, Row
from uxlab.lab.coders import MODERATOR
from uxlab.lab.differences import Difference, Resolution
from uxlab.metrics.coders import CoderAgreement
from uxlab.model.design import Design
from uxlab.model.session import ErrorMark
from uxlab.wording.durations import moment_text
from uxlab.wording.figures import counted, number_text

NOBODY = "Only the moderator has coded this study. Let somebody code a session blind to see how far they agree."
SAME = "Both marked the same errors in this session."
_STATES = {
    Resolution.OPEN: ("circle-dashed", "text3", "not settled"),
    Resolution.KEPT: ("check-circle-fill", "text2", "the moderator’s stands"),
    Resolution.ADOPTED: ("check-circle-fill", "accent-text", "the second coder’s was taken"),
}


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """Two coders; `value` is kappa with its interval and n, or why there is none."""

    pair: str
    value: str
    about: str


def present_agreements(agreements: Sequence[CoderAgreement]) -> tuple[AgreementLine, ...]:
    """Return a line for each two coders."""
    return tuple(_agreement(one) for one in agreements)


def difference_rows(differences: Sequence[Difference], design: Design) -> tuple[Row, ...]:
    """Return a row for each difference, by its number."""
    namer = Namer(design)
    rows = []
    for number, one in enumerate(differences):
        icon, role, state = _STATES[one.resolution]
        at = moment_text(moment_of(one))
        mine, theirs = _mark(one.moderator, namer), _mark(one.coder, namer)
        spoken = f"{at}, moderator: {mine}, second coder: {theirs}, {state}"
        cells = (
            Cell("", icon, role, tip=state, spoken=spoken),
            Cell(at, role="text2"),
            Cell(_short(one.moderator, one, namer), role="text" if one.moderator else "text3", tip=mine),
            Cell(_short(one.coder, one, namer), role="text" if one.coder else "text3", tip=theirs),
        )
        rows.append(Row(str(number), cells))
    return tuple(rows)


def moment_of(difference: Difference) -> int:
    """Return where in the session a difference is."""
    mark = difference.moderator or difference.coder
    return 0 if mark is None else mark.t_ns


def still_open(differences: Sequence[Difference]) -> str:
    """Return how many differences there are and how many are to be settled."""
    if not differences:
        return SAME
    left = sum(one.resolution is Resolution.OPEN for one in differences)
    return f"{counted(len(differences), 'difference')}, {left or 'none'} to settle"


def _agreement(one: CoderAgreement) -> AgreementLine:
    first, second = _name(one.first), _name(one.second)
    kappa = number_text(one.kappa, 2, "", -1, 1)
    types = number_text(one.kappa_of_types, 2, "", -1, 1)
    about = f"{counted(one.sessions, 'session')}: {one.matched} marked by both, {one.only_first} by {first} alone, "
    about += f"{one.only_second} by {second} alone."
    if types:
        about += f" What they called those that both marked: κ {types}."
    value = f"κ {kappa}" if kappa else f"No kappa: {one.kappa.method.partition(', ')[2] or 'no marks'}"
    return AgreementLine(f"{first[:1].upper()}{first[1:]} and {second}", value, about)


def _name(coder: str) -> str:
    return "the moderator" if coder == MODERATOR else coder


def _short(mark: ErrorMark | None, difference: Difference, namer: Namer) -> str:
    """Return an error without its severity where that is not what differs."""
    severities = {one.severity for one in (difference.moderator, difference.coder) if one is not None}
    return namer.error_type(mark.error_type) if mark is not None and len(severities) == 1 else _mark(mark, namer)


def _mark(mark: ErrorMark | None, namer: Namer) -> str:
    return "Not marked" if mark is None else namer.error(mark)
