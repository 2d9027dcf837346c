"""Brings together what a report is made from: a study's sessions, figures, problems and log, and the author's part."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from itertools import islice

from uxlab import __version__
from uxlab.charts.map_spec import PointerMap
from uxlab.errors import UsageError
from uxlab.lab.compare import sides_by, task_names
from uxlab.metrics.compare import PairComparison, compare
from uxlab.metrics.compare_goals import GoalResult, against_goals, designed_goals
from uxlab.metrics.compare_samples import Side
from uxlab.metrics.problems import summarise_problems, those_who_tried
from uxlab.metrics.selection import Excluded, Where, excluded_people, selected_sessions, with_excluded
from uxlab.metrics.summary import summarise
from uxlab.model.design import Design, Slot
from uxlab.model.report import ReportPlan, ReportText
from uxlab.model.results import StudyData
from uxlab.questionnaires.form import Questionnaire
from uxlab.questionnaires.own import loader
from uxlab.report.document import Paper
from uxlab.report.material import Material
from uxlab.storage.problems import read_problems
from uxlab.storage.report_material import read_contexts
from uxlab.storage.report_plan import read_report_plan
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import StudyToRead

_SIDES = 2
_MAP_RADIUS_PX = 48.0
"""Maps in a report are small: dots of places nearer to each other would overlap."""
_MOST_MAPS = 10
"""More of them would fill a report rather than tell anything; `uxlab map` makes any other."""
_MOST_WAYS = 12
"""The lines of more attempts than that cannot be told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """What one report is about and how it is set.

    `excluded`: whether people whom the study excludes are in the figures. `by`: compares by "condition" or "group";
    None compares conditions where there are several. `texts` stand in place of the author's for this report alone;
    `notes`, `left_out` and `pictures` (whether maps lie on those of screens) too, None for what the study says.
    """

    paper: Paper = Paper.A4
    one_page: bool = False
    confidence: float = 0.95
    where: Where = ()
    excluded: Excluded = Excluded.OUT
    by: str | None = None
    notes: bool | None = None
    left_out: frozenset[str] | None = None
    texts: Mapping[ReportText, str] = field(default_factory=dict)
    pictures: bool | None = None


def material_of(
    study: StudyToRead, options: ReportOptions, *, plan: ReportPlan | None = None, made_on: date | None = None
) -> Material:
    """Return what a report of the study is made from; `plan` and `made_on` None for what the study says, and today.

    Raises:
        UnusableStudy: the study cannot be read.
        UsageError: no such confidence, trait or value, or nothing to compare.
    """
    whole = study.read(read_study_data)
    data = with_excluded(whole, options.excluded)
    problems = study.read(read_problems)
    tried = those_who_tried(selected_sessions(data, options.where))
    sides = _sides(data, options)
    written = planned(plan or study.read(read_report_plan), options)
    return Material(
        data=data,
        summary=summarise(data, confidence=options.confidence, where=options.where),
        problems=summarise_problems(problems, tried, options.confidence),
        plan=written,
        contexts=study.read(read_contexts),
        questionnaires=_questionnaires(data.design),
        made_on=made_on or datetime.now().astimezone().date(),
        program=f"uxlab {__version__}",
        comparisons=_comparisons(data, sides, options),
        compared_by=(options.by or "condition") if sides else "",
        goals=_goals(data, options),
        where=options.where,
        excluded=options.excluded,
        readmitted=_readmitted(whole, data, options),
        maps=_maps(study, data, options, written),
        ways=_ways(study, data, options, written),
    )


def _readmitted(whole: StudyData, data: StudyData, options: ReportOptions) -> tuple[tuple[str, str], ...]:
    """Return those who are in the figures though the study excludes them."""
    if options.excluded is Excluded.OUT:
        return ()
    shown = {one.session.participant for one in selected_sessions(data, options.where)}
    return tuple((code, reason) for code, reason in excluded_people(whole.design) if code in shown)


def planned(plan: ReportPlan, options: ReportOptions) -> ReportPlan:
    """Return the author's plan with what this report asks for in its place."""
    texts = {**dict(plan.texts), **options.texts}
    return replace(
        plan,
        texts=tuple((which, texts[which]) for which in ReportText if texts.get(which)),
        notes=plan.notes if options.notes is None else options.notes,
        left_out=plan.left_out if options.left_out is None else options.left_out,
        pictures=plan.pictures if options.pictures is None else options.pictures,
    )


def _maps(study: StudyToRead, data: StudyData, options: ReportOptions, plan: ReportPlan) -> tuple[PointerMap, ...]:
    """Return where people clicked at each task; nothing is done for it where no input was recorded, or none wanted."""
    if not _wants_maps(data, options, plan):
        return ()
    from uxlab.lab.maps import MapChoice, MapKind, map_from  # loads numpy and scipy

    choices = (
        MapChoice(
            kind=MapKind.CLICK,
            task=task.key,
            where=options.where,
            radius_px=_MAP_RADIUS_PX,
            kept=plan.pictures,
        )
        for task in data.design.tasks
    )
    maps = (map_from(study, data, choice) for choice in islice(choices, _MOST_MAPS))
    return tuple(chart for chart in maps if not chart.empty)


def _ways(study: StudyToRead, data: StudyData, options: ReportOptions, plan: ReportPlan) -> tuple[PointerMap, ...]:
    """Return where the pointer went at each task with few attempts, as far as their input is soon read."""
    if not _wants_maps(data, options, plan):
        return ()
    from uxlab.lab.map_material import EXACT_EVENTS  # loads numpy and scipy
    from uxlab.lab.maps import MapChoice, MapKind, map_from
    from uxlab.storage.pointer_points import has_more_events

    visits = selected_sessions(data, options.where)
    maps = []
    for task in data.design.tasks[:_MOST_MAPS]:
        tries = sum(attempt.task == task.key for visit in visits for attempt in visit.attempts)
        many = partial(has_more_events, visits=visits, task=task.key, most=EXACT_EVENTS)
        if 0 < tries <= _MOST_WAYS and not study.read(many):
            choice = MapChoice(kind=MapKind.PATH, task=task.key, where=options.where, kept=plan.pictures)
            maps.append(map_from(study, data, choice))
    return tuple(chart for chart in maps if not chart.empty)


def _wants_maps(data: StudyData, options: ReportOptions, plan: ReportPlan) -> bool:
    return not options.one_page and "pointing" not in plan.left_out and any(one.excluded for one in data.sessions)


def in_full(options: ReportOptions, plan: ReportPlan) -> ReportOptions:
    """Return options that say everything `planned` would take from the plan, as for somebody who cannot see it."""
    whole = planned(plan, options)
    return replace(
        options,
        notes=whole.notes,
        left_out=whole.left_out,
        pictures=whole.pictures,
        texts={which: whole.text(which) for which in ReportText},
    )


def _questionnaires(design: Design) -> tuple[Questionnaire, ...]:
    load = loader(design.questionnaires)
    asked = [use.key for slot in Slot for use in design.questionnaires if use.slot is slot]
    return tuple(load(key) for key in dict.fromkeys(asked))


def _sides(data: StudyData, options: ReportOptions) -> list[Side]:
    sides = sides_by(data, options.by or "condition", options.where)
    if len(sides) >= _SIDES:
        return sides
    if options.by:
        raise UsageError(f"There are no two {options.by}s with sessions to compare; leave --by out.")
    return []


def _comparisons(data: StudyData, sides: list[Side], options: ReportOptions) -> tuple[PairComparison, ...]:
    return compare(sides, task_names([data]), confidence=options.confidence) if sides else ()


def _goals(data: StudyData, options: ReportOptions) -> tuple[GoalResult, ...]:
    """Hold all sessions together against the goals of the design."""
    goals = designed_goals(data.design)
    everybody = Side(label="", sessions=selected_sessions(data, options.where))
    return tuple(against_goals([everybody], goals, list(task_names([data])), options.confidence))
