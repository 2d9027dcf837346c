"""The SUS of a study on the scale of its grades, with what is to be said of it. No Qt."""

from dataclasses import dataclass

from uxlab.gui.results.results import Results
from uxlab.gui.results.scales import Mark
from uxlab.metrics.sus_summary import POSITIVE, STANDARD, SusSummary
from uxlab.model.results import StudyData
from uxlab.questionnaires.bands import grade
from uxlab.wording.figures import MINUS, fixed, percent

MOST_DOTS = 20
_MOST = 100.0
_ALPHA = "\N{GREEK SMALL LETTER ALPHA}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SusView:
    """`letter` is the grade without its sign, `people` each person's score where they are few; `empty`: why none."""

    value: str = ""
    mark: Mark | None = None
    grade: str = ""
    letter: str = ""
    words: str = ""
    people: tuple[float, ...] = ()
    remark: str = ""
    empty: str = ""


def present_sus(results: Results) -> SusView:
    """Return the SUS of the chosen sessions."""
    sus = results.summary.sus
    mark = Mark.of(sus.estimate)
    if mark is None:
        return SusView(empty=_why_none(results.data, sus))
    scores = [own.estimate.value for _, own in results.sus if own.estimate is not None]
    people = tuple(score for score in scores if score is not None)
    return SusView(
        value=fixed(1)(mark.value),
        mark=mark,
        grade=f"Grade {sus.grade.replace('-', MINUS)}" if sus.grade else "",
        letter=sus.grade[0] if sus.grade else "",
        words=_words(sus),
        people=people if len(people) <= MOST_DOTS else (),
        remark=_remark(mark, sus),
    )


def _words(sus: SusSummary) -> str:
    if sus.adjective is None or sus.percentile is None:
        return "One person has a score, and no grade"
    return f"{sus.adjective} (Sauro’s bands), better than {percent(sus.percentile / 100)} % of products"


def _remark(mark: Mark, sus: SusSummary) -> str:
    parts = [_settled(mark, sus)]
    sound = [] if sus.cronbach_alpha is None else [f"{_ALPHA} = {fixed(2)(sus.cronbach_alpha)}"]
    if sus.excluded:
        sound.append(f"{_people(sus.excluded)} without a score, for two or more answers are missing")
    else:
        sound.append("nobody excluded")
    if sus.scaled:
        sound.append(f"{sus.scaled} scaled for one missing answer")
    if sus.straight_lined:
        sound.append(f"{_people(sus.straight_lined)} gave ten equal answers")
    listed = ", ".join(sound)
    return " ".join([*parts, f"{listed[:1].upper() if listed[0].isascii() else listed[:1]}{listed[1:]}."]).strip()


def _settled(mark: Mark, sus: SusSummary) -> str:
    if mark.low is None or mark.high is None or not sus.grade:
        return ""
    worst, best = grade(max(0.0, mark.low))[0], grade(min(_MOST, mark.high))[0]
    if worst == best:
        return f"The whole interval lies in grade {worst}."
    return f"The interval reaches from {worst} to {best}: the grade is not settled with {sus.respondents} people."


def _why_none(data: StudyData, sus: SusSummary) -> str:
    if sus.excluded:
        return f"No value yet: of {_people(sus.excluded)}, two or more answers are missing"
    asked = any(use.key in {STANDARD, POSITIVE} for use in data.design.questionnaires)
    return "No value yet: nobody has answered" if asked else "The SUS is not asked in this study"


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"
