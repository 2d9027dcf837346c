"""The sample shop in a window, and somebody in front of it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.sample_shop.customer import SHOP_PLACES, Customer
from uxlab.gui.sample_shop.parts import Place
from uxlab.gui.sample_shop.window import ShopWindow


@pytest.fixture
def shop_window(qtbot: QtBot) -> ShopWindow:
    window = ShopWindow()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def customer(shop_window: ShopWindow) -> Customer:
    return Customer(shop_window)


@pytest.fixture(params=SHOP_PLACES, ids=lambda place: f"{place.page}-{place.subject}-{place.detail}".strip("-"))
def shop_place(request: pytest.FixtureRequest) -> Place:
    place = request.param
    assert isinstance(place, Place)
    return place
