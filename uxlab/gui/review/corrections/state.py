"""What the list of corrections shows. No Qt."""

from dataclasses import dataclass
from datetime import datetime

from uxlab.gui.review.corrections.terms import Namer
from uxlab.gui.widgets.moments import short_date
from uxlab.lab.corrected import CorrectedSession, LoggedCorrection
from uxlab.model.design import Design
from uxlab.model.session import Action
from uxlab.recording.corrections_log import reverted_by
from uxlab.wording.figures import counted

NOTHING = "The session is as it was recorded."
UNCHANGED = "the recording is unchanged"
CHANGED_SINCE = "What it changed was changed once more since: revert that first"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """A correction; `about` says who made it and when, what else it changed, and why.

    `reverts` is what a revert takes back to: the correction itself while it stands, what reverted it while it does
    not, empty where neither can be; `why_not` says why. `t_ns`: where in the session it is.
    """

    uid: str
    what: str
    about: str
    before: str
    after: str
    standing: bool
    reverts: str
    why_not: str
    spoken: str
    t_ns: int | None


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """The list, the latest first, and what stands beside its heading."""

    note: str
    rows: tuple[CorrectionRow, ...]


def present_corrections(told: CorrectedSession | None, design: Design, now: datetime) -> CorrectionsView:
    """Return the corrections of a session; one that takes another back shows as that other one, which is faint."""
    if told is None:
        return CorrectionsView("", ())
    actions = {action.uid: action for action in told.as_corrected.log}
    inverses = {
        target: one
        for one in told.corrections
        if one.standing and (target := reverted_by(actions[one.uid])) is not None
    }
    rows = tuple(
        _row(one, actions[one.uid], inverses.get(one.uid), Namer(design), now)
        for one in reversed(told.corrections)
        if not one.is_revert
    )
    standing = sum(row.standing for row in rows)
    return CorrectionsView(f"{standing}, {UNCHANGED}" if standing else NOTHING, rows)


def _row(
    one: LoggedCorrection, action: Action, inverse: LoggedCorrection | None, namer: Namer, now: datetime
) -> CorrectionRow:
    terms = namer.terms(action)
    about = [*([one.who] if one.who else []), _when(one.written_utc, now)]
    if (more := len(one.lines) - 1) > 0:
        about.append(counted(more, "more change"))
    if not one.standing:
        about.append("taken back")
    if one.reason:
        about.append(f"“{one.reason}”")
    reverts, why_not = _way_back(one, inverse)
    words = " ".join([*one.lines, ", ".join(about)])
    return CorrectionRow(
        uid=one.uid, what=terms.what, about=", ".join(about), before=terms.before, after=terms.after,
        standing=one.standing, reverts=reverts, why_not=why_not, spoken=words, t_ns=terms.t_ns,
    )  # fmt: skip


def _way_back(one: LoggedCorrection, inverse: LoggedCorrection | None) -> tuple[str, str]:
    if one.standing:
        return (one.uid, "") if one.revertible else ("", CHANGED_SINCE)
    if inverse is None:
        return "", "It was undone"
    return (inverse.uid, "") if inverse.revertible else ("", CHANGED_SINCE)


def _when(written_utc: str, now: datetime) -> str:
    if not written_utc:
        return "just now"
    then = datetime.fromisoformat(written_utc).astimezone(now.tzinfo)
    return f"{then:%H:%M}" if then.date() == now.date() else f"{short_date(then.date(), now.date())}, {then:%H:%M}"
