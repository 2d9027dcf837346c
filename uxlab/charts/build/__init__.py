"""From the figures of a study to its charts."""

from uxlab.charts.build.compared import differences
from uxlab.charts.build.found import discovery, matrix
from uxlab.charts.build.opinions import answers, own_answers, sus, sus_scores
from uxlab.charts.build.per_task import clicks, ease, learning, outcomes, tasks
from uxlab.charts.build.questionnaire import charted, questionnaire
from uxlab.charts.build.stages import journey

__all__ = [
    "answers",
    "charted",
    "clicks",
    "differences",
    "discovery",
    "ease",
    "journey",
    "learning",
    "matrix",
    "outcomes",
    "own_answers",
    "questionnaire",
    "sus",
    "sus_scores",
    "tasks",
]
