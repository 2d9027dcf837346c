"""Editors that only the design needs."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.design.editors import NameEdit, ShareEdit, parse_share, share_text


def test_a_name_must_not_be_empty(qtbot: QtBot) -> None:
    edit = NameEdit("Write a title")
    qtbot.addWidget(edit)
    assert edit.problem() == "Write a title"
    edit.setText("  Find shoes ")
    assert (edit.problem(), edit.clean()) == ("", "Find shoes")


@pytest.mark.parametrize(
    ("text", "share"),
    [("80 %", 0.8), ("80", 0.8), ("62.5%", 0.625), ("62,5 %", 0.625), ("0", None), ("100", None), ("most", None)],
)
def test_a_share_is_written_in_per_cent(text: str, share: float | None) -> None:
    assert parse_share(text) == share


def test_a_share_is_shown_with_its_sign(qtbot: QtBot) -> None:
    edit = ShareEdit()
    qtbot.addWidget(edit)
    edit.setText("62,5")
    assert (edit.share(), edit.clean(), edit.problem()) == (0.625, "62.5 %", "")
    edit.setText("many")
    assert edit.problem() == "Write a share, such as 80 %"
    edit.setText("")
    assert edit.problem() == ""
    assert (share_text(0.8), share_text(None)) == ("80 %", "")
