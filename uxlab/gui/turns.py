"""Work of the GUI thread in steps, the event loop turning between them, so that nobody waits for the whole."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class Turns(QObject):
    """Does each step in a turn of the event loop of its own, in order, when nothing else is to be done.

    Steps that a step adds come right after it. Branches share the turns of what they are a `branch` of: one step of
    one of them in each. Give it a parent that lives as long as what the steps work on.
    """

    def __init__(self, parent: QObject | None = None, *, wheel: "_Wheel | None" = None) -> None:
        super().__init__(parent)
        self._steps: deque[Step] = deque()
        self._added: list[Step] | None = None  # what the step that is being done adds
        self._paused = False
        self._wheel = _Wheel(self) if wheel is None else wheel
        self._wheel.branches.append(self)
        leave = self._wheel.branches.remove
        self.destroyed.connect(lambda *_: leave(self))

    @property
    def busy(self) -> bool:
        """Whether a step is left."""
        return bool(self._steps)

    @property
    def ready(self) -> bool:
        """Whether a step is left that may be done."""
        return self.busy and not self._paused

    def branch(self, parent: QObject) -> "Turns":
        """Return turns for steps that can be hurried, paused and finished by themselves."""
        return Turns(parent, wheel=self._wheel)

    def add(self, *steps: Step) -> None:
        """Do these steps, too."""
        if self._added is None:
            self._steps.extend(steps)
            self._wheel.go_on()
        else:
            self._added.extend(steps)

    def hurry(self) -> None:
        """Do these steps before those of the other branches."""
        self._wheel.branches.remove(self)
        self._wheel.branches.insert(0, self)

    def pause(self, *, paused: bool) -> None:
        """Rest until further notice, or go on."""
        self._paused = paused
        self._wheel.go_on()

    def finish(self) -> None:
        """Do all that is left now, for somebody cannot wait."""
        while self._steps:
            self.do_next()

    def do_next(self) -> None:
        """Do one step now."""
        self._added = []
        try:
            self._steps.popleft()()
        finally:
            self._steps.extendleft(reversed(self._added))
            self._added = None
            self._wheel.go_on()


class _Wheel(QObject):
    """Gives the branches their turns, the first that is ready before the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.branches: list[Turns] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._turn)

    def go_on(self) -> None:
        """Turn while somebody is ready."""
        if self._next() is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _turn(self) -> None:
        following = self._next()
        if following is not None:
            following.do_next()  # goes on by itself: only now, so that whatever is due meanwhile comes first

    def _next(self) -> Turns | None:
        return next((one for one in self.branches if one.ready), None)


class AtOnce:
    """Does each step when it is added, where nobody is there who could wait."""

    def add(self, *steps: Step) -> None:
        """Do these steps."""
        for step in steps:
            step()

    def branch(self, parent: QObject) -> Turns:
        """Return turns for what can wait here, too."""
        return Turns(parent)


Pace = Turns | AtOnce
AT_ONCE = AtOnce()
