"""The rows of the table, and what is kept of them."""

from dataclasses import replace

from tests.gui.people.made_people import NOW, planned, with_conditions
from tests.gui.people.test_standing import facts as known
from uxlab.gui.people.rows import Rows, Shown
from uxlab.gui.people.standing import Person, stand
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.lab.facts import design_orders
from uxlab.model.design import Design

DESIGN = planned()
COLUMNS = tuple(
    Shown(field, Column(field)) for field in ("code", "group", "order", "consent", "appointment", "status", "field:Age")
)
TODAY = NOW.date()


def people(design: Design = DESIGN) -> tuple[Person, ...]:
    return stand(design, known(design), design_orders(design), None, NOW)


def rows(design: Design = DESIGN, columns: tuple[Shown, ...] = COLUMNS) -> dict[str, Row]:
    return {row.key: row for row in Rows().of(people(design), design, columns, TODAY)}


def test_a_row_has_a_cell_for_each_column() -> None:
    found = rows()["P07"].cells
    assert [cell.text for cell in found] == ["P07", "First-time", "4 5 3 1 2", "", "12 Mar, 14:00", "Next", ""]
    assert found[2].tip.splitlines()[0] == "4  Pay with a voucher"
    assert found[3].icons == ("cursor", "monitor", "microphone")


def test_own_fields_and_conditions_are_named() -> None:
    design = with_conditions(DESIGN)
    first = replace(design.participants[0], fields=(("Age", "41"),))
    design = replace(design, participants=(first, *design.participants[1:]))
    found = rows(design, (Shown("condition", Column("Condition")), COLUMNS[-1]))["P01"].cells
    assert [cell.text for cell in found] == [design.conditions[0].name, "41"]


def test_who_is_left_out_is_quieter() -> None:
    out = replace(DESIGN.participants[0], excluded_reason="ill")
    found = rows(replace(DESIGN, participants=(out, *DESIGN.participants[1:])))
    assert found["P01"].cells[0].role == "text3"
    assert found["P02"].cells[0].role == "text"


def test_only_those_who_stand_otherwise_get_another_row() -> None:
    kept = Rows()
    before = kept.of(people(), DESIGN, COLUMNS, TODAY)
    moved = replace(DESIGN.participants[1], appointment="2026-03-20T09:00")
    design = replace(DESIGN, participants=(DESIGN.participants[0], moved, *DESIGN.participants[2:]))
    after = kept.of(people(design), design, COLUMNS, TODAY)
    assert [one.key for one, other in zip(before, after, strict=True) if one is not other] == ["P02"]
    assert after[1].cells[4] == Cell("20 Mar, 09:00", role="text2", sort="2026-03-20T09:00")


def test_other_columns_and_other_names_make_other_rows() -> None:
    kept = Rows()
    kept.of(people(), DESIGN, COLUMNS, TODAY)
    assert kept.of(people(), DESIGN, COLUMNS[:1], TODAY)[0] == Row("P01", (Cell("P01", weight=600),))
    renamed = replace(DESIGN, groups=(replace(DESIGN.groups[0], name="New here"), *DESIGN.groups[1:]))
    assert kept.of(people(renamed), renamed, COLUMNS, TODAY)[0].cells[1].text == "New here"


def test_it_knows_of_how_many_there_are_rows() -> None:
    kept = Rows()
    kept.of(people(), DESIGN, COLUMNS, TODAY)
    assert len(kept) == len(DESIGN.participants)
