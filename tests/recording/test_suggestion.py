"""The sentence for a name that does not exist."""

from uxlab.recording.suggestion import shown, unknown


def test_the_closest_name_is_suggested_in_its_own_spelling() -> None:
    sentence = unknown("task", "chekout", ["Search", "Checkout"])
    assert sentence == 'There is no task "chekout", perhaps "Checkout" is meant: choose from Search, Checkout.'


def test_nothing_is_suggested_for_a_name_unlike_all() -> None:
    assert unknown("task", "xyz", ["Search"]) == 'There is no task "xyz": choose from Search.'


def test_a_study_without_such_things_says_so() -> None:
    assert unknown("error type", "slip", []) == 'There is no error type "slip": the study has none.'


def test_neither_a_long_name_nor_a_long_list_makes_a_long_sentence() -> None:
    sentence = unknown("task", "x" * 100_000, [f"task-{n}" for n in range(1000)])
    assert len(sentence) < 300
    assert "task-14 and 985 more." in sentence


def test_what_is_shown_is_cut_with_an_ellipsis() -> None:
    assert shown("a" * 60) == f'"{"a" * 60}"'
    assert shown("a" * 61) == f'"{"a" * 60}…"'
