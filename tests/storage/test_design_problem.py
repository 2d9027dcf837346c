"""A problem says where it is and what is wrong, in one line."""

from uxlab.storage.design_problem import Problem, shown, twice, unknown


def test_a_problem_reads_as_its_place_and_what_is_wrong() -> None:
    assert str(Problem(("privacy", "keys"), "is odd")) == "privacy, keys: is odd"
    assert str(Problem(("task", 2), "is odd")) == "task 2: is odd"


def test_a_long_text_is_cut() -> None:
    assert shown("x" * 40) == f"“{'x' * 40}”"
    assert shown("x" * 41) == f"“{'x' * 40}…”"


def test_each_repeated_value_is_told_with_its_first_place() -> None:
    assert [str(each) for each in twice("task", "key", ["a", "b", "a", "a"])] == [
        "task 3, key: “a” is already the key of task 1",
        "task 4, key: “a” is already the key of task 1",
    ]


def test_what_is_unknown_is_told_with_what_is_known() -> None:
    assert (
        unknown(("participant", 1, "group"), "group", "g", {"b", "a"}).text == "there is no group “g”; known are a, b"
    )
    assert unknown(("x",), "group", "g", ()).text == "there is no group “g”; there are none"
