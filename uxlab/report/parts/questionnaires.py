"""What people answered: the SUS with its place among other products, the other questionnaires, and own questions."""

from collections.abc import Iterator
from dataclasses import replace

from uxlab.charts import build
from uxlab.metrics.custom import OwnItem, OwnQuestions
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.questionnaires.form import ItemKind, Questionnaire
from uxlab.questionnaires.library import known
from uxlab.report.document import Block, Cell, Facts, Gap, Paragraph, Picture, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import interval_name, left, right, table
from uxlab.report.parts.pictures import picture
from uxlab.report.sections import title_of
from uxlab.wording.figures import MINUS, counted, fixed, number_text

_SUS = {"sus", "sus-positive"}
NONE_ASKED = "The design asks no questionnaire. Add one on the Design page, such as the SUS at the end of a session."
NONE_ANSWERED = "Nobody has answered a questionnaire yet."
NO_WORDS = "Nobody wrote anything."
WORDS_LEFT_OUT = "What people wrote is left out of this report."


def questionnaires(material: Material) -> Section:
    """Return the answers; where there are none, what is missing."""
    sections = [*_sus(material), *_others(material), *_own(material)]
    blocks: tuple[Block, ...] = ()
    if not sections:
        blocks = (Gap(text=NONE_ANSWERED if material.questionnaires else NONE_ASKED),)
    return Section(key="questionnaires", title=title_of("questionnaires"), blocks=blocks, sections=tuple(sections))


def _sus(material: Material) -> Iterator[Section]:
    summary = material.summary
    sus = summary.sus
    if sus.estimate is None:
        return
    pairs = [("Mean", number_text(sus.estimate, 1, "", 0, 100))]
    if sus.grade is not None and sus.percentile is not None:
        pairs += [
            ("Grade", f"{sus.grade.replace('-', MINUS)} (Sauro and Lewis, curved scale)"),
            ("Percentile", f"better than {sus.percentile:.0f} % of products"),
            ("Adjective", f"{sus.adjective} (Sauro’s bands)"),
            ("Acceptability", sus.acceptability or ""),
        ]
    if sus.cronbach_alpha is not None:
        pairs.append(("Reliability", f"Cronbach’s alpha {fixed(2)(sus.cronbach_alpha)}"))
    blocks: tuple[Block, ...] = (
        *picture(build.sus(summary), "The mean SUS on the scale of its grades"),
        Facts(pairs=tuple(pairs)),
        *(block for form in material.questionnaires if form.key in _SUS for block in _answers(material, form)),
        *(Paragraph(text=note, quiet=True) for note in _sus_notes(summary)),
    )
    yield Section(key="sus", title="System Usability Scale", blocks=blocks)


def _sus_notes(summary: StudySummary) -> Iterator[str]:
    sus = summary.sus
    if sus.grade is None:
        yield "One person’s score has neither interval nor grade, which classify the mean of a study."
    if sus.excluded:
        yield f"{counted(sus.excluded, 'respondent')} without a score, for two or more answers are missing."
    if sus.scaled:
        yield f"{counted(sus.scaled, 'score')} made of nine answers."
    if sus.straight_lined:
        yield f"{counted(sus.straight_lined, 'respondent')} gave ten equal answers."


def _answers(material: Material, form: Questionnaire) -> Iterator[Picture]:
    """Return the chart of every answer to a questionnaire, as far as its items have scales."""
    if build.charted(form):
        chart = build.questionnaire(_chosen(material), material.summary, form)
        yield from picture(chart, f"{form.short_name}: how people answered")


def _chosen(material: Material) -> StudyData:
    return replace(material.data, sessions=material.sessions)


def _others(material: Material) -> Iterator[Section]:
    summary = material.summary
    opinions, ueq = summary.opinions, summary.opinions.ueq_s
    rows = [
        ("SEQ, after tasks", "1 to 7, 7 is best", cells.value(summary.overall.seq, 1, 1, 7), summary.overall.seq),
        ("NPS", "−100 to 100", cells.value(opinions.nps, 0, sign=True), opinions.nps),
        ("CSAT", "% of the two best answers", cells.value(opinions.csat, 0, 0, 100), opinions.csat),
        ("CES", "1 to 7", cells.value(opinions.ces, 1, 1, 7), opinions.ces),
        ("UMUX", "0 to 100", cells.value(opinions.umux, 1, 0, 100), opinions.umux),
        ("UMUX-Lite", "0 to 100", cells.value(opinions.umux_lite, 1, 0, 100), opinions.umux_lite),
        ("ASQ", "1 to 7, 1 is best", cells.value(opinions.asq, 1, 1, 7), opinions.asq),
        ("NASA-TLX", "0 to 100, 0 is best", cells.value(opinions.tlx, 1, 0, 100), opinions.tlx),
    ]
    if ueq is not None:
        scales = (("UEQ-S", ueq.overall), ("UEQ-S, pragmatic", ueq.pragmatic), ("UEQ-S, hedonic", ueq.hedonic))
        rows += [(name, "−3 to 3", cells.value(one, 2, -3, 3), one) for name, one in scales]
    shown = [
        (cells.text(name), Cell(text=cell.text, number=cell.number, strong=True), cells.text(cell.aside),
         cells.number(estimate.n), cells.text(scale))
        for name, scale, cell, estimate in rows
        if estimate is not None and cell != cells.NOTHING
    ]  # fmt: skip
    if shown:
        interval = interval_name(summary.confidence)
        columns = (left("Questionnaire"), right("Value"), right(interval), right("n"), left("Scale", wide=True))
        block = table("What each of them comes to", columns, shown, missing=NONE_ANSWERED)
        shipped = [form for form in material.questionnaires if form.key in known() and form.key not in _SUS]
        pictures = (one for form in shipped for one in _answers(material, form))
        yield Section(key="questionnaires-others", title="Other questionnaires", blocks=(block, *pictures))


def _own(material: Material) -> Iterator[Section]:
    names = {task.task: task.name for task in material.summary.tasks}
    number, charted = 0, set(known())
    for questions in material.summary.custom:
        answered = [item for item in questions.items if item.n]
        if answered:
            number += 1
            blocks = tuple(block for item in answered for block in _item(item, material))
            pictures = () if questions.questionnaire in charted else tuple(_own_answers(questions, material))
            charted.add(questions.questionnaire)
            title = _title(questions, names)
            yield Section(key=f"own-questions-{number}", title=title, blocks=(*pictures, *blocks))


def _own_answers(questions: OwnQuestions, material: Material) -> Iterator[Picture]:
    """Return the chart of the answers, after all tasks together where it was asked after several."""
    for form in material.questionnaires:
        if form.key == questions.questionnaire:
            yield from _answers(material, form)


def _title(questions: OwnQuestions, names: dict[str, str]) -> str:
    task = questions.task
    return questions.name if task is None else f"{questions.name}, {names.get(task, task)}"


def _item(item: OwnItem, material: Material) -> Iterator[Block]:
    match item.kind:
        case ItemKind.LIKERT | ItemKind.NUMBER:
            ends = (None, None) if item.scale is None else (item.scale.low, item.scale.high)
            yield Facts(pairs=((item.text, number_text(item.mean, 1, "", *ends)),))
        case ItemKind.SINGLE_CHOICE | ItemKind.MULTIPLE_CHOICE:
            rows = [
                (cells.text(one.text), cells.number(one.chosen), cells.share(one.share, strong=True))
                for one in item.choices
            ]
            columns = (left("Answer", wide=True), right("Chosen"), right("Share"))
            yield table(item.text, columns, rows, missing=NONE_ANSWERED, note=f"n = {item.n}")
        case ItemKind.TEXT:
            yield from _written(item, material)


def _written(item: OwnItem, material: Material) -> Iterator[Block]:
    """Return what people wrote, which is free text and in only by choice."""
    if not material.plan.notes:
        yield Facts(pairs=((item.text, f"{counted(item.n, 'answer')}. {WORDS_LEFT_OUT}"),))
        return
    rows = [(cells.text(who), cells.text(said)) for who, said in item.texts]
    yield table(item.text, (left("Participant"), left("Answer", wide=True)), rows, missing=NO_WORDS)
