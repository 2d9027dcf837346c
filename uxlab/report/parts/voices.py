"""What people said, thought, did and felt, as it was noted; in a report only where its author wants it."""

from collections.abc import Iterable, Iterator

from uxlab.model.results import SessionData
from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Note
from uxlab.report.document import Block, Cell, Gap, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, right, table
from uxlab.report.parts.moments import Moments
from uxlab.report.sections import title_of
from uxlab.wording.corrections import EMPATHY
from uxlab.wording.figures import counted

NO_NOTES = "No note was written in a session."
LEFT_OUT = "Notes are left out of this report."
_MOST = 100
_Taken = tuple[SessionData, Note]


def voices(material: Material) -> Section:
    """Return the empathy map, then the other notes in the order of sessions and time."""
    if not material.plan.notes:
        return _section((Paragraph(text=LEFT_OUT, quiet=True),))
    taken = [(data, note) for data in material.sessions for note in data.notes if note.text.strip()]
    if not taken:
        return _section((Gap(text=NO_NOTES),))
    moments = Moments(material)
    sections = [
        Section(
            key=f"voices-{tag}",
            title=title,
            blocks=tuple(_quotes(moments, f"What a participant {tag}", _tagged(taken, {tag}))),
        )
        for tag, title in EMPATHY.items()
        if _tagged(taken, {tag})
    ]
    apart = {ASSIST_TAG, IMPRESSION_TAG, *EMPATHY}
    others = [(data, note) for data, note in taken if note.tag not in apart]
    for key, title, caption, found in (
        ("notes", "Other notes", "Remarks of the moderator", others),
        ("assists", "Help that was given", "Each time somebody was helped", _tagged(taken, {ASSIST_TAG})),
        ("impressions", "The moderator’s impressions", "What remained of a session", _tagged(taken, {IMPRESSION_TAG})),
    ):
        if found:
            sections.append(Section(key=f"voices-{key}", title=title, blocks=tuple(_quotes(moments, caption, found))))
    return _section((), tuple(sections))


def _section(blocks: tuple[Block, ...], sections: tuple[Section, ...] = ()) -> Section:
    return Section(key="voices", title=title_of("voices"), blocks=blocks, sections=sections)


def _tagged(taken: Iterable[_Taken], tags: set[str]) -> list[_Taken]:
    return [(data, note) for data, note in taken if note.tag in tags]


def _quotes(moments: Moments, caption: str, taken: list[_Taken]) -> Iterator[Block]:
    def row(data: SessionData, note: Note) -> tuple[Cell, ...]:
        task, at = ("", "") if note.tag == IMPRESSION_TAG else moments.place(data, note.t_ns)
        return cells.text(note.text), cells.text(data.session.participant), cells.text(task), cells.text(at)

    columns = (left("Note", wide=True), left("Participant"), left("Task"), right("Time"))
    yield table(caption, columns, [row(*one) for one in taken[:_MOST]], missing=NO_NOTES)
    if len(taken) > _MOST:
        yield Paragraph(text=f"And {counted(len(taken) - _MOST, 'note')} more, which an export has.", quiet=True)
