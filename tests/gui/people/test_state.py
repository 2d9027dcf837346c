"""What the page shows, for each state."""

from dataclasses import replace

import pytest

from tests.gui.people.made_people import NOW, planned, with_conditions
from tests.gui.people.test_standing import facts as known
from uxlab.gui.people.standing import Filter, Live
from uxlab.gui.people.state import Facts, PeopleView, Presenter, present, shown_columns
from uxlab.gui.widgets.cells import Row
from uxlab.lab.facts import design_orders
from uxlab.model.design import Design, Participant

DESIGN = planned()
FACTS = Facts(design=DESIGN, people=known(), orders=design_orders(DESIGN), selected=("P07",), now=NOW, zone=NOW.tzinfo)


def row(view: PeopleView, code: str) -> Row:
    return next(one for one in view.rows if one.key == code)


def texts(view: PeopleView, code: str) -> list[str]:
    return [cell.text for cell in row(view, code).cells]


def test_the_picture() -> None:
    view = present(FACTS)
    assert view.fact == "12 planned, 6 done"
    assert [text for _, text in view.choices] == ["All 12", "To do 6", "Done 6", "Needs attention 1"]
    assert [one.column.title for one in view.columns] == [
        "ID",
        "Group",
        "Task order",
        "Consent",
        "Appointment",
        "Status",
    ]
    assert texts(view, "P07") == ["P07", "First-time", "4 5 3 1 2", "", "12 Mar, 14:00", "Next"]
    assert row(view, "P07").cells[3].icons == ("cursor", "monitor", "microphone")
    assert row(view, "P07").cells[3].spoken == "Mouse and key classes, Screen recording, Voice"
    assert texts(view, "P11")[3:] == ["Not yet", "None", "No date yet"]
    assert view.balance == "Orders are balanced: each task comes first 2 or 3 times"
    assert view.person is not None
    assert view.person.code == "P07"
    assert view.selected == ("P07",)
    assert view.nothing is None


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [(Filter.DONE, "P01 P02 P03 P04 P05 P06"), (Filter.TO_DO, "P07 P08 P09 P10 P11 P12"), (Filter.ATTENTION, "P11")],
)
def test_filters(wanted: Filter, codes: str) -> None:
    assert [one.key for one in present(replace(FACTS, filter=wanted)).rows] == codes.split()


@pytest.mark.parametrize(
    ("query", "codes"), [("p1", "P10 P11 P12"), ("returning 10:30", "P02 P10"), ("no date", "P11")]
)
def test_search(query: str, codes: str) -> None:
    assert [one.key for one in present(replace(FACTS, query=query)).rows] == codes.split()


def test_whoever_is_chosen_stays_in_the_panel_when_the_table_hides_it() -> None:
    view = present(replace(FACTS, filter=Filter.DONE))
    assert view.selected == ()
    assert view.person is not None


def test_several() -> None:
    view = present(replace(FACTS, selected=("P08", "P09")))
    assert view.person is None
    assert view.several is not None
    assert view.several.codes == ("P08", "P09")


def test_nobody_is_planned() -> None:
    view = present(Facts(design=replace(DESIGN, participants=()), people=(), now=NOW))
    assert view.nobody
    assert view.nothing == (
        "Nobody is planned yet",
        "Add participants by code, such as P01; names stay out of the study.",
    )
    assert view.fact == view.balance == ""


def test_nobody_fits() -> None:
    view = present(replace(FACTS, query="xyz"))
    assert not view.nobody
    assert view.nothing == ("Nobody fits “xyz”", "Codes, groups, conditions and own fields are searched.")
    assert present(replace(FACTS, people=known(done=0), filter=Filter.DONE)).nothing == (
        "Nobody is done yet",
        "People appear here when their session is finished.",
    )


def test_a_running_session() -> None:
    view = present(replace(FACTS, live=Live("P07", 1, 5)))
    assert texts(view, "P07")[-1] == "In session"
    assert texts(view, "P08")[-1] == "Next"


def test_who_is_left_out_is_counted_apart() -> None:
    person = replace(DESIGN.participants[0], excluded_reason="Fell ill")
    design = replace(DESIGN, participants=(person, *DESIGN.participants[1:]))
    view = present(replace(FACTS, design=design))
    assert view.fact == "11 planned, 5 done, 1 excluded"
    assert row(view, "P01").cells[-1].note == "Fell ill"


def test_before_the_file_was_read_no_status_is_claimed() -> None:
    assert texts(present(replace(FACTS, people=None)), "P01")[-1] == ""


def test_columns_follow_the_study_and_the_room() -> None:
    def fields(width: int, fields: tuple[str, ...] = ()) -> list[str]:
        design = replace(with_conditions(DESIGN), participant_fields=fields)
        return [one.field for one in shown_columns(design, width)]

    assert fields(772) == ["code", "group", "condition", "order", "consent", "appointment", "status"]
    assert fields(584) == ["code", "group", "condition", "consent", "appointment", "status"]
    assert fields(400) == ["code", "group", "condition", "appointment", "status"]
    assert "field:Age" not in fields(772, ("Age",))
    assert fields(1000, ("Age",))[-2:] == ["field:Age", "status"]
    bare = replace(DESIGN, groups=(), participants=())
    assert [one.field for one in shown_columns(bare, 772)] == ["code", "order", "consent", "appointment", "status"]


def test_own_fields_stand_in_their_column() -> None:
    person = replace(DESIGN.participants[0], fields=(("Age", "34"),))
    design = replace(DESIGN, participant_fields=("Age",), participants=(person, *DESIGN.participants[1:]))
    view = present(replace(FACTS, design=design, table_px=1000))
    assert texts(view, "P01")[5] == "34"
    assert texts(view, "P02")[5] == ""
    assert [one.key for one in present(replace(FACTS, design=design, query="34")).rows] == ["P01"]


@pytest.mark.parametrize(("code", "width_px"), [("P07", 56), ("P007", 68), ("PILOT1", 84), ("PILOT-12", 120)])
def test_the_column_of_codes_is_as_wide_as_the_longest(code: str, width_px: int) -> None:
    design = Design(name="Shop", participants=(Participant(code="P1"), Participant(code=code)))
    assert shown_columns(design, 772)[0].column.width_px == width_px


def test_choosing_somebody_makes_no_row_anew() -> None:
    presenter = Presenter()
    before = presenter.present(FACTS)
    after = presenter.present(replace(FACTS, selected=("P03", "P01")))
    assert [one is other for one, other in zip(before.rows, after.rows, strict=True)] == [True] * len(before.rows)
    assert after.selected == ("P01", "P03")
    assert after.person is None
    assert after.several is not None


def test_what_is_kept_follows_the_study() -> None:
    presenter = Presenter()
    presenter.present(FACTS)
    out = replace(DESIGN.participants[6], excluded_reason="ill")
    design = replace(DESIGN, participants=(*DESIGN.participants[:6], out, *DESIGN.participants[7:]))
    for facts in (replace(FACTS, design=design), replace(FACTS, live=Live("P08")), replace(FACTS, people=None)):
        assert presenter.present(facts) == present(facts)


def test_the_rows_of_a_crowd_are_written_in_steps_ahead() -> None:
    crowd = replace(DESIGN, participants=tuple(Participant(code=f"Q{n:04}") for n in range(1000)))
    facts = replace(FACTS, design=crowd, people=None, orders=design_orders(crowd), selected=())
    presenter = Presenter()
    assert presenter.ahead(FACTS) == ()
    steps = presenter.ahead(facts)
    assert len(steps) == 4
    for step in steps:
        step()
    assert presenter.ahead(replace(facts, now=NOW)) == ()
    assert presenter.present(facts) == present(facts)
    assert len(presenter.present(facts).rows) == 1000


def test_who_stands_otherwise_a_minute_later_is_shown_so() -> None:
    presenter = Presenter()
    presenter.present(FACTS)
    much_later = NOW.replace(year=NOW.year + 1)
    assert presenter.present(replace(FACTS, now=much_later)) == present(replace(FACTS, now=much_later))
    assert presenter.present(FACTS) == present(FACTS)
