"""What the shop tells of itself."""

import io
import json
import os
from contextlib import suppress

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.gui.sample_shop.customer import Customer
from uxlab.gui.sample_shop.sight import Sight, chosen, controls, fields, focus
from uxlab.gui.sample_shop.window import ShopWindow


def test_a_control_is_where_it_says(customer: Customer) -> None:
    for name, (x, y, width, height) in controls(customer.window).items():
        widget = customer.sees(name)
        corner = widget.mapToGlobal(QPoint(0, 0))
        assert (x, y) == (corner.x(), corner.y())
        assert 0 < width <= widget.width()
        assert 0 < height <= widget.height()


def test_what_is_scrolled_away_or_disabled_is_not_seen(customer: Customer) -> None:
    customer.click("nav-running")
    customer.window.resize(1080, 400)
    assert "product-swift" in controls(customer.window)
    assert "product-linden" not in controls(customer.window)
    customer.window.resize(1080, 700)
    customer.click("product-ember")
    assert "size-41" in controls(customer.window)
    assert "size-42" not in controls(customer.window)


def test_fields_tell_their_texts(customer: Customer) -> None:
    customer.click("nav-orders", "report-ls-2038")
    customer.type("Broken")
    assert fields(customer.window) == {"search": "", "what-happened": "Broken"}


def test_a_line_is_written_when_something_changes_and_only_then(shop_window: ShopWindow, qtbot: QtBot) -> None:
    out = io.StringIO()
    sight = Sight(shop_window, out)
    sight.look()
    sight.look()
    assert len(out.getvalue().splitlines()) == 1
    Customer(shop_window).click("nav-help")
    qtbot.waitUntil(lambda: len(out.getvalue().splitlines()) > 1)
    last = json.loads(out.getvalue().splitlines()[-1])
    assert last["page"] == "help"
    assert last["controls"] == controls(shop_window)
    assert last["fields"] == {"search": ""}
    assert last["chosen"] == ["nav-help"]
    assert last["focus"] == "nav-help"


def test_a_click_that_moves_nothing_is_seen_as_well(customer: Customer) -> None:
    customer.click("nav-orders", "report-ls-2038")
    assert focus(customer.window) == "what-happened"
    customer.click("problem-damaged")
    assert "problem-damaged" in chosen(customer.window)
    assert focus(customer.window) == "problem-damaged"


def test_the_shop_closes_when_nobody_reads_any_more(shop_window: ShopWindow, qtbot: QtBot) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    out = io.TextIOWrapper(io.FileIO(write_end, "w"), write_through=True)
    sight = Sight(shop_window, out)
    qtbot.waitUntil(lambda: not shop_window.isVisible())
    sight.look()
    with suppress(BrokenPipeError):
        out.close()
