"""What the Common Industry Format (ISO/IEC 25062) requires of a report and the study does not say yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.model.report import ReportText
from uxlab.report.material import Material
from uxlab.wording.figures import counted

_REPORT = "Results, Make report"
_DESIGN = "Design"
_PEOPLE = "People"
_FEWEST_PEOPLE = 8


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is required: its name in the format, what is missing, and where it is entered.

    `target`: the same place for a window to go to, as "page:subject", such as "design:task:pay" or "report:product",
    which is a text of the report; "" where there is none.
    """

    item: str
    missing: str
    where: str
    target: str = ""


_TEXTS = (
    (ReportText.PRODUCT, "Product", "Name, version and the parts that were tested are not described."),
    (ReportText.OBJECTIVES, "Test objectives", "What the test was to find out is not written down."),
    (ReportText.POPULATION, "User population", "For whom the product is, and how people were recruited, is not said."),
    (ReportText.FACILITY, "Test facility", "The room and its equipment are not described."),
    (ReportText.PROCEDURE, "Procedure", "How a session went is told from the design alone."),
    (ReportText.AUTHORS, "Title page", "Who tested and wrote the report is not said."),
    (ReportText.CLIENT, "Title page", "For whom the report was written is not said."),
    (ReportText.CONCLUSIONS, "Conclusions", "No conclusions are drawn."),
)


def checklist(material: Material) -> tuple[Lack, ...]:
    """Return what is missing, in the order of the report; nothing for a complete one."""
    return (*_of_texts(material), *_of_design(material), *_of_people(material), *_of_sessions(material))


def _of_texts(material: Material) -> Iterator[Lack]:
    for which, item, missing in _TEXTS:
        said = material.plan.text(which).strip()
        if which is ReportText.OBJECTIVES:
            said = said or material.data.design.description.strip()
        if not said:
            yield Lack(item, missing, f"{_REPORT}: {which.value}", f"report:{which.value}")


def _of_design(material: Material) -> Iterator[Lack]:
    design = material.data.design
    if not design.tasks:
        yield Lack("Tasks", "There are no tasks.", f"{_DESIGN}, Tasks", "design:tasks")
    for task in design.tasks:
        place = (f"{_DESIGN}, Tasks", f"design:task:{task.key}")
        if not any(one.strip() for one in task.success_criteria):
            yield Lack("Task completion criteria", f"“{task.name}” has no success criteria.", *place)
        if not task.scenario.strip():
            yield Lack("Task scenarios", f"“{task.name}” has no text for participants.", *place)
    if not design.consent_text.strip():
        yield Lack("Participant instructions", "There is no consent text.", f"{_DESIGN}, Privacy", "design:privacy")
    if not any(one.key in {"sus", "sus-positive"} for one in material.questionnaires):
        said = "No SUS is asked after a session."
        yield Lack("Satisfaction", said, f"{_DESIGN}, Questionnaires", "design:questionnaires")


def _of_people(material: Material) -> Iterator[Lack]:
    people = material.part.design.participants
    fields = material.data.design.participant_fields
    if people and not fields and not material.data.design.groups:
        missing = "Nothing is known of participants but their codes, such as age, experience or education."
        yield Lack("Participants", missing, f"{_PEOPLE}: own fields or groups", "people:")
    empty = [one.code for one in people if fields and any(not dict(one.fields).get(name, "") for name in fields)]
    if empty:
        yield Lack("Participants", f"Some fields are empty: {', '.join(empty)}.", _PEOPLE, "people:")
    took_part = len({one.session.participant for one in material.sessions if one.attempts})
    if took_part < _FEWEST_PEOPLE:
        missing = (
            f"{counted(took_part, 'participant')} took part; the format asks for {_FEWEST_PEOPLE} a group or more."
        )
        yield Lack("Number of participants", missing, _PEOPLE, "people:")


def _of_sessions(material: Material) -> Iterator[Lack]:
    uids = {one.session.uid for one in material.sessions if one.attempts}
    if not uids:
        yield Lack("Results", "Nobody has tried a task yet.", "Run", "run:")
        return
    unknown = [one for one in material.contexts if one.session_uid in uids and not (one.environment and one.screens)]
    if unknown:
        missing = f"In {len(unknown)} of {counted(len(uids), 'session')} computer and screen were not recorded."
        facility = ReportText.FACILITY.value
        yield Lack("Computing environment", missing, f"{_REPORT}: {facility}", f"report:{facility}")
    summary = material.summary
    if summary.sus.estimate is None and any(one.key.startswith("sus") for one in material.questionnaires):
        yield Lack("Satisfaction", "Nobody has answered the SUS.", "Run", "run:")
    for number, what in ((summary.uncounted.errors, "errors"), (summary.uncounted.assists, "assists")):
        if number:
            said = f"In {number} of {counted(summary.attempts, 'attempt')} nobody counted {what}."
            yield Lack(what.capitalize(), said, "the file that was imported")
