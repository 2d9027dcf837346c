"""What is shown before a session."""

from dataclasses import replace
from typing import TypedDict, Unpack

from tests.gui.run.made_states import DESIGN
from uxlab.gui.run.preflight_state import Situation, at_hand, not_passed, present
from uxlab.lab.preflight import Check, LampState
from uxlab.model.design import ConsentKind, Design, KeyPrivacy, Participant, Privacy, WindowPrivacy
from uxlab.model.people import ConsentRecord, PersonFacts, PersonStatus, SessionFacts
from uxlab.model.session import SessionState

ORDER = tuple(task.key for task in DESIGN.tasks)
PASSED = Check("clock", "Clock", LampState.PASSED, "Agree")
AMBER = Check("consent", "Consent of P07", LampState.WARNING, "No consent", actions=("record-consent",))
RED = Check("disk", "Disk", LampState.FAILED, "10 MB free")
UNUSED = Check("voice", "Voice", LampState.UNUSED, "Not recorded")
LEFT = SessionFacts(
    uid="s", participant="P07", condition=None, moderator="Ada", started_utc="2026-01-05T09:00:00Z",
    state=SessionState.PAUSED, ended_ns=None, last_seen_utc="2026-01-05T09:10:00Z", attempts=2, errors=1, notes=0,
)  # fmt: skip
FACTS = PersonFacts(code="P07", order=ORDER, status=PersonStatus.NOT_YET)


class Facts(TypedDict, total=False):
    """What of a situation may be another than that of P07 before a first session."""

    design: Design
    people: tuple[PersonFacts, ...]
    code: str
    asking: str
    busy: bool


def situation(*checks: Check, **changed: Unpack[Facts]) -> Situation:
    made = Situation(
        design=DESIGN, people=(FACTS,), orders={"P07": ORDER}, code="P07", checks=checks, ran_at="13:57:41"
    )
    return replace(made, **changed)


def test_the_plan_is_that_of_the_participant() -> None:
    mixed = replace(FACTS, order=tuple(reversed(ORDER)))
    view = present(situation(PASSED, people=(mixed,)))
    assert [(line.number, line.name, line.limit) for line in view.tasks][:2] == [
        (1, "Damaged parcel", "4:00"),
        (2, "Voucher", "5:00"),
    ]
    assert view.questions == (("After each task", "SEQ"), ("At the end", "SUS"))
    assert [(one.code, one.about) for one in view.people] == [("P07", "First-time customer")]


def test_checks_are_counted_without_what_is_not_used() -> None:
    view = present(situation(PASSED, AMBER, UNUSED))
    assert view.headline == "1 of 2 checks passed"
    assert view.hint.endswith("Last run 13:57:41")


def test_amber_lets_start_and_is_noted() -> None:
    view = present(situation(PASSED, AMBER))
    assert view.verdict == ("warning", "1 check is amber. The session notes it.")
    assert (view.in_spite, view.why_not, view.start) == ("", "", "Start session")
    assert not_passed(view.checks) == ("Consent of P07: warning, No consent",)


def test_red_asks_first() -> None:
    view = present(situation(AMBER, RED))
    assert view.verdict == ("failed", "1 check is red.")
    assert view.in_spite == "Start in spite of “Disk”"


def test_while_checking_one_waits() -> None:
    view = present(situation(replace(PASSED, lamp=LampState.CHECKING), asking="Move the mouse."))
    assert (view.headline, view.hint, view.checking) == ("Checking", "Move the mouse.", True)
    assert view.why_not == "Wait for the checks to end."


def test_what_is_missing_is_said_where_one_cannot_start() -> None:
    assert present(situation(code="")).why_not == "Choose a participant first."
    empty = present(situation(design=replace(DESIGN, tasks=())))
    assert "no tasks" in empty.why_not
    assert empty.verdict == ("warning", empty.why_not)  # a button that is grey for a reason says it beside itself
    assert present(situation(busy=True)).start == "Starting…"


def test_a_session_left_open_is_resumed_with_what_it_has() -> None:
    view = present(situation(PASSED, people=(replace(FACTS, status=PersonStatus.OPEN, sessions=(LEFT,)),)))
    assert view.start == "Resume session"
    assert view.left_open == "2 attempts, 1 error, 0 notes and 0 answers are there."


def test_whoever_is_excluded_or_erased_is_not_offered() -> None:
    design = replace(DESIGN, participants=(*DESIGN.participants, Participant(code="P08", excluded_reason="Ill")))
    erased = replace(FACTS, status=PersonStatus.ERASED)
    assert present(situation(design=design, people=(erased,))).people == ()


def test_what_is_recorded_is_what_was_agreed_to() -> None:
    privacy = Privacy(keys=KeyPrivacy.LITERAL, windows=WindowPrivacy.TITLE, pictures=True)
    design = replace(DESIGN, privacy=privacy)
    refused = present(situation(design=design)).recorded
    assert [(one.text, one.is_recorded) for one in refused] == [
        ("Mouse and key classes, never the letters", True),
        ("Which program is in front", True),
        ("No letters: P07 did not agree", False),
        ("No titles: P07 did not agree", False),
        ("No pictures: P07 did not agree", False),
    ]
    agreed = replace(DESIGN.participants[0], consents=frozenset(ConsentKind))
    given = present(situation(design=replace(design, participants=(agreed,)))).recorded
    assert [(one.text, one.is_recorded) for one in given] == [
        ("Mouse and every key", True),
        ("Program in front and its title", True),
        ("The screen as each task begins", True),
    ]


def test_the_person_at_hand_has_the_consent_that_stands() -> None:
    records = (
        ConsentRecord(kind=ConsentKind.INPUT, given_utc="2026-01-01T09:00:00Z", withdrawn_utc="2026-01-02T09:00:00Z"),
        ConsentRecord(kind=ConsentKind.INPUT, given_utc="2026-01-03T09:00:00Z", text_version="3"),
    )
    done = replace(LEFT, state=SessionState.FINISHED, started_utc="2026-01-04T09:00:00Z")
    hand = at_hand(DESIGN.participants[0], replace(FACTS, consents=records, sessions=(done, LEFT)))
    assert (hand.signed_utc, hand.text_version) == ("2026-01-03T09:00:00Z", 3)
    assert (hand.last_session_utc, hand.unfinished) == ("2026-01-04T09:00:00Z", True)
    assert at_hand(DESIGN.participants[0], None).signed_utc is None
