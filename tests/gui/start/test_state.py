"""What the start page shows: rows, dates, the banner, and what stands where there are none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from uxlab.gui.start.state import Facts, Row, moment, present, short_place
from uxlab.lab.recents import Interrupted, Peek
from uxlab.recents import RecentStudy

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
HOME = Path("/home/ada")
SHOP = HOME / "Studies" / "shop.uxlab"
CLINIC = HOME / "Studies" / "clinic.uxlab"
LEFT = Interrupted(
    uid="u1",
    participant="P06",
    last_seen_utc=datetime(2026, 3, 3, 11, 52, 14, tzinfo=UTC),
    attempts=4,
    errors=1,
    notes=6,
)


def facts(*peeks: Peek, query: str = "") -> Facts:
    studies = tuple(
        RecentStudy(path=peek.path, opened_utc=NOW - timedelta(days=3 * n), name=f"Study {n}")
        for n, peek in enumerate(peeks)
    )
    return Facts(studies=studies, peeks={peek.path: peek for peek in peeks}, query=query, now=NOW, zone=UTC, home=HOME)


def only_row(peek: Peek) -> Row:
    (row,) = present(facts(peek)).rows
    return row


# --- rows -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("planned", "done", "sessions", "status", "share", "complete"),
    [
        (12, 5, 5, "5 of 12 sessions", 5 / 12, False),
        (12, 5, 8, "5 of 12 people", 5 / 12, False),
        (10, 10, 10, "10 sessions, complete", None, True),
        (1, 1, 1, "1 session, complete", None, True),
        (2, 2, 4, "4 sessions, complete", None, True),
        (12, 0, 0, "12 people planned", None, False),
        (1, 0, 0, "1 person planned", None, False),
        (0, 0, 0, "New", None, False),
        (0, 0, 1, "1 session, complete", None, True),
    ],
)
def test_a_row_says_how_far_the_study_is(
    *, planned: int, done: int, sessions: int, status: str, share: float | None, complete: bool
) -> None:
    row = only_row(Peek(path=SHOP, name="Shop", planned=planned, people_done=done, sessions=sessions))
    assert (row.status, row.share, row.complete) == (status, share, complete)
    assert (row.chip, row.quiet, row.can_locate) == ("", False, False)


def test_a_study_that_nothing_is_known_of_yet_stands_there_by_its_name() -> None:
    (row,) = present(replace(facts(Peek(path=SHOP)), peeks={})).rows
    assert (row.name, row.place, row.used, row.status) == ("Study 0", "~/Studies/shop.uxlab", "Today, 12:00", "")


def test_the_name_in_the_file_goes_before_the_remembered_one_and_the_files() -> None:
    assert only_row(Peek(path=SHOP, name="Larkspur")).name == "Larkspur"
    bare = Facts(studies=(RecentStudy(path=SHOP, opened_utc=NOW),), now=NOW)
    assert present(bare).rows[0].name == "shop"


def test_a_missing_study_is_quiet_and_can_be_located() -> None:
    row = only_row(Peek(path=SHOP, missing="Drive E: is not connected"))
    assert (row.name, row.chip, row.quiet, row.can_locate) == ("Study 0", "Drive E: is not connected", True, True)


def test_a_study_that_cannot_be_opened_says_why() -> None:
    sentence = "shop.uxlab was made by a newer uxlab; update uxlab on this computer to open it."
    row = only_row(Peek(path=SHOP, trouble=sentence))
    assert (row.chip, row.place, row.quiet, row.can_locate) == ("Cannot be opened", sentence, True, False)
    assert str(SHOP) in row.tip


def test_a_study_that_is_open_says_so_without_alarm() -> None:
    row = only_row(Peek(path=SHOP, name="Shop", in_use=True))
    assert (row.chip, row.warns, row.quiet) == ("Open in a window", False, False)


def test_a_row_is_spoken_whole() -> None:
    row = only_row(Peek(path=SHOP, name="Shop", planned=4, people_done=1, sessions=1))
    assert row.spoken == "Shop, 1 of 4 sessions, Today, 12:00, ~/Studies/shop.uxlab"


def test_a_session_later_than_the_opening_dates_the_row() -> None:
    earlier = facts(Peek(path=CLINIC), Peek(path=SHOP, name="Shop", last_session_utc=NOW - timedelta(hours=1)))
    assert [row.used for row in present(earlier).rows] == ["Today, 12:00", "Today, 11:00"]


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("utc", "said"),
    [
        (datetime(2026, 3, 3, 11, 52, tzinfo=UTC), "Today, 12:52"),
        (datetime(2026, 3, 2, 23, 30, tzinfo=UTC), "Today, 00:30"),
        (datetime(2026, 3, 2, 22, 59, tzinfo=UTC), "Yesterday, 23:59"),
        (datetime(2026, 2, 27, 10, tzinfo=UTC), "27 Feb 2026"),
        (datetime(2025, 7, 31, 22, 30, tzinfo=UTC), "1 Aug 2025"),
    ],
)
def test_times_are_those_of_the_place_and_its_season(utc: datetime, said: str) -> None:
    assert moment(utc, Facts(now=NOW, zone=ZoneInfo("Europe/Berlin"))) == said


def test_the_home_folder_is_short() -> None:
    assert short_place(SHOP, HOME) == "~/Studies/shop.uxlab"
    assert short_place(Path("/mnt/lab/s.uxlab"), HOME) == "/mnt/lab/s.uxlab"


# --- finding --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [("", 2), ("  ", 2), ("LARK", 1), ("shop larkspur", 1), ("studies", 2), ("clinic.ux", 1), ("zebra", 0)],
)
def test_studies_are_found_by_words_of_their_name_or_path(query: str, found: int) -> None:
    both = facts(Peek(path=SHOP, name="Larkspur shop"), Peek(path=CLINIC, name="Clinic"), query=query)
    assert len(present(both).rows) == found


def test_where_nothing_is_found_the_query_is_said() -> None:
    nothing = present(facts(Peek(path=SHOP, name="Shop"), query=" zebra ")).nothing
    assert nothing is not None
    assert nothing.searched
    assert "“zebra”" in nothing.fact


def test_without_studies_the_next_step_is_said() -> None:
    view = present(Facts(now=NOW))
    assert view.rows == ()
    assert view.nothing is not None
    assert (view.nothing.fact, view.nothing.searched) == ("No studies yet", False)
    assert view.interruption is None


# --- interrupted sessions -------------------------------------------------------------------------


def test_an_interrupted_session_is_said_with_what_is_kept_of_it() -> None:
    view = present(
        facts(Peek(path=SHOP, name="Larkspur shop", planned=12, sessions=5, people_done=5, interrupted=(LEFT,)))
    )
    told = view.interruption
    assert told is not None
    assert told.fact == "The session with P06 in Larkspur shop was interrupted at 11:52:14"
    assert told.consequence == "Everything until then is on disk: 4 attempts, 1 error, 6 notes."
    assert (told.path, told.participant, told.uid) == (SHOP, "P06", "u1")
    assert view.rows[0].status == "5 of 12 sessions", "the banner says it, the row need not"


def test_that_the_computer_was_restarted_is_said() -> None:
    told = present(facts(Peek(path=SHOP, name="S", interrupted=(replace(LEFT, restarted=True),)))).interruption
    assert told is not None
    assert told.consequence.startswith("The computer was restarted. ")


def test_an_older_interruption_has_its_date() -> None:
    old = replace(LEFT, last_seen_utc=datetime(2026, 2, 1, 9, 5, tzinfo=UTC))
    told = present(facts(Peek(path=SHOP, name="S", interrupted=(old,)))).interruption
    assert told is not None
    assert told.fact.endswith("was interrupted on 1 Feb at 09:05")


def test_of_several_in_a_study_the_latest_is_offered_and_the_others_named() -> None:
    earlier = replace(LEFT, uid="u0", participant="P02", last_seen_utc=LEFT.last_seen_utc - timedelta(days=1))
    told = present(facts(Peek(path=SHOP, name="S", interrupted=(LEFT, earlier)))).interruption
    assert told is not None
    assert told.uid == "u1"
    assert told.consequence.endswith("So was the one with P02.")


def test_other_studies_say_it_in_their_row() -> None:
    view = present(
        facts(Peek(path=SHOP, name="S", interrupted=(LEFT,)), Peek(path=CLINIC, name="C", interrupted=(LEFT,)))
    )
    assert view.interruption is not None
    assert view.interruption.path == SHOP
    assert [row.chip for row in view.rows] == ["", "Session with P06 interrupted"]
