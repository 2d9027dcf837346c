"""The participant's eyes: what the sample shop shows at the moment, and where."""

import time
from dataclasses import dataclass

from uxlab.demo.child import PATIENCE_S, Child, Line
from uxlab.demo.hand import Area
from uxlab.errors import UxlabError

_CALM_S = 0.06
_CHANGE_S = 2.0
_NO_CHANGE_S = 0.3
_LIBRARIES_MISSING = (
    "The sample shop cannot open a window because Qt misses system libraries: run “sudo apt install libegl1 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxkbcommon-x11-0” and try again."
)


@dataclass(frozen=True, slots=True)
class View:
    """A page of the shop with its controls in view and the texts in its fields."""

    page: str
    controls: dict[str, Area]
    fields: dict[str, str]


def view_from(line: Line) -> View:
    """Return the view that the shop tells of.

    Raises:
        UxlabError: it is not one.
    """
    match line:
        case {"page": str(page), "controls": dict(controls), "fields": dict(fields)}:
            areas = {str(name): Area(*(int(number) for number in area)) for name, area in controls.items()}
            return View(page, areas, {str(name): str(text) for name, text in fields.items()})
        case _:
            raise UxlabError(f"The demo does not understand what the shop shows: {str(line)[:200]}")


class Eyes:
    """Watches the shop; a view is believed once it has been still for a moment."""

    def __init__(self, shop: Child) -> None:
        self._shop = shop
        self._view = view_from(_first_line(shop))

    def look(self) -> View:
        """Return what is in view, once it is still."""
        while (line := self._shop.next_line_or_none(_CALM_S)) is not None:
            self._view = view_from(line)
        return self._view

    def after_change(self, *, expected: bool = True) -> View:
        """Return what is in view after something has changed, or after a moment where nothing does."""
        line = self._shop.next_line_or_none(_CHANGE_S if expected else _NO_CHANGE_S)
        if line is not None:
            self._view = view_from(line)
        return self.look()

    def read(self, field: str, text: str) -> str | None:
        """Return what stands in a field, once it is this text or will not become so."""
        deadline_s = time.monotonic() + _CHANGE_S
        view = self.look()
        while view.fields.get(field) != text and time.monotonic() < deadline_s:
            view = self.look()
        return view.fields.get(field)

    def find(self, control: str) -> Area:
        """Return where a control is.

        Raises:
            UxlabError: it does not come into view.
        """
        deadline_s = time.monotonic() + PATIENCE_S / 3
        view = self.look()
        while control not in view.controls:
            if time.monotonic() > deadline_s:
                raise UxlabError(
                    f"The demo's participant cannot find “{control}” on the shop's page “{view.page}”; run it again."
                )
            view = self.look()
        return view.controls[control]


def _first_line(shop: Child) -> Line:
    try:
        return shop.next_line()
    except UxlabError as error:
        if "platform plugin" in shop.last_words():
            raise UxlabError(_LIBRARIES_MISSING) from error
        raise
