"""The attempts behind a figure of a comparison."""

from pathlib import Path

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.behind_sides import ONE_SIDE_ONLY, AskedSide, AskedSides, present_sides
from uxlab.gui.results.filtering import Filter, Trait
from uxlab.model.results import StudyData


def side(data: StudyData, key: str, *, file: Path | None = None, out: bool = False) -> AskedSide:
    chosen = Filter().toggled(Trait.CONDITION, key)
    left_out = (("P01", "On both sides"),) if out else ()
    return AskedSide(label=f"Version {key.upper()}", study=data, filter=chosen, file=file, out=left_out)


def test_one_side_is_shown_as_the_comparison_says_it(data: StudyData) -> None:
    asked = AskedSides(
        asked=Asked(Figure.SUCCESS),
        sides=(side(data, "b"),),
        value="83 % [74–92], n = 12",
        method="mean",
        confidence=0.9,
    )
    view = present_sides(asked)
    assert (view.about, view.value, view.method) == ("All tasks, Version B", "83 % [74–92], n = 12", "mean")
    assert view.counted == "60 attempts"
    assert view.asked == asked
    assert all(line.file is None for line in view.lines)


def test_both_sides_stand_one_after_the_other_and_are_named(data: StudyData) -> None:
    asked = AskedSides(
        asked=Asked(Figure.TYPICAL_TIME, "voucher"), sides=(side(data, "a"), side(data, "b", file=Path("rival.uxlab"))),
        value="", method="", confidence=0.95,
    )  # fmt: skip
    view = present_sides(asked)
    assert view.about == "Pay with a voucher, Version A and Version B"
    assert view.counted == "Version A: 4 of 10 attempts counted; Version B: 7 of 12 attempts counted"
    names = [line.about.partition(",")[0] for line in view.lines]
    assert names == ["Version A"] * 10 + ["Version B"] * 12
    assert [line.file for line in view.lines] == [None] * 10 + [Path("rival.uxlab")] * 12
    assert len({line.key for line in view.lines}) == 22


def test_who_and_what_is_not_compared_is_out(data: StudyData) -> None:
    asked = AskedSides(
        asked=Asked(Figure.SUCCESS), sides=(side(data, "a", out=True),), value="", method="", confidence=0.95,
        tasks_out=frozenset({"voucher"}),
    )  # fmt: skip
    view = present_sides(asked)
    out = [line.why for line in view.lines if line.why]
    assert out.count("On both sides") == 5
    assert out.count(ONE_SIDE_ONLY) == 9
    assert view.counted == "36 of 50 counted"
    assert [bool(line.why) for line in view.lines] == [False] * 36 + [True] * 14
