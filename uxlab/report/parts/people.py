"""Who took part: codes, groups, conditions and what else the study notes of people, never a name."""

from collections import Counter
from collections.abc import Iterator

from uxlab.model.design import Participant
from uxlab.model.report import ReportText
from uxlab.report.document import Block, Cell, Facts, Gap, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts.cells import left, number, paragraphs, right, table, text
from uxlab.report.sections import title_of
from uxlab.wording.figures import counted
from uxlab.wording.left_out import erased_text

NOBODY = "The study lists no participants. Add them on the People page."
NO_POPULATION = "For whom the product is meant, and how people were recruited, is not described."


def participants(material: Material) -> Section:
    """Return the participants: for whom they stand, how many of which kind, and a line for each."""
    plan, people = material.plan, material.part.design.participants
    written = paragraphs(plan.text(ReportText.POPULATION))
    blocks: list[Block] = [*(written or (Gap(text=NO_POPULATION),)), *_kinds(material)]
    held = _sessions(material)
    blocks.append(_table(material, held))
    without = [one.code for one in people if not held[one.code] and one.excluded_reason is None]
    if without and people:
        blocks.append(Paragraph(text=f"Without a session so far: {', '.join(without)}.", quiet=True))
    out = [f"{one.code} ({one.excluded_reason})" for one in people if one.excluded_reason is not None]
    if out:
        blocks.append(Paragraph(text=f"In no figure: {', '.join(out)}."))
    if material.data.erased:
        blocks.append(Paragraph(text=erased_text(material.data.erased)))
    if plan.notes:
        blocks += _backgrounds(people)
    return Section(key="participants", title=title_of("participants"), blocks=tuple(blocks))


def _kinds(material: Material) -> Iterator[Block]:
    """Return how many people there are in each group and condition that has any."""
    design = material.data.design
    took_part = Counter(one.session.participant for one in material.sessions if one.attempts)
    pairs = [("Took part", counted(len(took_part), "participant"))]
    groups = {one.key: one.name for one in design.groups}
    conditions = {one.key: one.name for one in design.conditions}
    in_group = {one.session.participant: one.group for one in material.sessions}
    of_group = Counter(in_group[code] for code in took_part)
    pairs += [(name, counted(of_group[key], "participant")) for key, name in groups.items() if of_group[key]]
    of_condition = {
        key: len({one.session.participant for one in material.sessions if one.session.condition == key})
        for key in conditions
    }
    pairs += [(conditions[key], counted(people, "participant")) for key, people in of_condition.items() if people]
    yield Facts(pairs=tuple(pairs))


def _sessions(material: Material) -> Counter[str]:
    return Counter(one.session.participant for one in material.part.sessions)


def _table(material: Material, held: Counter[str]) -> Block:
    design, sessions = material.part.design, material.part.sessions
    groups = {one.key: one.name for one in design.groups}
    conditions = {one.key: one.name for one in design.conditions}
    tried = Counter(one.session.participant for one in sessions for attempt in one.attempts if attempt.ended_ns)
    in_sessions = {
        code: [one.session.condition for one in sessions if one.session.participant == code] for code in held
    }

    def row(one: Participant) -> tuple[Cell, ...]:
        own = [one.condition, *in_sessions.get(one.code, ())]
        met = dict.fromkeys(conditions.get(key, key) for key in own if key)
        fields = dict(one.fields)
        return (
            text(one.code),
            text(groups.get(one.group or "", one.group or "")),
            text(", ".join(met)),
            *(text(fields.get(name, "")) for name in design.participant_fields),
            number(held[one.code]),
            number(tried[one.code]),
        )

    columns = (
        left("Participant"),
        left("Group"),
        left("Condition"),
        *(left(name) for name in design.participant_fields),
        right("Sessions"),
        right("Attempts"),
    )
    return table("Who took part", columns, map(row, design.participants), missing=NOBODY)


def _backgrounds(people: tuple[Participant, ...]) -> Iterator[Block]:
    pairs = tuple((one.code, one.background.strip()) for one in people if one.background.strip())
    if pairs:
        yield Facts(pairs=pairs)
