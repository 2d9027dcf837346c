"""From the figures to a report on disk, by hand: a title written, a section left out, a file named, and named again."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import StartApp, all_of
from tests.gui.results.made_results import make_rich

TITLE = "Round two of the shop"


@pytest.mark.timeout(240)
def test_a_report_is_written_and_not_replaced_unasked(start_app: StartApp, tmp_path: Path) -> None:
    study, to = make_rich(tmp_path / "rich.uxlab"), tmp_path / "round-two.pdf"
    app = start_app(study)
    app.find("rail-results")
    app.has_keys("study-window")
    app.key("ctrl+5")
    app.wait_for(lambda: app.says("78 of 110 attempts"), "the figures")
    open_the_report(app)
    app.wait_for(lambda: app.seen["focus"] == "Title", "the title")
    app.type(TITLE)
    app.click("Journey")
    save_as(app, to)
    app.wait_for(lambda: app.says("round-two.pdf is saved in"), "the report")
    words = text_of(to)
    assert TITLE in words
    assert "71 % [62–79]" in " ".join(words.split())
    assert ("title", TITLE) in all_of(study, "SELECT name, text FROM report_text")
    assert "Journey" not in outline(to)
    assert "Findings" in outline(to)
    made = to.read_bytes()
    save_as(app, to)
    app.click("Keep it")
    assert to.read_bytes() == made
    app.click("Journey")
    save_as(app, to)
    app.click("Replace round-two.pdf")
    app.wait_for(lambda: app.says("round-two.pdf is saved in") and to.read_bytes() != made, "another report")
    assert "Journey" in outline(to)
    app.key("alt+Left")
    app.find("Make report…", kind="button")


def open_the_report(app: Moderator) -> None:
    app.key("ctrl+Return")
    app.find("Save report…", kind="button")
    app.wait_for(lambda: app.says("Page 1 of"), "the preview")


def save_as(app: Moderator, to: Path) -> None:
    app.key("ctrl+Return")
    app.wait_for(lambda: app.seen["active"] == "QFileDialog", "the question for a file")
    app.key("ctrl+a")
    app.type(f"{to}")
    app.key("Return")


def text_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(pdf).pages)


def outline(pdf: Path) -> list[str]:
    return [str(one.title) for one in PdfReader(pdf).outline if not isinstance(one, list)]
