"""Designs that tests share."""

from uxlab.gui.design.forms.state import FormView, present
from uxlab.model.design import Design, QuestionnaireUse, Slot, Task
from uxlab.questionnaires.draft import extension, text_of
from uxlab.questionnaires.library import load

MOOD = """key = "mood"
short_name = "Mood"
slot = "before-session"
name.en = "How you feel"
name.de = "Wie es geht"
intro.en = "About {product} and you."

[[item]]
key = "1"
polarity = "positive"
text.en = "I feel rested."
text.de = "Ich bin ausgeruht."
scale = { low = 1, high = 7, anchors.en = { 1 = "Not at all", 7 = "Very much" } }

[[item]]
key = "2"
kind = "single-choice"
text.en = "How often do you shop online?"
text.de = "Wie oft kaufst du im Netz?"
choices = [{ key = "weekly", text.en = "Every week" }, { key = "never", text.en = "Never" }]

[[item]]
key = "3"
kind = "text"
text.en = "What did you expect?"
text.de = "Was hast du erwartet?"
"""
TASKS = tuple(Task(key=key, name=name) for key, name in [("find", "Find shoes"), ("pay", "Pay"), ("ask", "Ask")])
SUS_AND_ONE = text_of(extension(load("sus"), "What did you miss?"))
SHOP = Design(
    name="Shop",
    product="shop",
    tasks=TASKS,
    questionnaires=(
        QuestionnaireUse(key="mood", slot=Slot.BEFORE_SESSION, definition=MOOD),
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION),
    ),
)


def asked(*uses: QuestionnaireUse) -> Design:
    """Return the shop's design with other questionnaires."""
    return Design(name="Shop", product="shop", tasks=TASKS, questionnaires=uses)


def view_of(design: Design, chosen: int, language: str = "") -> FormView:
    """Return the view of a questionnaire that is there."""
    form = present(design, chosen, language).form
    assert form is not None
    return form
