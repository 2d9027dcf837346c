"""Which windows lie above which on X11, where each takes input, and which of them are uxlab's.

The order is asked for; places and what is shown are remembered from the root window's events, for there may be
hundreds of windows, of which the fewest matter.
"""

from collections.abc import Sequence
from typing import NamedTuple

from Xlib import X, Xatom, error
from Xlib.display import Display
from Xlib.ext import shape
from Xlib.protocol import rq
from Xlib.xobject.drawable import Window

from uxlab.capture.own_surfaces import Pane, own_name
from uxlab.capture.regions import Box, shared

_MENUS = ("POPUP_MENU", "DROPDOWN_MENU", "COMBO")
_OF_WINDOWS = {X.CreateNotify, X.DestroyNotify, X.MapNotify, X.UnmapNotify, X.ConfigureNotify, X.CirculateNotify}


class _TopLevel(NamedTuple):
    x: int
    y: int
    width: int
    height: int
    border: int
    shown: bool

    @property
    def box(self) -> Box:
        """What it covers, with its border."""
        return Box(self.x, self.y, self.x + self.width + 2 * self.border, self.y + self.height + 2 * self.border)


class WindowStack:
    """The children of the root window; needs `SubstructureNotify` to be selected on it before the first `panes`."""

    def __init__(self, display: Display) -> None:
        self._display = display
        self._root: Window = display.screen().root
        self._shaped = bool(display.has_extension(shape.extname))
        self._managed_atom = display.intern_atom("WM_STATE")
        self._kind_atom = display.intern_atom("_NET_WM_WINDOW_TYPE")
        self._menu_atoms = {display.intern_atom(f"_NET_WM_WINDOW_TYPE_{menu}") for menu in _MENUS}
        self._known: dict[int, _TopLevel] = {}
        self._frames: dict[int, int] = {}
        self._shapes: dict[int, tuple[Box, ...]] = {}

    def on_event(self, event: rq.Event) -> bool:
        """Take an event of this display's queue; return whether it may change what is seen."""
        if event.type == X.ReparentNotify:
            self._known.pop(event.window.id, None)
            self._frames.clear()
            return True
        if event.type not in _OF_WINDOWS or getattr(event, "event", self._root).id != self._root.id:
            return False
        self._follow(event)
        return True

    def forget_shapes(self) -> None:
        """Ask anew where windows take input; a change of that alone raises no event here."""
        self._shapes.clear()

    def panes(self, own: Sequence[int], active: int | None) -> list[Pane]:
        """Return the windows from the front one down to the last of uxlab's; `active`: which of these has the focus."""
        frames = {frame: mine for mine in own if (frame := self._frame(mine)) is not None}
        if not frames:
            return []
        children = [int(child.id) for child in self._root.query_tree().children]
        self._known = {child: self._known.get(child) or self._ask(child) for child in children}
        shown = [child for child in reversed(children) if self._known[child].shown]
        while shown and shown[-1] not in frames:
            shown.pop()
        ours = {
            child: self._own_pane(child, frames[child], active=frames[child] == active)
            for child in shown
            if child in frames
        }
        near = [box for pane in ours.values() for box in pane.boxes]
        return [
            ours.get(child) or Pane(self._input_boxes(child))
            for child in shown
            if child in ours or shared([self._known[child].box], near)
        ]

    def top_level(self, window_id: int) -> int | None:
        """Return the child of the root that is or holds the window; None if it is gone, or the root itself."""
        try:
            parent = self._window(window_id).query_tree().parent
            while isinstance(parent, Window) and parent.id != self._root.id:
                window_id = int(parent.id)
                parent = parent.query_tree().parent
        except error.XError:
            return None
        return window_id if isinstance(parent, Window) else None

    def _follow(self, event: rq.Event) -> None:
        window_id = int(event.window.id)
        last = self._known.get(window_id)
        if event.type != X.ConfigureNotify or last is None or (event.width, event.height) != (last.width, last.height):
            self._shapes.pop(window_id, None)
        if event.type == X.DestroyNotify:
            self._known.pop(window_id, None)
            self._frames = {mine: frame for mine, frame in self._frames.items() if window_id not in {mine, frame}}
        elif last is None:
            return
        elif event.type == X.ConfigureNotify:
            self._known[window_id] = _TopLevel(
                event.x, event.y, event.width, event.height, event.border_width, last.shown
            )
        elif event.type in {X.MapNotify, X.UnmapNotify}:
            self._known[window_id] = last._replace(shown=event.type == X.MapNotify)

    def _frame(self, mine: int) -> int | None:
        """Return the top-level window that shows `mine`: a window manager's frame around it, or itself."""
        if mine not in self._frames:
            top = self.top_level(mine)
            if top is None:
                return None
            self._frames[mine] = top
        return self._frames[mine]

    def _own_pane(self, frame: int, mine: int, *, active: bool) -> Pane:
        if frame != mine and not self._has(mine, self._managed_atom):
            boxes = self._part_of(frame, mine)  # it sits in another program's window, such as a panel
        elif self._is_menu(mine):
            screen = self._root.get_geometry()
            boxes = (Box(0, 0, screen.width, screen.height),)
        else:
            boxes = self._input_boxes(frame)
        return Pane(boxes, own_name(mine), active)

    def _part_of(self, frame: int, mine: int) -> tuple[Box, ...]:
        try:
            size, corner = self._window(mine).get_geometry(), self._root.translate_coords(mine, 0, 0)
        except error.XError:
            return ()
        box = Box(corner.x, corner.y, corner.x + size.width, corner.y + size.height)
        return shared([box], self._input_boxes(frame))

    def _input_boxes(self, window_id: int) -> tuple[Box, ...]:
        """Return where a top-level window takes input; windows with round corners or holes say so by their shape."""
        top = self._known[window_id]
        if not self._shaped:
            return (top.box,)
        if window_id not in self._shapes:
            try:
                bounding = self._shape(window_id, shape.SK.Bounding)
                self._shapes[window_id] = shared(bounding, self._shape(window_id, shape.SK.Input))
            except error.XError:
                return ()
        x, y = top.x + top.border, top.y + top.border
        boxes = [Box(x + b.left, y + b.top, x + b.right, y + b.bottom) for b in self._shapes[window_id]]
        return shared(boxes, [top.box])

    def _shape(self, window_id: int, kind: int) -> tuple[Box, ...]:
        """Return a shape, from the window's own corner."""
        found = shape.get_rectangles(self._window(window_id), kind).rectangles
        return tuple(Box(r.x, r.y, r.x + r.width, r.y + r.height) for r in found)

    def _is_menu(self, mine: int) -> bool:
        """Tell whether it is a menu: while it is open it holds the pointer, so that clicks anywhere are uxlab's."""
        return bool(set(self._atoms(mine)) & self._menu_atoms)

    def _has(self, window_id: int, atom: int) -> bool:
        try:
            return self._window(window_id).get_full_property(atom, X.AnyPropertyType) is not None
        except error.XError:
            return False

    def _atoms(self, window_id: int) -> Sequence[int]:
        try:
            value = self._window(window_id).get_full_property(self._kind_atom, Xatom.ATOM)
        except error.XError:
            return ()
        return value.value if value is not None else ()

    def _ask(self, window_id: int) -> _TopLevel:
        try:
            place = self._window(window_id).get_geometry()
            shown = self._window(window_id).get_attributes().map_state == X.IsViewable
        except error.XError:
            return _TopLevel(0, 0, 0, 0, 0, shown=False)
        return _TopLevel(place.x, place.y, place.width, place.height, place.border_width, shown)

    def _window(self, window_id: int) -> Window:
        return self._display.create_resource_object("window", window_id)
