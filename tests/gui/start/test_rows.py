"""Rows as a model and as they are painted."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.gui.start.made_views import COMPLETE, GOING, LONG, MISSING, NEW, OPEN, ROWS, UNSEEN
from uxlab.gui.start.rows import RowDelegate, RowModel, locate_rect, row_of, row_px
from uxlab.gui.start.state import Row
from uxlab.gui.style.look import Look

WIDTH = 864


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    del qtbot
    return QObject()


@pytest.fixture
def model(owner: QObject) -> RowModel:
    return RowModel(owner)


def painted(look: Look, owner: QObject, row: Row, state: QStyle.StateFlag = QStyle.StateFlag.State_None) -> QImage:
    model = RowModel(owner)
    model.show_rows([row, row])
    image = QImage(QSize(WIDTH, row_px(look)), QImage.Format.Format_ARGB32)
    image.fill(look.colour("surface"))
    option = QStyleOptionViewItem()
    option.rect, option.state = image.rect(), state
    painter = QPainter(image)
    RowDelegate(look, owner).paint(painter, option, model.index(0))
    painter.end()
    return image


def colours(image: QImage, rect: QRectF) -> set[str]:
    box = rect.toRect() & image.rect()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def test_the_model_keeps_qts_rules(model: RowModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(ROWS)
    model.show_rows(ROWS[:2])
    model.show_rows([])
    assert tester.model() is model


def test_a_row_is_spoken_and_told_whole(model: RowModel) -> None:
    model.show_rows([GOING])
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == GOING.spoken
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Shop B"
    assert row_of(index) == GOING
    assert row_of(model.index(5)) is None


def test_where_the_studies_stay_only_what_changed_is_painted_anew(model: RowModel) -> None:
    model.show_rows([UNSEEN, COMPLETE])
    reset, changed = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    seen = [NEW.__class__(path=UNSEEN.path, name="Seen", place="", used=""), COMPLETE]
    model.show_rows(seen)
    assert (reset.count(), changed.count()) == (0, 1)
    model.show_rows(seen[:1])
    assert reset.count() == 1
    assert isinstance(model, QAbstractItemModel)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name[:8])
def test_every_row_leaves_its_edges_free(look: Look, owner: QObject, row: Row) -> None:
    """Nothing is painted over the margins, however long a name is."""
    image = painted(look, owner, row)
    ground = {look.colour("surface").name()}
    assert colours(image, QRectF(0, 0, 16, row_px(look) - 1)) == ground
    assert colours(image, QRectF(WIDTH - 15, 0, 15, row_px(look) - 1)) == ground


def test_progress_is_a_bar_of_the_share(look: Look, owner: QObject) -> None:
    image = painted(look, owner, GOING)
    right = WIDTH - 16 - 98 - 14
    bar = [QColor(image.pixel(x, 43)).name() for x in range(right - 180, right - 180 + 96)]
    assert bar.count(look.colour("accent-text").name()) == pytest.approx(40, abs=3)
    assert bar.count(look.colour("band").name()) == pytest.approx(56, abs=3)


@pytest.mark.parametrize(("row", "ground"), [(MISSING, "warn-soft"), (OPEN, "sunken")])
def test_a_chip_stands_on_its_tint(look: Look, owner: QObject, row: Row, ground: str) -> None:
    image = painted(look, owner, row)
    assert look.colour(ground).name() in colours(image, QRectF(400, 22, 340, 20))


def test_a_quiet_row_has_no_strong_text(look: Look, owner: QObject) -> None:
    names = QRectF(54, 8, 200, 24)
    assert look.colour("text").name() in colours(painted(look, owner, GOING), names)
    assert look.colour("text").name() not in colours(painted(look, owner, MISSING), names)


def test_a_long_name_ends_before_what_is_said_of_the_study(look: Look, owner: QObject) -> None:
    image = painted(look, owner, LONG)
    right = WIDTH - 16 - 98 - 14 - 180
    assert colours(image, QRectF(right - 10, 4, 9, 56)) == {look.colour("surface").name()}


def test_a_chosen_row_is_tinted_over_its_whole_width(look: Look, owner: QObject) -> None:
    image = painted(look, owner, UNSEEN, QStyle.StateFlag.State_Selected)
    tint = look.colour("accent-soft").name()
    assert {QColor(image.pixel(x, 2)).name() for x in (0, WIDTH // 2, WIDTH - 1)} == {tint}


def test_the_link_stands_left_of_the_date(look: Look) -> None:
    link = locate_rect(look, QRectF(0, 0, WIDTH, 64))
    assert link.right() == WIDTH - 16 - 98 - 14
    assert 24 < link.width() < 100


def test_in_a_narrow_list_the_date_makes_way_for_the_name(look: Look) -> None:
    assert locate_rect(look, QRectF(0, 0, 500, 64)).right() == 500 - 16 - 14
