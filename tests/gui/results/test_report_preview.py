"""The preview: real pages, from a process of their own."""

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.report_preview import ReportPreview
from uxlab.lab.aside import ChildFault
from uxlab.lab.report_material import ReportOptions, in_full
from uxlab.model.report import ReportPlan
from uxlab.report.document import Paper

OPTIONS = in_full(ReportOptions(), ReportPlan())


@pytest.fixture
def preview(office: Office, qtbot: QtBot) -> Iterator[ReportPreview]:
    made = ReportPreview(office.desk)
    qtbot.addWidget(made)
    made.resize(340, 600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.rest()


def shown(preview: ReportPreview) -> QImage:
    image = preview.picture.image()
    assert image is not None
    return image


def test_it_shows_the_pages_and_tells_what_is_missing(preview: ReportPreview, qtbot: QtBot) -> None:
    told: list[tuple[object, ...]] = []
    preview.arrived.connect(told.append)
    preview.ask(OPTIONS, at_once=True)
    assert preview.words() == "Setting the pages…"
    qtbot.waitUntil(lambda: preview.picture.image() is not None)
    first = shown(preview)
    assert abs(first.height() / first.width() - 297 / 210) < 0.01
    assert preview.words().startswith("Page 1 of ")
    assert len(told) == 1
    assert not preview.before.isEnabled()
    preview.after.click()
    qtbot.waitUntil(lambda: shown(preview) is not first)
    assert preview.words().startswith("Page 2 of ")


def test_the_last_wish_is_answered(preview: ReportPreview, qtbot: QtBot) -> None:
    preview.ask(OPTIONS, at_once=True)
    preview.ask(replace(OPTIONS, one_page=True, paper=Paper.LETTER))
    qtbot.waitUntil(lambda: preview.words() == "Page 1 of 1")
    qtbot.waitUntil(lambda: preview.picture.image() is not None)
    assert abs(shown(preview).height() / shown(preview).width() - 11 / 8.5) < 0.01


def test_a_refusal_stands_below(preview: ReportPreview, qtbot: QtBot) -> None:
    preview.ask(replace(OPTIONS, where=(("group", "nobody"),)), at_once=True)
    qtbot.waitUntil(lambda: 'no group "nobody"' in preview.words())


def test_who_rests_asks_for_nothing(preview: ReportPreview, qtbot: QtBot, office: Office) -> None:
    preview.ask(OPTIONS, at_once=True)
    preview.rest()
    qtbot.wait(50)
    assert office.study.aside._under_way == set()


def test_a_fault_of_ours_is_raised_and_no_pages_are_promised(
    preview: ReportPreview, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = 'print(input() and \'{"fault": "boom"}\', flush=True); input()'
    monkeypatch.setattr(office.study.aside, "_command", lambda: [sys.executable, "-c", faulty])
    with capture_exceptions() as raised:
        preview.ask(OPTIONS, at_once=True)
        qtbot.waitUntil(lambda: "a fault in uxlab itself" in preview.words())
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, _, _ in raised] == [ChildFault]


def test_the_size_that_can_be_chosen_is_named(preview: ReportPreview, qtbot: QtBot) -> None:
    preview.set_wide(True, may_shrink=True)
    assert preview.larger.accessibleName() == "Smaller preview"
    with qtbot.waitSignal(preview.size_asked):
        preview.larger.click()
    preview.set_wide(True, may_shrink=False)
    assert not preview.larger.isEnabled()
    preview.set_wide(False, may_shrink=True)
    assert preview.larger.toolTip() == "Larger preview (F11)"
