"""Windows and macOS, played: their native modules and pynput's own, loaded against libraries made of paper.

What this shows is that the code fits together and fits pynput; that it fits the real systems it cannot show.
"""

import ast
import ctypes
import importlib
import importlib.util
import queue
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib.machinery import SourceFileLoader
from threading import get_ident
from types import CodeType, ModuleType, SimpleNamespace

import pytest

Answer = Callable[..., object]
Job = Callable[[], object]

FOREIGN = ("pynput", "uxlab.capture.win32_", "uxlab.capture.darwin_", *(
    "Quartz", "AppKit", "objc", "HIServices", "CoreFoundation",
))  # fmt: skip
PURE = ("_decode", "_keyboard", "_system")
PATIENCE_S, RUN_LOOP_S = 60, 0.02


class PlayedFunction:
    """A foreign function: remembers how it was called and answers as the test wants, 0 by default."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.answer: Answer = lambda *_: 0
        self.argtypes: tuple[object, ...] = ()
        self.restype: object = None

    def __call__(self, *arguments: object) -> object:
        self.calls.append(arguments)
        return self.answer(*arguments)


class PlayedSystem(SimpleNamespace):
    """All foreign functions by name, and per thread the jobs that the system does while the thread waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.functions: defaultdict[str, PlayedFunction] = defaultdict(PlayedFunction)
        self.jobs: defaultdict[int, queue.Queue[Job | None]] = defaultdict(queue.Queue)
        self.modules: dict[str, ModuleType] = {}

    def library(self, *_: object, **__: object) -> "PlayedLibrary":
        return PlayedLibrary(self)

    def answer(self, name: str, answer: Answer) -> None:
        self.functions[name].answer = answer

    def wait_for_message(self, *_: object) -> int:
        """Do this thread's jobs until told to end, as GetMessage does."""
        while (job := self.jobs[get_ident()].get(timeout=PATIENCE_S)) is not None:
            job()
        return 0

    def run_loop(self, *_: object) -> int:
        """Do this thread's jobs for a moment, as CFRunLoopRunInMode does for a second."""
        try:
            while (job := self.jobs[get_ident()].get(timeout=RUN_LOOP_S)) is not None:
                job()
        except queue.Empty:
            pass
        return MAC_CONSTANTS["kCFRunLoopRunTimedOut"]

    def do_in(self, thread_id: int | None, job: Job) -> object:
        """Have the system do a job in a thread that waits for it; return what it returned."""
        results: queue.Queue[object] = queue.Queue()
        assert thread_id is not None
        self.jobs[thread_id].put(lambda: results.put(job()))
        return results.get(timeout=PATIENCE_S)


class PlayedLibrary:
    """A library whose every name is a function."""

    def __init__(self, system: PlayedSystem) -> None:
        self._system = system

    def __getattr__(self, name: str) -> PlayedFunction:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._system.functions[name]


class PlayedModule(ModuleType):
    """A pyobjc module: constants are numbers, everything else is a function."""

    def __init__(self, name: str, system: PlayedSystem) -> None:
        super().__init__(name)
        self._system = system

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if name.startswith(("k", "NSSystemDefined")):
            return MAC_CONSTANTS.get(name, 0)
        return SimpleNamespace() if name == "NSEvent" else self._system.functions[name]


def foreign_modules() -> dict[str, ModuleType]:
    return {
        name: module for name, module in sys.modules.items() if name.startswith(FOREIGN) and not name.endswith(PURE)
    }


@pytest.fixture
def modules_put_back() -> Iterator[None]:
    """Take foreign modules out of the way, and put them back at the end."""
    before = foreign_modules()
    for name in before:
        del sys.modules[name]
    yield
    for name in foreign_modules():
        del sys.modules[name]
    sys.modules.update(before)


@pytest.fixture
def played_windows(modules_put_back: None) -> PlayedSystem:
    """Return a Windows in which `win32_native` and pynput's Windows half are loaded."""
    del modules_put_back
    system = PlayedSystem()
    libraries = SimpleNamespace(user32=system.library(), kernel32=system.library())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        patch.setenv("PYNPUT_BACKEND", "win32")
        for name, value in (
            ("WinDLL", system.library), ("PyDLL", system.library), ("windll", libraries),
            ("WINFUNCTYPE", ctypes.CFUNCTYPE),
        ):  # fmt: skip
            patch.setattr(ctypes, name, value, raising=False)
        for name in ("native", "windows", "stack", "monitors"):
            system.modules[name] = importlib.import_module(f"uxlab.capture.win32_{name}")
    system.answer("GetCurrentThreadId", get_ident)
    system.answer("GetMessageW", system.wait_for_message)
    system.answer("PostThreadMessageW", lambda thread_id, *_: system.jobs[thread_id].put(None))
    return system


MAC_CONSTANTS = {
    "kCGEventTapDisabledByTimeout": 0xFFFFFFFE, "kCGEventTapDisabledByUserInput": 0xFFFFFFFF,
    "kCGEventScrollWheel": 22, "kCGEventTapOptionListenOnly": 1, "kCFRunLoopRunTimedOut": 3,
    "kCGMouseEventButtonNumber": 3, "kCGKeyboardEventKeycode": 9, "kCGEventSourceUnixProcessID": 41,
    "kCGScrollWheelEventDeltaAxis1": 11, "kCGScrollWheelEventDeltaAxis2": 12,
    "kCGScrollWheelEventPointDeltaAxis1": 96, "kCGScrollWheelEventPointDeltaAxis2": 97,
    "kCGScrollWheelEventIsContinuous": 88, "kCGEventSourceStateHIDSystemState": 1,
    "kCGWindowListOptionOnScreenOnly": 1, "kCGWindowListExcludeDesktopElements": 16,
}  # fmt: skip
"""As in pyobjc's metadata."""


@pytest.fixture
def played_mac(modules_put_back: None) -> PlayedSystem:
    """Return a Mac in which `darwin_native` and pynput's macOS half are loaded."""
    del modules_put_back
    system = PlayedSystem()
    system.answer("CGEventMaskBit", lambda kind: 1 << int(kind))
    system.answer("CFRunLoopRunInMode", system.run_loop)
    for name in ("Quartz", "AppKit", "objc", "HIServices", "CoreFoundation"):
        sys.modules[name] = PlayedModule(name, system)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYNPUT_BACKEND", "dummy")
        importlib.import_module("pynput")
        sys.modules["pynput._util.darwin"] = without_carbon("pynput._util.darwin")
        sys.modules["pynput.mouse"] = importlib.import_module("pynput.mouse._darwin")
        patch.setattr(ctypes, "CDLL", system.library)
        patch.setattr(sys, "platform", "darwin")
        for name in ("tap", "native"):
            system.modules[name] = importlib.import_module(f"uxlab.capture.darwin_{name}")
    return system


class WithoutCarbon(SourceFileLoader):
    """Loads a module of pynput's less the class that binds Carbon, which the tap does not use."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        tree = ast.parse(self.get_data(path))
        tree.body = [node for node in tree.body if not (isinstance(node, ast.ClassDef) and node.name == "CarbonExtra")]
        code: CodeType = compile(tree, path, "exec")
        return code


def without_carbon(name: str) -> ModuleType:
    found = importlib.util.find_spec(name)
    assert found is not None
    loader = WithoutCarbon(name, str(found.origin))
    module = importlib.util.module_from_spec(found)
    loader.exec_module(module)
    return module
