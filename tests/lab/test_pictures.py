"""Pictures of charts as files."""

from pathlib import Path

import pytest

from uxlab.charts.spec import Stack, Stacks
from uxlab.charts.theme import DARK
from uxlab.errors import UsageError, UxlabError
from uxlab.lab.pictures import save_picture

CHART = Stacks(title="Endings", rows=(Stack(label="Buy", counts=(("success", 3), ("failure", 1))),))


def test_a_drawing_and_a_picture(tmp_path: Path) -> None:
    drawing = save_picture(CHART, tmp_path / "a.svg").read_text()
    assert drawing.startswith("<svg")
    assert "Endings" in drawing
    light = save_picture(CHART, tmp_path / "a.PNG").read_bytes()
    assert light.startswith(b"\x89PNG")
    assert save_picture(CHART, tmp_path / "a.PNG", theme=DARK).read_bytes() != light


def test_other_endings_and_folders_that_are_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"saved as \.svg or \.png"):
        save_picture(CHART, tmp_path / "a.gif")
    with pytest.raises(UxlabError, match="no folder"):
        save_picture(CHART, tmp_path / "none" / "a.svg")
    assert list(tmp_path.iterdir()) == []
