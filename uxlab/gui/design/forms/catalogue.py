"""What is said about the questionnaires that ship with uxlab; no Qt.

The rules about missing answers and reversed items repeat what `questionnaires.scores` and `questionnaires.sus` do.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from uxlab.questionnaires.form import Polarity, Questionnaire, Scoring


@dataclass(frozen=True, slots=True)
class Entry:
    """`icon`: before its name. `brief`: what it is, in a menu. `description`: what it yields."""

    icon: str
    brief: str
    description: str


MENU: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The whole product", ("sus", "sus-positive", "umux", "umux-lite", "ueq-s")),
    ("One task", ("seq", "asq", "nasa-tlx", "nasa-tlx-weighted")),
    ("Satisfaction and loyalty", ("nps", "csat", "ces")),
)

STANDARD, POSITIVE = "sus", "sus-positive"
WORDINGS = {STANDARD: "Standard", POSITIVE: "All positive"}

_ENTRIES: Mapping[str, Entry] = {
    "sus": Entry(
        "list-numbers",
        "10 statements, a score from 0 to 100",
        "Ten statements about the whole product, one score from 0 to 100. Answered straight after the last task.",
    ),
    "sus-positive": Entry(
        "list-numbers",
        "SUS without negative statements",
        "The ten statements of SUS, all worded positively; the score from 0 to 100 is read like that of SUS.",
    ),
    "umux": Entry(
        "list-numbers",
        "4 statements, a score from 0 to 100",
        "Four statements about the whole product, one score from 0 to 100.",
    ),
    "umux-lite": Entry(
        "list-numbers",
        "2 statements, a score from 0 to 100",
        "Two statements about the whole product, one score from 0 to 100, and the SUS that it lets expect.",
    ),
    "ueq-s": Entry(
        "arrows-left-right",
        "8 pairs of words, use and pleasure",
        "Eight pairs of words: pragmatic and hedonic quality and their mean, each from −3 to 3.",
    ),
    "seq": Entry(
        "gauge",
        "1 question, how easy the task was",
        "One question straight after each task: how easy it was, from 1 to 7. The mean is reported per task.",
    ),
    "asq": Entry(
        "list-bullets",
        "3 statements, satisfaction with a task",
        "Three statements straight after each task; their mean from 1 to 7, where 1 is the best.",
    ),
    "nasa-tlx": Entry(
        "barbell",
        "6 scales, the workload of a task",
        "Six scales of workload straight after each task; their mean from 0 to 100 is the raw load.",
    ),
    "nasa-tlx-weighted": Entry(
        "barbell",
        "6 scales and their weights",
        "Six scales of workload, each weighted by how often it was chosen in fifteen pairs; a load from 0 to 100.",
    ),
    "nps": Entry(
        "trend-up",
        "1 question, would they recommend it",
        "One question from 0 to 10: the share of promoters (9 and 10) less that of detractors (0 to 6).",
    ),
    "csat": Entry(
        "smiley",
        "1 question, how satisfied they are",
        "One question from 1 to 5: the share of people who are satisfied or very satisfied.",
    ),
    "ces": Entry(
        "hand-pointing",
        "1 statement, how easy it was made",
        "One statement from 1 to 7: the share of people who agree that the company made it easy.",
    ),
}
_OWN = Entry("note-pencil", "Questions of this study", "Questions of this study, each reported by itself.")

_ONE_ANSWER = "Without an answer, the person is not counted"
_ALL_NEEDED = "One missing answer gives no score"
_MISSING: Mapping[Scoring, str] = {
    Scoring.SUS: "One missing answer is scaled by 100/36; two give no score",
    Scoring.SUS_POSITIVE: "One missing answer is scaled by 100/36; two give no score",
    Scoring.UMUX: _ALL_NEEDED,
    Scoring.UMUX_LITE: _ALL_NEEDED,
    Scoring.TLX: _ALL_NEEDED,
    Scoring.TLX_WEIGHTED: "One missing answer gives no score; the weights add up to 15",
    Scoring.UEQ_S: "Each scale is the mean of its answered items",
    Scoring.NPS: _ONE_ANSWER,
    Scoring.CSAT: _ONE_ANSWER,
    Scoring.CES: _ONE_ANSWER,
    Scoring.NONE: "A missing answer is left out of the figure of its question",
}
_REVERSES = {Scoring.SUS, Scoring.UMUX}


def entry_of(key: str) -> Entry:
    """Return what is said about a questionnaire; one of the study's own has words for all of them."""
    return _ENTRIES.get(key, _OWN)


def missing_rule(form: Questionnaire) -> str:
    """Return what a missing answer does to the figures."""
    if form.scoring is Scoring.MEAN:
        return _ONE_ANSWER if len(form.items) == 1 else "The mean is that of the answered items"
    return _MISSING[form.scoring]


def reversed_items(form: Questionnaire) -> str:
    """Return which items are reversed when scored, empty where that is no question."""
    if form.scoring in _REVERSES:
        against = [str(place) for place, item in enumerate(form.items, 1) if item.polarity is Polarity.NEGATIVE]
        return f"Items {', '.join(against)} are reversed when scored"
    if form.scoring is Scoring.SUS_POSITIVE:
        return "No item is reversed when scored"
    if not form.better_high:
        return "A low score is the good one"
    return ""
