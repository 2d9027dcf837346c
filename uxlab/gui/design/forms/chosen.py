"""Which questionnaire stays chosen when the design changes, and where one step takes it; no Qt."""

from collections.abc import Sequence

from uxlab.designing.questionnaires import in_slot
from uxlab.model.design import Design, QuestionnaireUse, Slot


def place_of(uses: Sequence[QuestionnaireUse], wanted: QuestionnaireUse | None, index: int) -> int:
    """Return where the wanted one has gone: to the same moment, else to another, else what now stands at its place."""
    nearest = max(0, min(index, len(uses) - 1))
    if wanted is None or not uses:
        return nearest
    alike = [place for place, use in enumerate(uses) if use.key == wanted.key]
    same = [place for place in alike if uses[place].slot is wanted.slot]
    exact = [place for place in same if uses[place].tasks == wanted.tasks]
    for places in (exact, same, alike):
        if places:
            return index if index in places else places[0]
    return nearest


def step_from(design: Design, index: int, step: int) -> tuple[Slot, int] | None:
    """Return where a questionnaire goes by a step of -1 or 1, to another moment too; None at the very end."""
    slot, slots = design.questionnaires[index].slot, list(Slot)
    places = [place for place, _ in in_slot(design, slot)]
    at, beyond = places.index(index) + step, slots.index(slot) + step
    if 0 <= at < len(places):
        return slot, at
    if not 0 <= beyond < len(slots):
        return None
    return slots[beyond], 0 if step > 0 else len(in_slot(design, slots[beyond]))
