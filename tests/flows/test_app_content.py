"""Whatever people write into a study is shown as it is: no markup, no keys, nothing pushed out of a window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel, QPoint, QSize
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.flows.app_window import Office, app_window
from tests.gui.run.made_states import DESIGN as LIVE_DESIGN
from tests.gui.run.made_states import state
from uxlab.gui.design.page import TABS, DesignPage
from uxlab.gui.participant.state import Asked, Card, Idle, Thanks, View, Welcome
from uxlab.gui.participant.window import ParticipantWindow
from uxlab.gui.shell.state import PageName
from uxlab.lab.studies import create_study
from uxlab.model.design import Condition, Design, ErrorType, Group, Order, Participant, QuestionnaireUse, Slot, Task
from uxlab.questionnaires.draft import extension, text_of
from uxlab.questionnaires.library import load
from uxlab.recording.commands import AddNote, Begin, MarkError
from uxlab.resources import resource

pytestmark = pytest.mark.qt_log_ignore("does not support")

TEXTS = (
    "<b>bold</b> & <script>alert(1)</script>",
    "{color:red} &amp; %s %n {0} [*]",
    "one line\nand\tanother",
    "שלום \u202eright to left\u202c مرحبا",
    "\U0001f469\u200d\U0001f680 zero\u200bwidth\ufeff",
    "W" * 300,
    "word " * 60,
    "R&D && co",
    "QLabel { color: red } `*` # head",
    "![x](file:///etc/passwd) [y](javascript:alert)",
)
PAGES = (
    ("design", "task:t1"), ("design", "task:t5"), ("design", "questionnaires"), ("design", "errors"),
    ("design", "conditions"), ("design", "privacy"), ("people", "P007"), ("run", "P003"), ("review", ""),
    ("settings", ""),
)  # fmt: skip
FOREIGN = ("<b>", "<i>", "<script", "<img")
"""What stands in texts of a design, and in no tool tip or label of ours."""


def text(number: int) -> str:
    return f"{number} {TEXTS[number % len(TEXTS)]}"


def nasty() -> Design:
    """Return a design that is large, and whose every text is trouble."""
    own = text_of(extension(load("sus"), TEXTS[0]))
    return Design(
        name=f"<b>Study</b> & {TEXTS[1]}{'x' * 200}",
        description=TEXTS[0],
        moderator="<i>A&B</i>",
        product="<b>shop</b>{0}",
        order=Order.LATIN_SQUARE,
        tasks=tuple(
            Task(
                key=f"t{n}", name=text(n), scenario=text(n + 3), success_criteria=(text(n), text(n + 1)),
                time_limit_s=60, expert_time_s=10,
            )
            for n in range(40)
        ),
        error_types=tuple(
            ErrorType(
                key=f"e{n}", name=text(n), short_name=TEXTS[n % len(TEXTS)][:6], description=text(n + 1),
                hotkey="QWERUIO"[n - 10] if 10 <= n < 17 else "",
            )
            for n in range(25)
        ),
        conditions=tuple(Condition(key=f"c{n}", name=text(n), description=text(n)) for n in range(4)),
        groups=tuple(Group(key=f"g{n}", name=text(n), description=text(n)) for n in range(4)),
        questionnaires=(
            QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
            QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION, definition=own),
        ),
        participant_fields=("<b>field</b>", "A&B", "W" * 300),
        consent_text=text(0) + text(9),
        welcome_text=text(1),
        thanks_text=text(0),
        participants=tuple(
            Participant(
                code=f"P{n:03}", group=f"g{n % 4}", condition=f"c{n % 4}", background=text(n),
                fields=(("<b>field</b>", text(n)),),
            )
            for n in range(500)
        ),
    )  # fmt: skip


@pytest.fixture(params=["light", "dark"])
def office(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    path = create_study(tmp_path / "a & <b>b<.uxlab", resource("sample", "web-shop.toml")).path
    with app_window(qtbot, path, request.param) as opened:
        opened.study.edit("Fill <b>all</b> & more", replace(nasty()))
        whole = opened.window._pages.whole  # a picture of a window is one of all its parts, those behind too
        qtbot.waitUntil(lambda: all(whole(name) is not None for name in PageName))
        opened.window.go("design", "")  # its parts rest while another page is shown
        (design,) = opened.window.findChildren(DesignPage)
        qtbot.waitUntil(lambda: len(design._tabs) == len(TABS) and not design._tab_turns.busy)
        yield opened


def test_every_page_shows_every_text_as_it_is(office: Office) -> None:
    office.qtbot.waitUntil(lambda: "Undo Fill <b>all</b> && more" in menu_texts(office.window))
    for size in (QSize(1280, 800), QSize(640, 400)):
        office.window.resize(size)
        for page, subject in PAGES:
            go(office, page, subject)
            assert not office.window.grab().isNull()
            assert office.window.size() == size, f"{page} makes the window larger"
            assert read_as_more_than_text(office.window) == []
            assert pushed_out(office.window) == [], (page, subject, size)
    assert office.told == []


def test_the_console_shows_every_text_as_it_is(office: Office) -> None:
    design = replace(
        nasty(), participants=LIVE_DESIGN.participants, conditions=LIVE_DESIGN.conditions, groups=LIVE_DESIGN.groups
    )
    told = [(20.0 + n, command) for n in range(25) for command in (MarkError(f"e{n}"), AddNote(text(n), began_ns=0))]
    go(office, "run", "")
    live = office.live
    office.run._stack.show_part(live)
    for size in (QSize(1280, 800), QSize(640, 400)):
        office.window.resize(size)
        for task in ("t0", "t5", "t7"):
            live.apply(state((10.0, Begin(task)), *told, at_s=90, design=design))
            office.qtbot.wait(60)
            assert not live.grab().isNull()
            assert read_as_more_than_text(live) == []
    live.ask_for_task()
    office.qtbot.wait(20)
    (menu,) = [menu for menu in live.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menu.actions()][7] == "8  7 R&&D &&&& co"
    assert menu.sizeHint().width() < 1280
    menu.close()


def test_the_participant_reads_every_text_as_it_is(office: Office) -> None:
    shown = ParticipantWindow(office.look)
    shown.show()
    views: list[View] = [
        Idle(TEXTS[0], TEXTS[2]), Thanks(TEXTS[7], TEXTS[5]), Welcome(TEXTS[0], text(9), ()),
        *(Card(1, 40, each, hidden=False, can_end=True) for each in TEXTS),
    ]  # fmt: skip
    go(office, "design", "questionnaires")
    (page,) = office.window.findChildren(DesignPage)
    asked = page.tab.participant_view(office.study.design())
    assert isinstance(asked, Asked)
    for view in (*views, asked):
        shown.apply(view)
        office.qtbot.wait(10)
        window = shown.card if isinstance(view, Card) else shown.pages
        assert not window.grab().isNull()
        assert read_as_more_than_text(window) == []
    shown.close()


def go(office: Office, page: str, subject: str) -> None:
    """Go to a page, and wait until all of it is there."""
    office.window.go(page, subject)
    office.qtbot.waitUntil(lambda: office.window._pages.whole(PageName(page)) is not None)
    office.qtbot.wait(200)


def read_as_more_than_text(root: QWidget) -> list[str]:
    """Return what Qt would read as markup, or as a key."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        tips = [widget.toolTip(), *item_tips(widget)]
        found += [f"tip {tip}" for tip in tips if has_markup(tip)]
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            found += [f"label {source(widget)}"] if has_markup(source(widget)) else []
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            found.append(f"button {widget.text()} takes {widget.shortcut().toString()}")
    return found


def source(label: QLabel) -> str:
    """Return what a label is given to draw, which for prose is not what it says of itself."""
    return QLabel.text(label)


def has_markup(words: str) -> bool:
    """Tell whether somebody's text would be read as markup."""
    return Qt.mightBeRichText(words) and any(each in words for each in FOREIGN)


def item_tips(widget: QWidget) -> list[str]:
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is None:
        return []
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    cells = [model.index(row, column) for row in range(min(30, model.rowCount())) for column in range(columns)]
    return [str(cell.data(Qt.ItemDataRole.ToolTipRole) or "") for cell in cells]


def pushed_out(window: QWidget) -> list[str]:
    """Return buttons that can be seen, in areas that do not scroll sideways, but not whole."""
    out = []
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width() + 1:
            buttons = [one for one in content.findChildren(QAbstractButton) if one.isVisible()]
            out += [one.text() for one in buttons if right(one, content) > area.viewport().width() + 1]
    return out


def right(widget: QWidget, parent: QWidget) -> int:
    return widget.mapTo(parent, QPoint(widget.width(), 0)).x()


def menu_texts(window: QWidget) -> list[str]:
    return [action.text() for menu in window.findChildren(QMenu) for action in menu.actions()]
