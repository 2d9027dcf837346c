"""The helper process seen from inside: orders in, lines out."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.lab.made_studies import make_study
from uxlab.lab.aside_child import Child
from uxlab.lab.aside_orders import ExportOrder, Line, Order, PreviewOrder, ReportOrder, order_to_line
from uxlab.lab.export import ExportRequest
from uxlab.lab.report_material import ReportOptions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_study(tmp_path / "shop.uxlab", [])


def line(order: Order, number: int) -> Line:
    return order_to_line(order) | {"number": number}


def answers(*lines: Line, idle_s: float = 20.0, endless: bool = False) -> list[dict[str, Any]]:
    """Return what a child says to these lines; `endless`: its parent stays."""
    out = io.StringIO()
    waits = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) if endless else None

    def said() -> Iterator[str]:
        yield from map(json.dumps, lines)
        if waits is not None:
            waits.wait()

    Child(said(), out, idle_s).run()
    if waits is not None and waits.stdin is not None:
        waits.stdin.close()
        waits.wait()
    return [json.loads(text) for text in out.getvalue().splitlines()]


def test_orders_are_done_one_after_the_other(path: Path, tmp_path: Path) -> None:
    to, pages, files = tmp_path / "r.html", tmp_path / "pages", tmp_path / "files"
    pages.mkdir()
    said = answers(
        line(ReportOrder(study=path, to=to, options=ReportOptions()), 1),
        line(PreviewOrder(study=path, folder=pages, options=ReportOptions(), dots_per_inch=30), 2),
        line(ExportOrder(study=path, request=ExportRequest(folder=files)), 3),
        idle_s=3.0,
        endless=True,
    )
    done = [one["done"] for one in said if "done" in one]
    assert done[0] == {"path": str(to)}
    assert done[1]["pages"][0] == str(pages / "page-001.png")
    assert (pages / "page-001.png").read_bytes().startswith(b"\x89PNG")
    assert done[2]["folder"] == str(files)
    assert next(one["share"] for one in said if "share" in one) == 0.0


def test_a_refusal_is_a_line(path: Path, tmp_path: Path) -> None:
    to = tmp_path / "r.html"
    to.write_text("mine")
    (said,) = [
        one
        for one in answers(line(ReportOrder(study=path, to=to, options=ReportOptions()), 1), idle_s=2.0, endless=True)
        if "refused" in one
    ]
    assert "already" in said["refused"]
    assert said["cancelled"] is False
    assert to.read_text() == "mine"


def test_a_stop_and_the_end_of_the_parent_cancel(path: Path, tmp_path: Path) -> None:
    order = line(ReportOrder(study=path, to=tmp_path / "r.html", options=ReportOptions()), 7)
    stopped = answers({"stop": 7}, order, idle_s=2.0, endless=True)
    assert stopped[-1]["cancelled"] is True
    orphan = answers(order)
    assert orphan[-1]["cancelled"] is True
    assert not (tmp_path / "r.html").exists()


def test_a_fault_of_ours_comes_with_its_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "uxlab.lab.aside_child"]
    order = {"number": 1, "kind": "report", "study": str(tmp_path)}
    ended = subprocess.run(
        command, input=json.dumps(order) + "\n", capture_output=True, text=True, check=False, timeout=30
    )
    (said,) = map(json.loads, ended.stdout.splitlines())
    assert "KeyError" in said["fault"]
    assert ended.returncode != 0
