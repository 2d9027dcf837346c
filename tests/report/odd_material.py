"""What a report of the odd study is made from."""

from datetime import date

from tests.report.odd_study import odd_data
from uxlab.importing.answers import known_forms
from uxlab.metrics.problems import summarise_problems
from uxlab.metrics.summary import summarise
from uxlab.model.problems import Evidence, Problem
from uxlab.model.report import ReportPlan
from uxlab.questionnaires.own import loader
from uxlab.report.material import Material

PROBLEM = Problem(
    uid="p1",
    title="=Hidden field",
    description="+1",
    severity=4,
    evidence=(Evidence(uid="e1", session_uid="s1", participant="P01", t_ns=0),),
)


def odd_material(*, notes: bool = True) -> Material:
    """Return it; `notes`: whether the report has free-text notes."""
    data = odd_data()
    keys = [use.key for use in data.design.questionnaires]
    return Material(
        data=data,
        summary=summarise(data),
        problems=summarise_problems([PROBLEM], ("P01", "P02")),
        plan=ReportPlan(notes=notes),
        contexts=(),
        questionnaires=tuple(known_forms(keys, loader(data.design.questionnaires))),
        made_on=date(2026, 11, 22),
        program="uxlab 0",
    )
