"""Which application is in front on X11, and where uxlab's own windows are."""

from collections.abc import Callable

from Xlib import X, error
from Xlib.display import Display
from Xlib.protocol import rq
from Xlib.xobject.drawable import Window

from uxlab.capture.backend import Fact
from uxlab.capture.own_surfaces import OwnSurfaces, own_name
from uxlab.capture.x11_stack import WindowStack
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus

_OWN_APPLICATION = "uxlab"
_TITLE_LENGTH = 500
_WATCH_FRONT = X.PropertyChangeMask
_LOOK_AGAIN_NS = 1_000_000_000


class WindowWatch:
    """Turns window events into `Focus` and `Surface` facts, each only when something differs from the last one.

    Window managers that do not say which window is active are asked for the input focus instead, at every look.
    Own windows are looked at after the events that concern windows, and once a second for what raises none. They are
    told as of that look: what made a window come or go was earlier, so a click that closes a menu is still in it.
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
        self._own_in_front: int | None = None
        self._focus: Focus | None = None
        self._stack = WindowStack(display)
        self._surfaces = OwnSurfaces(report)
        self._named: set[str] = set()
        self._stale_ns = 0

    def begin(self, clock_ns: int) -> None:
        """Subscribe, and report how things stand."""
        self._subscribe_to_root()
        self._look(clock_ns)
        self._look_at_own(clock_ns)

    def set_own_windows(self, own_windows: tuple[int, ...], clock_ns: int) -> None:
        """Take the list of uxlab's windows, in place of the earlier one."""
        self._own = own_windows
        self._subscribe_to_root()
        self._front = None  # what is in front may be one of them
        self._look(clock_ns)
        self._look_at_own(clock_ns)

    def on_event(self, event: rq.Event, clock_ns: int) -> None:
        """Take an event of this display's queue; `clock_ns` is its own time where it has one."""
        if self._stack.on_event(event):
            self._stale_ns = 0
        else:
            self._look(clock_ns)

    def poll(self, clock_ns: int) -> None:
        """Look at own windows if they may have changed, and for a focus that no window manager tells."""
        if not self._told and (self._own or self._privacy is not WindowPrivacy.OFF):
            front = self._focused_window()
            if front != self._front:
                self._look(clock_ns)
        if self._named and clock_ns >= self._stale_ns:
            if self._stale_ns:
                self._stack.forget_shapes()
            self._look_at_own(clock_ns)

    def _subscribe_to_root(self) -> None:
        self._named = {own_name(window_id) for window_id in self._own}
        mask = X.PropertyChangeMask | (X.SubstructureNotifyMask if self._named else 0)
        self._root.change_attributes(event_mask=mask)

    def _look(self, clock_ns: int) -> None:
        active = self._active_property()
        self._told = active is not None
        # Some window managers go on naming a window that has been closed or hidden.
        front = active if active is not None and self._is_viewable(active) else self._focused_window()
        if front != self._front:
            self._front = front
            self._own_in_front = self._own_window_of(front)
            self._subscribe(front)
            self._surfaces.activate(clock_ns, None if self._own_in_front is None else own_name(self._own_in_front))
            self._stale_ns = 0
        if self._privacy is not WindowPrivacy.OFF:
            self._report_focus(clock_ns, front, own=self._own_in_front is not None)

    def _look_at_own(self, clock_ns: int) -> None:
        panes = self._stack.panes(self._own, self._own_in_front)
        self._surfaces.note(clock_ns, panes, self._named)
        self._stale_ns = clock_ns + _LOOK_AGAIN_NS

    def _own_window_of(self, front: int) -> int | None:
        if front in self._own:
            return front
        top = self._stack.top_level(front)
        return next((mine for mine in self._own if top is not None and self._stack.top_level(mine) == top), None)

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
