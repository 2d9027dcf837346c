"""Reports from the page, written for real."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.results.conftest import VERSION_B, Office
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.reporting import options_of, with_suffix

PATIENCE_MS = 60_000


def said(office: Office) -> list[str]:
    return [one.said() for one in office.desk.banners.banners()]


def test_a_report_is_about_what_the_page_shows() -> None:
    options = options_of(Choice(VERSION_B.filter, 0.9))
    assert options.where == (("condition", "b"),)
    assert options.confidence == 0.9


@pytest.mark.parametrize(
    ("name", "kind", "made"),
    [
        ("a", "PDF (*.pdf)", "a.pdf"),
        ("a.b", "Word (*.docx)", "a.b.docx"),
        ("a.HTML", "PDF (*.pdf)", "a.HTML"),
        ("a", "something else", "a.html"),
    ],
)
def test_a_name_without_suffix_gets_that_of_the_kind(name: str, kind: str, made: str) -> None:
    assert with_suffix(Path("/x") / name, kind) == Path("/x") / made


@pytest.mark.parametrize(("suffix", "begins"), [("html", b"<!doctype"), ("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_a_report_of_the_chosen_sessions_is_saved(
    results_page: ResultsPage, office: Office, qtbot: QtBot, tmp_path: Path, suffix: str, begins: bytes
) -> None:
    to = tmp_path / f"report.{suffix}"
    results_page.reporting.make(to, VERSION_B)
    assert results_page.reporting.busy
    assert any("is being made" in one for one in said(office))
    qtbot.waitUntil(lambda: not results_page.reporting.busy, timeout=PATIENCE_MS)
    assert any(f"{to.name} is saved." in one for one in said(office))
    assert to.read_bytes().lower().startswith(begins.lower())
    if suffix == "html":
        assert "12 participants" in to.read_text(encoding="utf-8")


def test_a_report_that_is_cancelled_leaves_no_file(
    results_page: ResultsPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    to = tmp_path / "report.html"
    results_page.reporting.make(to, VERSION_B)
    assert results_page.reporting._stop is not None
    results_page.reporting._stop.set()
    qtbot.waitUntil(lambda: not results_page.reporting.busy, timeout=PATIENCE_MS)
    assert not to.exists()
    assert any("was not made" in one and "cancelled" in one for one in said(office))


def test_a_folder_that_takes_no_file_is_told(
    results_page: ResultsPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    results_page.reporting.make(tmp_path / "nowhere" / "report.html", VERSION_B)
    qtbot.waitUntil(lambda: not results_page.reporting.busy, timeout=PATIENCE_MS)
    assert any("was not made" in one for one in said(office))


def test_the_page_asks_where_it_goes(results_page: ResultsPage) -> None:
    results_page.primary()
    (dialog,) = results_page.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert len(dialog.nameFilters()) == 4
    dialog.close()
