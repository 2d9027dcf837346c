"""A study's own fields about people."""

from dataclasses import replace

from uxlab.designing.fields import add_field, canonical, field_of, remove_field, rename_field, set_field
from uxlab.model.design import Design


def test_a_field_is_added_once(design: Design) -> None:
    after = add_field(design, "glasses")
    assert after.participant_fields == ("age", "job", "glasses")
    assert add_field(after, "glasses") is after


def test_a_renamed_field_keeps_what_is_in_it(design: Design) -> None:
    after = rename_field(design, "job", "work")
    assert after.participant_fields == ("age", "work")
    assert after.participants[0].fields == (("age", "34"), ("work", "cook"))
    assert rename_field(design, "job", "age") is design
    assert rename_field(design, "none", "x") is design


def test_removed_fields_take_their_texts_along(design: Design) -> None:
    after = remove_field(design, "age")
    assert after.participant_fields == ("job",)
    assert after.participants[0].fields == (("job", "cook"),)


def test_a_text_is_put_in_and_taken_out(design: Design) -> None:
    after = set_field(design, "P02", "age", "50")
    assert field_of(after.participants[1], "age") == "50"
    assert field_of(after.participants[1], "job") == ""
    assert set_field(after, "P02", "age", "") == design


def test_a_design_that_is_in_order_stays_the_same_object(design: Design) -> None:
    assert canonical(design) is design
    odd = replace(
        design, participants=(replace(design.participants[0], fields=(("job", "cook"), ("x", "y"), ("age", ""))),)
    )
    assert canonical(odd).participants[0].fields == (("job", "cook"),)
