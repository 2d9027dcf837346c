"""What the page of a report shows: whom it is about, what is in it, how it is set, and what it lacks. No Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from uxlab.gui.results.filtering import Filter
from uxlab.gui.results.results import Results
from uxlab.gui.results.scope import report_scope, where_of
from uxlab.lab.compare import sides_by
from uxlab.lab.report_material import ReportOptions, in_full
from uxlab.metrics.selection import with_excluded
from uxlab.model.report import ReportPlan, ReportText
from uxlab.model.results import StudyData
from uxlab.report.checklist import Lack
from uxlab.report.document import Paper
from uxlab.report.sections import SECTIONS, title_of


class Form(StrEnum):
    """The kinds of files; the value is the suffix."""

    HTML = ".html"
    PDF = ".pdf"
    WORD = ".docx"
    EXCEL = ".xlsx"


FORMS: dict[Form, tuple[str, str]] = {
    Form.HTML: ("HTML", "Web page"),
    Form.PDF: ("PDF", "PDF"),
    Form.WORD: ("Word", "Word document"),
    Form.EXCEL: ("Excel", "Excel workbook"),
}
"""What a choice is called, and a file of the kind."""

_A_WORKBOOK = "A workbook always has all its sheets"
_ONE_PAGE = "One page has the summary, the figures and what to solve first"
_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """How the next report is set; `by` is "condition", "group" or "" for what there is."""

    form: Form = Form.PDF
    paper: Paper = Paper.A4
    one_page: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section that appears or not; `why_not` says why nobody can choose that now."""

    key: str
    title: str
    appears: bool
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class ReportView:
    """`comparisons` are pairs of key and name, fewer than two where there is no choice; `placeholders` of texts."""

    scope: str
    texts: tuple[tuple[ReportText, str], ...]
    placeholders: tuple[tuple[ReportText, str], ...]
    sections: tuple[SectionView, ...]
    notes: bool
    setting: Setting
    comparisons: tuple[tuple[str, str], ...]
    setting_why_not: str = ""
    pictures: bool = True
    pictures_why_not: str = ""


@dataclass(frozen=True, slots=True)
class LackView:
    """What is missing of one item of the format, and the way to where it is entered: words, and `Lack.target`."""

    item: str
    missing: str
    words: str
    target: str


def present_report(results: Results, plan: ReportPlan, setting: Setting) -> ReportView:
    """Return the page of a report."""
    design, comparisons = results.whole.design, _comparisons(results.whole, results.choice.filter)
    workbook = setting.form is Form.EXCEL
    hindered = _A_WORKBOOK if workbook else _ONE_PAGE if setting.one_page else ""
    by = setting.by if setting.by in {key for key, _ in comparisons} else comparisons[0][0]
    nothing = _nothing_in(results.whole, plan, compares=bool(by))
    return ReportView(
        scope=report_scope(results.whole, results.choice),
        texts=tuple((which, plan.text(which)) for which in ReportText),
        placeholders=((ReportText.TITLE, design.name), (ReportText.OBJECTIVES, design.description)),
        sections=tuple(
            SectionView(
                one.key, one.title, one.key not in plan.left_out | nothing.keys(), hindered or nothing.get(one.key, "")
            )
            for one in SECTIONS
        ),
        notes=plan.notes,
        setting=replace(setting, by=by),
        comparisons=comparisons,
        setting_why_not=_A_WORKBOOK if workbook else "",
        pictures=plan.pictures,
        pictures_why_not=_why_no_pictures(plan, nothing, workbook=workbook, one_page=setting.one_page),
    )


def options_of(results: Results, plan: ReportPlan, setting: Setting) -> ReportOptions:
    """Return all that a report is made after."""
    view = present_report(results, plan, setting)
    options = ReportOptions(
        paper=setting.paper,
        one_page=setting.one_page,
        confidence=results.choice.confidence,
        where=where_of(results.choice.filter),
        excluded=results.choice.filter.excluded,
        by=view.setting.by or None,
    )
    return in_full(options, plan)


def with_text(plan: ReportPlan, which: ReportText, text: str) -> ReportPlan:
    """Return the plan with another text."""
    texts = {**dict(plan.texts), which: text}
    return replace(plan, texts=tuple((each, texts[each]) for each in ReportText if texts.get(each)))


def with_section(plan: ReportPlan, key: str, *, appears: bool) -> ReportPlan:
    """Return the plan with a section in or out."""
    return replace(plan, left_out=plan.left_out - {key} if appears else plan.left_out | {key})


def present_lacks(lacks: Iterable[Lack]) -> tuple[LackView, ...]:
    """Return what is missing, the sentences about one item that lead to the same place together."""
    found: dict[tuple[str, str], list[Lack]] = {}
    for lack in lacks:
        found.setdefault((lack.item, lack.where), []).append(lack)
    return tuple(
        LackView(item, "\n".join(one.missing for one in several), _way(where, several[0].target), several[0].target)
        for (item, where), several in found.items()
    )


def named(path: Path, form: Form) -> tuple[Path, Form]:
    """Return the file that somebody named, and its form: that of its suffix, else the chosen one, whose it gets."""
    suffix = path.suffix.casefold()
    if suffix in set(Form):
        return path, Form(suffix)
    return path.with_name(f"{path.name}{form.value}"), form


def _way(where: str, target: str) -> str:
    if not target:
        return f"In {where}"
    if target.startswith("report:"):
        return "Write it"
    return f"Go to {where.partition(':')[0].replace(', ', ' – ')}"


def _why_no_pictures(plan: ReportPlan, nothing: Mapping[str, str], *, workbook: bool, one_page: bool) -> str:
    """Return why there are no maps that could lie on pictures of screens."""
    if workbook or one_page:
        return "There are no maps in a workbook" if workbook else "There are no maps on one page"
    left_out = f"Only with the section {title_of('pointing')}" if "pointing" in plan.left_out else ""
    return nothing.get("pointing", left_out)


def _nothing_in(data: StudyData, plan: ReportPlan, *, compares: bool) -> dict[str, str]:
    """Return the sections that have nothing to tell of, each with the reason."""
    recorded = any(one.excluded is not None for one in data.sessions)
    found = {
        "comparison": "" if compares or len(data.design.conditions) > 1 else "There is nothing to compare",
        "pointing": "" if recorded else "No pointer was recorded",
        "voices": "" if plan.notes else "Only with notes",
    }
    return {key: why for key, why in found.items() if why}


def _comparisons(whole: StudyData, chosen: Filter) -> tuple[tuple[str, str], ...]:
    """Return what can be compared: conditions by themselves where there are several, groups when asked for."""
    data, where = with_excluded(whole, chosen.excluded), where_of(chosen)
    conditions, groups = (len(sides_by(data, trait, where)) >= _NEEDED for trait in ("condition", "group"))
    first = ("condition", "Conditions") if conditions else ("", "Nothing")
    return (first, ("group", "Groups")) if groups else (first,)
