"""What the participant sees of the shop."""

import os
import sys

import pytest

from uxlab.demo.child import Child, running
from uxlab.demo.eyes import Eyes, View, view_from
from uxlab.demo.hand import Area
from uxlab.errors import UxlabError


def test_a_line_of_the_shop_becomes_a_view() -> None:
    line = {"page": "basket", "controls": {"pay": [10, 20, 300, 40]}, "fields": {"voucher": "LARK"}}
    assert view_from(line) == View("basket", {"pay": Area(10, 20, 300, 40)}, {"voucher": "LARK"})


def test_another_line_is_refused() -> None:
    with pytest.raises(UxlabError, match="does not understand what the shop shows"):
        view_from({"page": "basket"})


def test_the_shop_shows_its_first_page(shop: Child) -> None:
    view = Eyes(shop).look()
    assert view.page == "home"
    assert {"brand", "search", "hero", "nav-running", "nav-orders", "nav-help", "nav-basket"} <= view.controls.keys()


def test_a_control_that_does_not_exist_is_not_searched_for_ever(shop: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.demo.eyes.PATIENCE_S", 0.3)
    with pytest.raises(UxlabError, match="cannot find “lift” on the shop's page “home”"):
        Eyes(shop).find("lift")


def test_a_missing_library_of_qt_is_told_with_what_to_install() -> None:
    code = "raise SystemExit('Available platform plugins are: minimal, offscreen, xcb.')"
    with (
        running("the sample shop", [sys.executable, "-c", code], os.environ) as child,
        pytest.raises(UxlabError, match=r"apt install .*libxcb-icccm4"),
    ):
        Eyes(child)


def test_another_failure_of_the_shop_is_told_in_its_own_words() -> None:
    with (
        running("the sample shop", [sys.executable, "-c", "raise SystemExit('no memory')"], os.environ) as child,
        pytest.raises(UxlabError, match="lost the sample shop: no memory"),
    ):
        Eyes(child)


def test_a_text_that_arrives_late_is_waited_for() -> None:
    code = """
import json, threading
for text in ("a", "ab", "abc"):
    print(json.dumps({"page": "home", "controls": {}, "fields": {"search": text}}), flush=True)
    threading.Event().wait(0.15)
input()
"""
    with running("the slow shop", [sys.executable, "-c", code], os.environ) as child:
        eyes = Eyes(child)
        assert eyes.read("search", "abc") == "abc"
        assert eyes.read("missing", "abc") is None


def test_the_newest_view_is_the_one_believed() -> None:
    code = "import json\nfor n in range(50): print(json.dumps({'page': str(n), 'controls': {}, 'fields': {}}))\ninput()"
    with running("the flicker", [sys.executable, "-c", code], os.environ) as child:
        assert Eyes(child).look().page == "49"
