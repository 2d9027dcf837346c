"""Which application is in front on X11, and where uxlab's own windows are."""

from collections.abc import Callable

from Xlib import X, error
from Xlib.display import Display
from Xlib.protocol import rq
from Xlib.xobject.drawable import Window

from uxlab.capture.backend import Fact
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, Surface

_OWN_APPLICATION = "uxlab"
_TITLE_LENGTH = 500
_WATCH_ROOT = X.PropertyChangeMask
_WATCH_FRONT = X.PropertyChangeMask
_WATCH_OWN = X.StructureNotifyMask | X.VisibilityChangeMask


class WindowWatch:
    """Turns window events into `Focus` and `Surface` facts, each only when something differs from the last one.

    Window managers that do not say which window is active are asked for the input focus instead, at every look.
    """

    def __init__(
        self, display: Display, privacy: WindowPrivacy, own_windows: tuple[int, ...], report: Callable[[Fact], None]
    ) -> None:
        self._display = display
        self._privacy = privacy
        self._own = own_windows
        self._report = report
        self._root: Window = display.screen().root
        self._active_atom = display.intern_atom("_NET_ACTIVE_WINDOW")
        self._name_atom = display.intern_atom("_NET_WM_NAME")
        self._told = False
        self._front: int | None = None
        self._focus: Focus | None = None
        self._surfaces: dict[int, Surface] = {}
        self._obscured: set[int] = set()

    def begin(self, clock_ns: int) -> None:
        """Subscribe, and report how things stand."""
        self._root.change_attributes(event_mask=_WATCH_ROOT)
        for window_id in self._own:
            self._window(window_id).change_attributes(event_mask=_WATCH_OWN, onerror=error.CatchError(error.BadWindow))
        self._look(clock_ns)

    def on_event(self, event: rq.Event, clock_ns: int) -> None:
        """Take an event of this display's queue; `clock_ns` is its own time where it has one."""
        if event.type == X.VisibilityNotify:
            self._note_visibility(event.window.id, covered=event.state == X.VisibilityFullyObscured)
        self._look(clock_ns)

    def poll(self, clock_ns: int) -> None:
        """Look for what raises no event: the focus under a window manager that does not tell."""
        if not self._told and (self._own or self._privacy is not WindowPrivacy.OFF):
            front = self._focused_window()
            if front != self._front:
                self._look(clock_ns)

    def _note_visibility(self, window_id: int, *, covered: bool) -> None:
        if covered:
            self._obscured.add(window_id)
        else:
            self._obscured.discard(window_id)

    def _look(self, clock_ns: int) -> None:
        active = self._active_property()
        self._told = active is not None
        # Some window managers go on naming a window that has been closed or hidden.
        front = active if active is not None and self._is_viewable(active) else self._focused_window()
        if front != self._front:
            self._front = front
            self._subscribe(front)
        own = next((mine for mine in self._own if self._belongs(mine, front)), None)
        if self._privacy is not WindowPrivacy.OFF:
            self._report_focus(clock_ns, front, own=own is not None)
        for window_id in self._own:
            self._report_surface(clock_ns, window_id, active=window_id == own)

    def _report_focus(self, clock_ns: int, front: int, *, own: bool) -> None:
        application = _OWN_APPLICATION if own else self._application(front)
        title = self._title(front) if self._privacy is WindowPrivacy.TITLE and not own else None
        focus = Focus(t_ns=clock_ns, application=application, title=title)
        if self._focus is None or (focus.application, focus.title) != (self._focus.application, self._focus.title):
            self._focus = focus
            self._report(focus)

    def _subscribe(self, window_id: int) -> None:
        if window_id and window_id not in self._own:
            self._window(window_id).change_attributes(
                event_mask=_WATCH_FRONT, onerror=error.CatchError(error.BadWindow)
            )

    def _report_surface(self, clock_ns: int, window_id: int, *, active: bool) -> None:
        surface = self._surface(clock_ns, window_id, active=active)
        last = self._surfaces.get(window_id)
        if last is None or _place(surface) != _place(last):
            self._surfaces[window_id] = surface
            self._report(surface)

    def _surface(self, clock_ns: int, window_id: int, *, active: bool) -> Surface:
        window = self._window(window_id)
        name = f"window {window_id:#x}"
        try:
            shape = window.get_geometry()
            corner = self._root.translate_coords(window_id, 0, 0)
        except error.XError:
            return Surface(
                t_ns=clock_ns, name=name, x_px=0, y_px=0, width_px=0, height_px=0, visible=False, active=False
            )
        return Surface(
            t_ns=clock_ns, name=name, x_px=corner.x, y_px=corner.y, width_px=shape.width, height_px=shape.height,
            visible=self._is_viewable(window_id) and window_id not in self._obscured, active=active,
        )  # fmt: skip

    def _window(self, window_id: int) -> Window:
        return self._display.create_resource_object("window", window_id)

    def _active_property(self) -> int | None:
        value = self._root.get_full_property(self._active_atom, X.AnyPropertyType)
        return int(value.value[0]) if value is not None and len(value.value) else None

    def _is_viewable(self, window_id: int) -> bool:
        try:
            return bool(self._window(window_id).get_attributes().map_state == X.IsViewable)
        except error.XError:
            return False

    def _focused_window(self) -> int:
        focus = self._display.get_input_focus().focus
        return focus if isinstance(focus, int) else int(focus.id)

    def _belongs(self, mine: int, front: int) -> bool:
        """Tell whether `front` is the window `mine`, or one that holds or is held by it."""
        return front == mine or front in self._ancestors(mine) or mine in self._ancestors(front)

    def _ancestors(self, window_id: int) -> list[int]:
        found: list[int] = []
        try:
            parent = self._window(window_id).query_tree().parent
            while isinstance(parent, Window) and parent.id != self._root.id:
                found.append(parent.id)
                parent = parent.query_tree().parent
        except error.XError:
            return found
        return found

    def _application(self, window_id: int) -> str | None:
        for candidate in (window_id, *self._ancestors(window_id)):
            try:
                name = self._window(candidate).get_wm_class()
            except error.XError:
                return None
            if name is not None:
                return str(name[1] or name[0])
        return None

    def _title(self, window_id: int) -> str | None:
        try:
            value = self._window(window_id).get_full_property(self._name_atom, X.AnyPropertyType)
            text = value.value if value is not None else self._window(window_id).get_wm_name()
        except error.XError:
            return None
        if isinstance(text, bytes):
            text = text.decode("utf-8", "replace")
        return text[:_TITLE_LENGTH] if isinstance(text, str) else None


def _place(surface: Surface) -> tuple[int, int, int, int, bool, bool]:
    return (
        surface.x_px, surface.y_px, surface.width_px, surface.height_px, surface.visible, surface.active,
    )  # fmt: skip
