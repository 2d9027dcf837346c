"""Everything the Summary tab shows."""

from dataclasses import replace

from tests.gui.results.made_results import with_people_out
from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.filtering import Choice, Filter, Trait
from uxlab.gui.results.results import Results, compute
from uxlab.gui.results.summary_state import ALL_EXCLUDED, NO_SESSIONS, NOBODY, present
from uxlab.model.results import StudyData


def test_four_figures_with_interval_and_n(version_b: Results) -> None:
    shown = {one.name: one for one in present(version_b).headlines}
    assert (shown["Success rate"].value, shown["Success rate"].words) == ("83 %", "[72–91], 50 of 60 attempts")
    assert (shown["Time per task"].value, shown["Time per task"].words) == ("1:15", "[1:08–1:21], n = 50, median 1:09")
    assert (shown["Error rate"].value, shown["Error rate"].words) == ("0.55", "[0.38–0.77], 33 in 60 attempts")
    assert (shown["SUS"].value, shown["SUS"].words) == ("70.0", "[60.0–80.0], n = 12 people")
    assert shown["SUS"].spoken == "SUS 70.0, [60.0 to 80.0], n = 12 people"
    assert shown["Time per task"].ends == ("0:00", "2:00")
    assert shown["Time per task"].asked == Asked(Figure.TIME)


def test_few_times_have_their_geometric_mean_beside_them(data: StudyData) -> None:
    one = present(compute(data, Choice(Filter().toggled(Trait.PARTICIPANT, "P12"))))
    assert "geo. mean" in one.headlines[1].words
    assert one.headlines[3].words == "one person, no interval"


def test_no_value_is_a_dash_and_words(data: StudyData) -> None:
    first = data.sessions[0]
    failed = replace(first, attempts=(), errors=(), answers=())
    shown = present(compute(replace(data, sessions=(failed,)), Choice())).headlines
    assert [one.value for one in shown] == ["–"] * 4
    assert [one.words for one in shown] == [
        "no attempt counts yet", "no task was completed", "nobody counted errors", "nobody has answered",
    ]  # fmt: skip
    assert shown[0].spoken == "Success rate no value, no attempt counts yet"
    assert shown[0].mark is None


def test_what_stands_out_leads_to_its_figure(version_b: Results) -> None:
    shown = present(version_b).standouts
    assert [(one.name, one.asked) for one in shown] == [
        ("Pay with a voucher", Asked(Figure.SUCCESS, "voucher")),
        ("Change the delivery date", Asked(Figure.EXPERT, "date")),
        ("Find running shoes in your size:", Asked(Figure.SUCCESS, "shoes")),
    ]


def test_nothing_stands_out_in_one_session(data: StudyData) -> None:
    view = present(compute(data, Choice(Filter().toggled(Trait.PARTICIPANT, "P12"))))
    assert [one for one in view.standouts if "at least" in one.words] == []


def test_why_there_is_nothing(data: StudyData) -> None:
    assert present(compute(replace(data, sessions=()), Choice())).empty == NO_SESSIONS
    nobody = Filter().toggled(Trait.CONDITION, "a").toggled(Trait.PARTICIPANT, "P20")
    assert present(compute(data, Choice(nobody))).empty == NOBODY
    codes = [one.code for one in data.design.participants]
    out = replace(data, design=with_people_out(data.design, *codes))
    assert present(compute(out, Choice())).empty == ALL_EXCLUDED
