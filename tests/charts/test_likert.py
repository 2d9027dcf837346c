"""Answers to a questionnaire, drawn."""

from dataclasses import replace

import pytest

from tests.charts.reading import Drawn, read
from uxlab.charts.draw import draw, drawing
from uxlab.charts.likert_spec import Likert, LikertRow, ScoreRow
from uxlab.charts.sources import Source
from uxlab.charts.theme import LIGHT, PRINT
from uxlab.metrics.estimate import Estimate

OWN = Source(figure="answers", questionnaire="q", item="1")
CHART = Likert(
    title="Q: answers item by item",
    levels=("1", "2", "3", "4", "5"),
    rows=(
        LikertRow(label="I like it.", counts=(1, 0, 2, 4, 3), source=OWN),
        LikertRow(label="I hate it.", counts=(5, 3, 2, 0, 0), high_is_good=False, source=replace(OWN, item="2")),
        LikertRow(label="Nobody knows.", counts=(0, 0, 0, 0, 0), source=replace(OWN, item="3")),
    ),
    ends=("Strongly disagree", "Strongly agree"),
    scores=(
        ScoreRow(
            label="Score", estimate=Estimate(72.5, 60, 85, 10, ""), low=0, high=100, digits=1,
            source=Source(figure="score", questionnaire="q"),
        ),
    ),
    confidence=0.95,
)  # fmt: skip


def test_counts_n_ends_and_the_score_are_written() -> None:
    said = read(CHART).words()
    for words in ("I like it.", "n = 10", "n = 0", "No answers", "Strongly agree", "72.5 [60.0–85.0], n = 10", "100"):
        assert words in said
    assert "Blue speaks for the product, grey against it." in " ".join(said)
    assert "have their blue side on the left" in " ".join(said)


def test_bars_part_at_one_line() -> None:
    spots = drawing(CHART, LIGHT).spots
    first = {spot.source.level: spot.box for spot in spots if spot.source.item == "1" and spot.source.level}
    second = {spot.source.level: spot.box for spot in spots if spot.source.item == "2" and spot.source.level}
    assert set(first) == {"1", "3", "4", "5"}
    middles = [box.x + box.width / 2 for box in (first["3"], second["3"])]
    assert middles[0] == pytest.approx(middles[1], abs=1)
    assert first["1"].x < middles[0] < first["5"].x
    per_answer = (first["4"].width + 1.5) / 4
    assert second["1"].width + 1.5 == pytest.approx(5 * per_answer)


def test_everything_counted_can_be_opened_and_nothing_else() -> None:
    sources = [spot.source for spot in drawing(CHART, LIGHT).spots]
    assert Source(figure="score", questionnaire="q") in sources
    assert replace(OWN, item="3") not in sources
    assert OWN in sources


def test_in_print_the_bad_side_is_hatched_and_says_so() -> None:
    assert "hatched against it" in " ".join(Drawn(draw(CHART, PRINT)).words())


@pytest.mark.parametrize("width", [320, 358, 560, 1000])
def test_it_fits_any_width(width: int) -> None:
    drawn = drawing(CHART, LIGHT, width_px=width)
    for spot in drawn.spots:
        assert spot.box.x >= 0
        assert spot.box.x + spot.box.width <= width


def test_words_at_both_ends_stand_where_the_statement_would() -> None:
    rows = (LikertRow(label="dull / keen", counts=(1, 0, 1), ends=("dull", "keen")),)
    said = read(replace(CHART, levels=("1", "2", "3"), rows=rows, ends=("", ""))).words()
    assert {"dull", "keen"} <= set(said)
    assert "dull / keen" not in said
