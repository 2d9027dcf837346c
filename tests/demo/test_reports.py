"""The reports beside the demo's study; the demo itself is in tests/flows."""

import os
from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from uxlab.demo.reports import reports_of, write_reports
from uxlab.errors import UxlabError
from uxlab.model.session import Outcome


def test_a_page_and_a_print_lie_beside_the_study(tmp_path: Path) -> None:
    study = make_study(tmp_path / "shop.uxlab", [Visit("P01", [("find", Outcome.SUCCESS, 10)])])
    assert reports_of(study) == (tmp_path / "shop.html", tmp_path / "shop.pdf")
    write_reports(study, os.environ)
    assert [one.read_bytes()[:5] for one in reports_of(study)] == [b"<!DOC", b"%PDF-"]


def test_a_report_that_is_there_stays(tmp_path: Path) -> None:
    study = make_study(tmp_path / "shop.uxlab", [])
    study.with_suffix(".html").write_text("mine")
    with pytest.raises(UxlabError, match="There is a file"):
        write_reports(study, os.environ)
    assert study.with_suffix(".html").read_text() == "mine"
