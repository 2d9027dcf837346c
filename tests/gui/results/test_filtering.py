"""Whose sessions the figures are about."""

from dataclasses import replace

from tests.gui.results.made_results import with_people_out
from uxlab.gui.results.filtering import Excluded, Filter, Trait, filter_text, filtered, offers
from uxlab.model.results import StudyData


def test_each_trait_offers_what_the_sessions_have_in_the_order_of_the_design(data: StudyData) -> None:
    found = {one.trait: one.values for one in offers(data)}
    assert found[Trait.CONDITION] == (("a", "Version A"), ("b", "Version B"))
    assert found[Trait.GROUP] == (("novice", "Novices"), ("expert", "Experienced"))
    assert [value for value, _ in found[Trait.PARTICIPANT]] == [f"P{n:02}" for n in range(1, 23)]
    assert ("2026-03-10", "10 March 2026") in found[Trait.DAY]


def test_a_trait_of_which_all_have_the_same_is_not_offered(data: StudyData) -> None:
    only_b = filtered(data, Filter(frozenset({(Trait.CONDITION, "b")})))
    assert Trait.CONDITION not in {one.trait for one in offers(only_b)}


def test_values_of_one_trait_are_alternatives_and_traits_must_all_fit(data: StudyData) -> None:
    novices_of_b = Filter().toggled(Trait.CONDITION, "b").toggled(Trait.GROUP, "novice")
    codes = [one.session.participant for one in filtered(data, novices_of_b).sessions]
    assert codes == ["P11", "P13", "P15", "P17", "P19", "P21"]
    two = Filter().toggled(Trait.PARTICIPANT, "P02").toggled(Trait.PARTICIPANT, "P09")
    assert [one.session.participant for one in filtered(data, two).sessions] == ["P02", "P09"]
    assert filtered(data, two.toggled(Trait.PARTICIPANT, "P02").toggled(Trait.PARTICIPANT, "P09")) == data


def test_excluded_people_are_left_out_taken_in_or_alone(data: StudyData) -> None:
    out = replace(data, design=with_people_out(data.design, "P03", "P04"))
    assert filtered(out, Filter()) == out
    together = filtered(out, Filter(excluded=Excluded.IN_TOO))
    assert len(together.sessions) == 22
    assert not [one for one in together.design.participants if one.excluded_reason]
    alone = filtered(out, Filter(excluded=Excluded.ALONE))
    assert [one.session.participant for one in alone.sessions] == ["P03", "P04"]


def test_the_button_names_what_is_chosen(data: StudyData) -> None:
    known = offers(data)
    assert filter_text(Filter(), known) == "Everyone"
    b = Filter().toggled(Trait.CONDITION, "b")
    assert filter_text(b, known) == "Version B"
    three = b.toggled(Trait.PARTICIPANT, "P11").toggled(Trait.PARTICIPANT, "P12")
    assert filter_text(three, known) == "P11 and P12, Version B"
    assert filter_text(three.toggled(Trait.PARTICIPANT, "P13"), known) == "3 people, Version B"
    assert filter_text(Filter(excluded=Excluded.ALONE), known) == "excluded people only"
