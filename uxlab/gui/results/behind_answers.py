"""The answers that a figure of a questionnaire is made from, as lines: who answered what, and each person's score."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from uxlab.gui.results.behind_lines import Asked, Line
from uxlab.metrics.given import Given, given_to
from uxlab.metrics.opinions import Opinions, summarise_opinions
from uxlab.metrics.responses import Response, responses_of
from uxlab.metrics.selection import divided, selected_sessions, selected_tasks
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.questionnaires.form import Item, Questionnaire
from uxlab.questionnaires.own import loader
from uxlab.wording.figures import ABSENT, DASH, MINUS, fixed, number_text

_ANY_LEVEL = 0.95
"""One person's score has no interval."""
_SCORES: Mapping[str, Callable[[Opinions], float | None]] = {
    "umux": lambda own: None if own.umux is None else own.umux.value,
    "umux-lite": lambda own: None if own.umux_lite is None else own.umux_lite.value,
    "asq": lambda own: None if own.asq is None else own.asq.value,
    "nasa-tlx": lambda own: None if own.tlx is None else own.tlx.value,
    "nasa-tlx-weighted": lambda own: None if own.tlx is None else own.tlx.value,
    "ueq-s": lambda own: None if own.ueq_s is None else own.ueq_s.overall.value,
}
_DIGITS = {"ueq-s": 2}


def questionnaire_of(data: StudyData, asked: Asked) -> Questionnaire:
    """Return the questionnaire that was asked about."""
    return loader(data.design.questionnaires)(asked.questionnaire)


def item_of(form: Questionnaire, asked: Asked) -> Item | None:
    """Return the item that was asked about; of a questionnaire of one item that one."""
    wanted = asked.item or (form.items[0].key if len(form.items) == 1 else "")
    return next((item for item in form.items if item.key == wanted), None)


def answer_lines(data: StudyData, asked: Asked, names: Mapping[str, str]) -> list[Line]:
    """Return the answers to an item, the lowest first."""
    given = [one for one in given_to(data, asked.questionnaire) if _fits(one, asked)]
    given.sort(key=lambda one: (one.number or 0.0, one.person))
    return [_answer(one, names) for one in given]


def score_lines(data: StudyData, asked: Asked) -> list[Line]:
    """Return each person's score, the lowest first; where a single answer is the score, the answers."""
    score = _SCORES.get(asked.questionnaire)
    if score is None:
        return answer_lines(data, asked, {})
    form = fixed(_DIGITS.get(asked.questionnaire, 1))
    found = sorted(_people(data, asked.questionnaire, score), key=lambda one: (one[2] is None, one[2] or 0.0))
    return [
        Line(
            key=who,
            session=session,
            icon="user",
            icon_role="text2",
            who=who,
            about="",
            value=ABSENT if value is None else form(value),
            details="",
            why="The answers allow no score" if value is None else "",
        )
        for who, session, value in found
    ]


def score_text(summary: StudySummary, questionnaire: str) -> str:
    """Return the figure that the answers to a questionnaire come to, with interval and n; of the UEQ-S the overall."""
    own = summary.opinions
    known = {
        "umux": number_text(own.umux, 1, "", 0, 100),
        "umux-lite": number_text(own.umux_lite, 1, "", 0, 100),
        "asq": number_text(own.asq, 1, "", 1, 7),
        "nasa-tlx": number_text(own.tlx, 1, "", 0, 100),
        "nasa-tlx-weighted": number_text(own.tlx, 1, "", 0, 100),
        "ueq-s": number_text(own.ueq_s.overall if own.ueq_s else None, 2, "", -3, 3),
        "nps": number_text(own.nps, 0, "", -100, 100),
        "csat": number_text(own.csat, 0, "%", 0, 100),
        "ces": number_text(own.ces, 1, "", 1, 7),
    }
    return known.get(questionnaire, "")


def within(value: float, level: str) -> bool:
    """Return whether a value is at a level: a number, or a span from one to another, with all up to the next."""
    low, _, high = level.partition(DASH)
    least, most = (float(end.replace(MINUS, "-")) for end in (low, high or low))
    return least <= value < most + 1


def _fits(one: Given, asked: Asked) -> bool:
    if one.number is None or (asked.task and one.task != asked.task):
        return False
    if asked.item and one.item != asked.item:
        return False
    return not asked.level or within(one.number, asked.level)


def _answer(one: Given, names: Mapping[str, str]) -> Line:
    return Line(
        key=f"{one.session}-{one.attempt}-{one.item}",
        session=one.session,
        icon="chat-circle",
        icon_role="text2",
        who=one.person,
        about="" if one.task is None else names.get(one.task, one.task),
        value=ABSENT if one.number is None else f"{one.number:g}",
        details="",
    )


def _people(
    data: StudyData, questionnaire: str, score: Callable[[Opinions], float | None]
) -> Iterator[tuple[str, str, float | None]]:
    """Yield code, latest session and score of everybody who answered."""
    sessions = selected_sessions(data, ())
    tasks = selected_tasks(data, sessions, None)
    for code, own in divided(data.design, sessions, "participant"):
        responses = [one for each in own for one in responses_of(each, tasks)]
        answered = list(_to(responses, questionnaire))
        if answered:
            yield code, own[-1].session.uid, score(summarise_opinions(answered, _ANY_LEVEL))


def _to(responses: Iterable[Response], questionnaire: str) -> Iterator[Response]:
    return (one for one in responses if one.questionnaire == questionnaire)
