"""What is said about shipped questionnaires agrees with what they are."""

import pytest

from uxlab.gui.design.forms.catalogue import MENU, entry_of, missing_rule, reversed_items
from uxlab.questionnaires.form import Scoring
from uxlab.questionnaires.library import known, load
from uxlab.questionnaires.scores import umux
from uxlab.questionnaires.sus import adjusted, score


def test_every_shipped_one_is_in_the_menu_once() -> None:
    offered = [key for _, keys in MENU for key in keys]

    assert sorted(offered) == list(known())


@pytest.mark.parametrize("key", known())
def test_each_has_words_of_its_own(key: str) -> None:
    entry = entry_of(key)

    assert entry != entry_of("mood")
    assert entry.description.endswith(".")
    assert missing_rule(load(key))


@pytest.mark.parametrize("key", ["sus", "umux", "umux-lite", "ueq-s", "asq", "seq", "nasa-tlx", "nps", "csat", "ces"])
def test_the_number_of_items_in_the_menu_is_true(key: str) -> None:
    assert entry_of(key).brief.startswith(f"{len(load(key).items)} ")


def test_reversed_items_are_those_that_the_score_reverses() -> None:
    worst = adjusted([5.0] * 10)
    reversed_ = [str(place) for place, points in enumerate(worst, 1) if points == 0]

    assert reversed_items(load("sus")) == f"Items {', '.join(reversed_)} are reversed when scored"
    assert reversed_items(load("umux")) == "Items 2, 4 are reversed when scored"
    assert umux([7, 1, 7, 1]) == 100
    assert reversed_items(load("sus-positive")) == "No item is reversed when scored"
    assert reversed_items(load("asq")) == "A low score is the good one"
    assert reversed_items(load("seq")) == ""


def test_the_rule_about_missing_answers_is_that_of_the_score() -> None:
    assert missing_rule(load("sus")) == "One missing answer is scaled by 100/36; two give no score"
    assert score([None, *[3.0] * 9]).value == pytest.approx(100 / 36 * 18)
    assert score([None, None, *[3.0] * 8]).value is None
    assert missing_rule(load("umux")) == "One missing answer gives no score"
    assert umux([None, 1, 7, 1]) is None
    assert missing_rule(load("asq")) == "The mean is that of the answered items"
    assert load("seq").scoring is Scoring.MEAN
    assert missing_rule(load("seq")) == "Without an answer, the person is not counted"
