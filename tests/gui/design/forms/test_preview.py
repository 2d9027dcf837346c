"""What the participant sees, in small."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.design.forms.made_designs import SHOP, asked, view_of
from uxlab.gui.design.forms.preview import FormPreview
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.scale import ScaleRow
from uxlab.model.design import QuestionnaireUse, Slot


@pytest.fixture
def preview(qtbot: QtBot, look: Look) -> FormPreview:
    made = FormPreview(look)
    qtbot.addWidget(made)
    made.resize(676, 500)
    made.show()
    return made


def _scale_is_beside(preview: FormPreview, row: int) -> bool:
    line = preview.rows[row]
    scale = line.findChild(ScaleRow)
    assert scale is not None
    return scale.mapTo(line, scale.rect().topLeft()).x() > line.width() / 2


def test_sus_stands_in_rows_with_its_scale_beside(qtbot: QtBot, preview: FormPreview) -> None:
    preview.apply(view_of(SHOP, 2).page)

    assert len(preview.rows) == 10
    assert preview.texts()[1] == "I found the shop unnecessarily complex."
    qtbot.waitUntil(lambda: _scale_is_beside(preview, 0))


def test_the_scale_goes_below_where_there_is_no_room(qtbot: QtBot, preview: FormPreview) -> None:
    preview.apply(view_of(SHOP, 2).page)
    preview.resize(320, 500)

    qtbot.waitUntil(lambda: not _scale_is_beside(preview, 0))


def test_another_page_takes_the_place_of_the_first(preview: FormPreview) -> None:
    preview.apply(view_of(SHOP, 2).page)
    preview.apply(view_of(SHOP, 0).page)

    assert preview.texts() == ("I feel rested.", "How often do you shop online?", "What did you expect?")
    assert len(preview.rows) == 3


def test_other_words_with_the_same_scales_stay_in_their_rows(preview: FormPreview) -> None:
    preview.apply(view_of(SHOP, 2).page)
    rows = list(preview.rows)
    preview.apply(view_of(replace(SHOP, product="kiosk"), 2).page)

    assert preview.rows == rows
    assert rows[0].accessibleName() == "I think that I would like to use this kiosk frequently."
    assert rows[0].text() == "I think that I would like to use this kiosk frequently."


def test_the_same_page_is_not_built_again(preview: FormPreview) -> None:
    preview.apply(view_of(SHOP, 2).page)
    rows = list(preview.rows)
    preview.apply(view_of(SHOP, 2).page)
    preview.apply(None)

    assert preview.rows == rows


@pytest.mark.parametrize("key", ["ueq-s", "nasa-tlx", "nps", "nasa-tlx-weighted"])
def test_pairs_lines_and_long_scales_fit(preview: FormPreview, key: str) -> None:
    page = view_of(asked(QuestionnaireUse(key=key, slot=Slot.AFTER_SESSION)), 0).page
    assert page is not None
    preview.apply(page)

    assert len(preview.rows) == len(page.questions)
    assert preview.minimumSizeHint().width() <= 676
