"""What stands out, in words."""

import pytest

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.standouts import Finding, Standout
from uxlab.wording.standouts import finding_words

RATE = Estimate(0.25, 0.09, 0.53, 12, "")
TIME = Estimate(91.0, 66.0, 126.0, 7, "")
ERRORS = Estimate(4 / 3, 0.8, 2.2, 12, "")


def finding(kind: Standout, *figures: tuple[str, Estimate], of: int = 0, measure: float = 0.0) -> Finding:
    return Finding(kind=kind, task="pay", name="Pay", figures=figures, of=of, measure=measure)


ALL = (("success_rate", RATE), ("time_geometric_mean", TIME), ("error_rate", ERRORS))
SLOW = Estimate(1.68, 1.5, 2, 9, "")
EVERYBODY = Estimate(1, 0.72, 1, 12, "")


def test_the_worst_task_is_worst_in_all_or_in_some() -> None:
    every = finding(Standout.WORST, *ALL, of=3)
    assert finding_words(every) == ("Pay", "is worst in all three: 25 % success, 1:31, 1.33 errors.")
    two = finding(Standout.WORST, ALL[0], ALL[2], of=3)
    assert finding_words(two)[1] == "is worst in two of three: 25 % success, 1.33 errors."
    both = finding(Standout.WORST, ALL[0], ALL[2], of=2)
    assert finding_words(both)[1] == "is worst in both: 25 % success, 1.33 errors."


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (finding(Standout.MISSES_GOAL, ALL[0], measure=0.8), "misses its goal of 80 %: 3 of 12, at most 53 %."),
        (finding(Standout.REACHES_GOAL, ALL[0], measure=0.05), "reaches its goal of 5 %: 3 of 12, at least 9 %."),
        (finding(Standout.TOO_SLOW, ALL[1], measure=60), "takes 1:31, at least 1:06; the goal is 1:00."),
        (finding(Standout.GAVE_UP, ALL[0]), "3 of 12 gave up; true rate is at least 9 %."),
        (finding(Standout.OUT_OF_TIME, ALL[0]), "3 of 12 ran out of time; true rate is at least 9 %."),
        (finding(Standout.SLOWER_THAN_EXPERT, ("x", SLOW), measure=31), "takes 1.7 times the expert’s 0:31."),
        (finding(Standout.NOBODY_FAILED, ("x", EVERYBODY)), "nobody failed; true rate is at least 72 %."),
    ],
)
def test_each_kind_has_its_sentence(told: Finding, words: str) -> None:
    about_people = told.kind in {Standout.GAVE_UP, Standout.OUT_OF_TIME, Standout.NOBODY_FAILED}
    assert finding_words(told) == ("Pay:" if about_people else "Pay", words)
