"""Study figures of the shorter questionnaires."""

import pytest

from uxlab.metrics.nps import net_promoter_score
from uxlab.metrics.opinions import Opinions, summarise_opinions
from uxlab.metrics.responses import Response


def responses(questionnaire: str, *people: tuple[float | None, ...]) -> list[Response]:
    return [
        Response(
            person=f"P{number}",
            questionnaire=questionnaire,
            numbers={str(item): answer for item, answer in enumerate(answers, 1)},
        )
        for number, answers in enumerate(people)
    ]


def test_nothing_asked_nothing_found() -> None:
    assert summarise_opinions([], 0.95) == Opinions(nps=None, csat=None, ces=None, umux_lite=None, tlx=None, ueq_s=None)


def test_nps_of_those_who_answered() -> None:
    found = summarise_opinions(responses("nps", (10,), (9,), (8,), (5,), (None,), (12,)), 0.9).nps
    assert found == net_promoter_score([10, 9, 8, 5], 0.9)  # statistics.json, nps_bins: 25


def test_csat_is_a_percentage_with_its_interval() -> None:
    found = summarise_opinions(responses("csat", *[(n,) for n in (5, 4, 3, 2, 1)]), 0.95).csat
    assert found is not None
    assert found.value == 40  # statistics.json, csat_top2
    assert (found.low, found.high) == pytest.approx((11.6, 77.1), abs=0.1)  # adjusted Wald of 2 of 5


def test_one_csat_answer_has_no_interval() -> None:
    found = summarise_opinions(responses("csat", (4,)), 0.95).csat
    assert found is not None
    assert (found.value, found.low) == (100, None)


@pytest.mark.parametrize(
    ("questionnaire", "figure", "people", "expected"),
    [
        ("ces", "ces", [(7,), (6,), (5,), (5,), (4,), (2,), (6,), (3,)], 4.75),  # statistics.json, ces
        ("umux-lite", "umux_lite", [(6, 7), (5, 4), (2, None)], 75),  # umux_lite_raw: 91.7 and 58.3
        ("nasa-tlx", "tlx", [(50,) * 6, (70, 20, 55, 40, 65, 30)], 145 / 3),  # tlx_raw: 50 and 46.7
    ],
)
def test_the_others_are_means_of_people(
    questionnaire: str, figure: str, people: list[tuple[float | None, ...]], expected: float
) -> None:
    found = getattr(summarise_opinions(responses(questionnaire, *people), 0.95), figure)
    assert found.value == pytest.approx(expected)
    assert found.low < found.value < found.high


def test_weighted_load_stands_in_for_the_raw_one_and_says_so() -> None:
    numbers: dict[str, float | None] = {str(n): load for n, load in enumerate((100, 50, 20, 10, 0, 90), 1)}
    numbers |= {f"weight-{n}": weight for n, weight in enumerate((5, 4, 3, 2, 1, 0), 1)}
    weighted = [Response(person="P1", questionnaire="nasa-tlx-weighted", numbers=numbers)]
    found = summarise_opinions(weighted, 0.95).tlx
    assert found is not None
    assert found.value == 52
    assert found.method.endswith("weighted")
    both = summarise_opinions([*weighted, *responses("nasa-tlx", (40,) * 6)], 0.95).tlx
    assert both is not None
    assert (both.value, "weighted" in both.method) == (40, False)


def test_ueq_has_three_scales() -> None:
    found = summarise_opinions(responses("ueq-s", (6, 5, 6, 5, 5, 6, 4, 5)), 0.95).ueq_s
    assert found is not None
    values = [scale.value for scale in (found.pragmatic, found.hedonic, found.overall) if scale]
    assert values == [1.5, 1.0, 1.25]  # statistics.json, ueqs_scales


def test_answers_to_several_tasks_are_averaged_per_person_first() -> None:
    twice = responses("nasa-tlx", (40,) * 6) + responses("nasa-tlx", (60,) * 6)
    found = summarise_opinions(twice, 0.95).tlx
    assert found is not None
    assert (found.value, found.n) == (50, 1)
    assert "each person's responses" in found.method


def test_umux_and_asq_are_means_of_people() -> None:
    # UMUX of 7, 1, 7, 1 is 100 and of 4, 4, 4, 4 is 50; a missing answer makes no score.
    assert _value(responses("umux", (7, 1, 7, 1), (4, 4, 4, 4), (7, 1, 7, None)), "umux") == (75, 2)
    assert _value(responses("asq", (1, 2, None), (4, 4, 4)), "asq") == (2.75, 2)  # answered items: 1.5 and 4


def _value(given: list[Response], name: str) -> tuple[float, int]:
    found = getattr(summarise_opinions(given, 0.95), name)
    return found.value, found.n
