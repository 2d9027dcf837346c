"""A study's own questionnaire of sixty items of every kind, answered in the participant's window."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.flows.app_window import Office, app_window
from tests.flows.test_app_content import TEXTS, pushed_out, read_as_more_than_text
from uxlab.gui.participant.asked import AskedSheet
from uxlab.gui.participant.editors import (
    ChoicesEditor,
    CirclesEditor,
    Editor,
    LineEditor,
    NumberEditor,
    WordsEditor,
)
from uxlab.gui.participant.question_list import QuestionList
from uxlab.gui.participant.state import Asked, Thanks
from uxlab.model.design import Design, Participant, QuestionnaireUse, Slot, Task
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End
from uxlab.storage.study_file import create

pytestmark = pytest.mark.qt_log_ignore("does not support")

CHOICES = "[{ key = 'a', text.en = '<b>A</b> & B' }, { key = 'b', text.en = 'C' }, { key = 'c', text.en = 'D' }]"
KINDS = (
    ("likert", "scale = { low = 1, high = 7, anchors.en = { 1 = 'not <i>at</i> all', 7 = 'R&D' } }", "3"),
    ("likert", "scale = { low = 0, high = 10 }", "10"),
    ("likert", "scale = { low = 0, high = 100 }", "100"),
    ("number", "scale = { low = 18, high = 99 }", "41"),
    ("number", "", "-2.5"),
    ("single-choice", f"choices = {CHOICES}", "b"),
    ("multiple-choice", f"choices = {CHOICES}", "a,c"),
    ("text", "", '"Where is it?", she said - twice; 100 % & <b>more</b>'),
)
COUNT = 60
ANSWER_MS = 1000.0


def definition() -> str:
    """Return sixty items, each kind in turn, with texts that are trouble."""
    items = [
        f'[[item]]\nkey = "q{n}"\nkind = "{kind}"\n{more}\ntext.en = """{text}"""\n'
        for n in range(COUNT)
        for kind, more, _ in [KINDS[n % len(KINDS)]]
        for text in [TEXTS[n % len(TEXTS)].replace("\\", "")]
    ]
    return f'key = "long"\nshort_name = "Long"\nname.en = "A <b>long</b> one"\n{"".join(items)}'


def expected(n: int) -> str:
    return KINDS[n % len(KINDS)][2]


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("DISPLAY", x_display)
    design = Design(
        name="Shop",
        tasks=(Task(key="find", name="Find"),),
        questionnaires=(QuestionnaireUse(key="long", slot=Slot.AFTER_SESSION, definition=definition()),),
        participants=(Participant(code="P01"),),
    )
    with app_window(qtbot, create(tmp_path / "shop", design)) as opened:
        yield opened


def test_each_of_sixty_answers_is_taken_as_it_was_given(office: Office) -> None:
    office.begin("P01")
    office.do(Begin(), End(Outcome.SUCCESS))
    office.stage.show()
    office.qtbot.waitUntil(lambda: isinstance(office.stage.view, Asked))
    sheet = office.stage.window.asked
    assert isinstance(sheet, AskedSheet)
    assert isinstance(sheet.body, QuestionList)
    rows = sheet.body.rows
    assert len(rows) == COUNT
    pages = office.stage.window.pages
    for size in (QSize(640, 400), QSize(1120, 640)):
        pages.resize(size)
        office.qtbot.wait(60)
        assert (pages.size(), pushed_out(pages), read_as_more_than_text(pages)) == (size, [], [])
    took_ms: defaultdict[int, list[float]] = defaultdict(list)
    for n, block in enumerate(rows):
        began_s = perf_counter()
        give(block.editor, expected(n))
        block.editor.flush()
        office.qtbot.waitUntil(partial(has_answered, office, n + 1))
        took_ms[n % len(KINDS)].append(1000 * (perf_counter() - began_s))
    slowest_ms = max(map(min, took_ms.values()))  # each kind at its best: others work here, too
    assert slowest_ms < ANSWER_MS, f"an answer took {slowest_ms:.0f} ms to be seen in the progress: {took_ms}"
    sheet.go_on.click()
    office.qtbot.waitUntil(lambda: not isinstance(office.stage.view, Asked))
    assert not isinstance(office.stage.view, Thanks)  # the session goes on until the moderator ends it
    kept = {one.item: one for one in office.state.snapshot.answers}
    assert len(kept) == COUNT
    for n in range(COUNT):
        one = kept[f"q{n}"]
        assert (f"{one.number:g}" if one.number is not None else one.text) == expected(n)


def give(editor: Editor, answer: str) -> None:
    """Answer as a person does: by clicks and keys."""
    match editor:
        case CirclesEditor():
            editor.circles.circle(int(answer)).click()
        case LineEditor():
            QTest.keyClick(editor.line, Qt.Key.Key_End)
        case ChoicesEditor():
            for key in answer.split(","):
                editor.buttons[key].click()
        case NumberEditor() | WordsEditor():
            editor.edit.setFocus()
            QTest.keyClicks(editor.edit, answer)
        case _:
            raise TypeError(type(editor))


def has_answered(office: Office, count: int) -> bool:
    view = office.stage.view
    return isinstance(view, Asked) and view.questions.answered == count
