"""Where two coders differ, and how it was settled."""

from dataclasses import replace

from tests.recording.correcting import SLIP, S, by, corrected, finished_session
from uxlab.lab.differences import Difference, Resolution, differences
from uxlab.model.session import ErrorMark
from uxlab.recording.corrections import CodeError, RemoveError, Settle
from uxlab.recording.corrections_decide import reverting, undoing
from uxlab.recording.snapshot import Snapshot, after

LATER = ErrorMark(uid="theirs-2", t_ns=55 * S, error_type="slip", coder="Cy")


def theirs(*marks: ErrorMark) -> Snapshot:
    return replace(finished_session(), errors=marks, notes=(), log=())


def test_what_both_call_the_same_is_no_difference() -> None:
    same = replace(SLIP, uid="theirs", t_ns=SLIP.t_ns + S, coder="Cy")
    assert differences(finished_session(), theirs(same)) == ()
    assert len(differences(finished_session(), theirs(same), tolerance_s=0.5)) == 2


def test_another_type_and_a_mark_of_one_alone_are_in_the_order_of_time() -> None:
    other = replace(SLIP, uid="theirs", error_type=None, coder="Cy")
    assert differences(finished_session(), theirs(LATER, other)) == (
        Difference(moderator=SLIP, coder=other, resolution=Resolution.OPEN),
        Difference(moderator=None, coder=LATER, resolution=Resolution.OPEN),
    )
    assert differences(finished_session(), theirs()) == (
        Difference(moderator=SLIP, coder=None, resolution=Resolution.OPEN),
    )


def resolutions(snapshot: Snapshot) -> list[Resolution]:
    return [one.resolution for one in differences(snapshot, theirs(LATER))]


def test_a_difference_stays_in_the_list_with_what_became_of_it() -> None:
    now = corrected(finished_session(), Settle(SLIP, None, adopt=True), Settle(None, LATER, adopt=False))
    assert now.errors == ()
    assert resolutions(now) == [Resolution.ADOPTED, Resolution.KEPT]
    assert resolutions(after(now, undoing(now, by()))) == [Resolution.ADOPTED, Resolution.OPEN]
    reverted = after(now, reverting(now, now.log[-2].uid, by()))
    assert resolutions(reverted) == [Resolution.OPEN, Resolution.KEPT]
    assert reverted.errors == (SLIP,)


def test_what_is_corrected_after_the_first_was_settled_makes_no_difference() -> None:
    now = corrected(finished_session(), Settle(None, LATER, adopt=False), CodeError(15 * S), RemoveError("slip-1"))
    assert resolutions(now) == [Resolution.OPEN, Resolution.KEPT]
