"""The window in front, on a Windows that is played."""

import ctypes
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from tests.capture import played_systems
from uxlab.capture.win32_system import FocusReading, Foreground

modules_put_back, played_windows = played_systems.modules_put_back, played_systems.played_windows

SHOP_WINDOW, SHOP_PROCESS, FRAME_WINDOW, FRAME_PROCESS, APP_WINDOW, APP_PROCESS = 10, 100, 20, 200, 21, 201
OWN_PROCESS_HANDLE = -1
PROCESS_OF = {SHOP_WINDOW: SHOP_PROCESS, FRAME_WINDOW: FRAME_PROCESS, APP_WINDOW: APP_PROCESS}
PATHS = {
    SHOP_PROCESS: r"C:\shop\shop.exe",
    FRAME_PROCESS: r"C:\Windows\System32\ApplicationFrameHost.exe",
    APP_PROCESS: r"C:\Program Files\WindowsApps\Calculator.exe",
}
FOREGROUND_EVENT, NAME_CHANGE = 0x0003, 0x800C


class Desktop:
    """Windows, processes and their rights; handles of processes are their numbers, of tokens the same again."""

    def __init__(self, windows: SimpleNamespace) -> None:
        self.windows = windows
        self.module = windows.modules["windows"]
        self.front, self.level = SHOP_WINDOW, 0
        self.levels = {OWN_PROCESS_HANDLE: 0x2000, SHOP_PROCESS: 0x2000, APP_PROCESS: 0x1000, FRAME_PROCESS: 0x2000}
        self.authority = (ctypes.c_uint32 * 2)()
        for name, answer in {
            "GetForegroundWindow": lambda: self.front,
            "GetWindowThreadProcessId": self.process_of,
            "GetWindowTextW": lambda window, text, _: setattr(text, "value", f"title {window}"),
            "OpenProcess": lambda _access, _inherit, process: process,
            "GetCurrentProcess": lambda: OWN_PROCESS_HANDLE,
            "QueryFullProcessImageNameW": lambda process, _, path, __: setattr(path, "value", PATHS[process]),
            "OpenProcessToken": self.open_token,
            "GetTokenInformation": self.token_information,
            "GetSidSubAuthorityCount": lambda _: [2],
            "GetSidSubAuthority": lambda _, index: [0, self.level][index:],
            "EnumChildWindows": lambda _, take, given: [take(child, given) for child in (FRAME_WINDOW, APP_WINDOW)],
        }.items():
            windows.answer(name, answer)

    def process_of(self, window: int, reference: SimpleNamespace | None) -> int:
        if reference is not None:
            reference._obj.value = PROCESS_OF[window]
        return 7

    def open_token(self, process: int, _access: int, reference: SimpleNamespace) -> bool:
        reference._obj.value = abs(process)
        self.level = self.levels.get(process, 0)
        return process in self.levels

    def token_information(self, *arguments: object) -> bool:
        assert arguments[1] == 25
        return True


@pytest.fixture
def desktop(played_windows: SimpleNamespace) -> Desktop:
    return Desktop(played_windows)


def test_the_window_in_front(desktop: Desktop) -> None:
    shop = Foreground(r"C:\shop\shop.exe", "", out_of_reach=False)
    assert desktop.module.foreground(titles=False) == shop
    assert desktop.module.foreground(titles=True) == shop._replace(title="title 10")


def test_titles_are_not_even_read_without_consent(desktop: Desktop) -> None:
    desktop.module.foreground(titles=False)
    assert desktop.windows.functions["GetWindowTextW"].calls == []


def test_nothing_is_in_front(desktop: Desktop) -> None:
    desktop.front = 0
    assert desktop.module.foreground(titles=True) is None


def test_behind_the_frame_of_a_store_app_is_the_app(desktop: Desktop) -> None:
    desktop.front = FRAME_WINDOW
    assert desktop.module.foreground(titles=False).program_path == PATHS[APP_PROCESS]


@pytest.mark.parametrize("level", [0x3000, None])
def test_a_program_with_more_rights_is_out_of_reach(desktop: Desktop, level: int | None) -> None:
    if level is None:
        del desktop.levels[SHOP_PROCESS]
    else:
        desktop.levels[SHOP_PROCESS] = level
    assert desktop.module.foreground(titles=False).out_of_reach


def test_a_process_that_may_not_be_opened_has_no_name_and_is_out_of_reach(desktop: Desktop) -> None:
    desktop.windows.answer("OpenProcess", lambda *_: 0)
    assert desktop.module.foreground(titles=False) == Foreground("", "", out_of_reach=True)


def test_handles_are_closed(desktop: Desktop) -> None:
    desktop.module.own_integrity()
    before = len(desktop.windows.functions["CloseHandle"].calls)
    desktop.module.foreground(titles=False)
    assert len(desktop.windows.functions["CloseHandle"].calls) - before == 2


class Watch:
    """A running watch, and a way to announce events to it."""

    def __init__(self, desktop: Desktop, *, titles: bool) -> None:
        self.desktop = desktop
        self.readings: list[FocusReading] = []
        self.thread = desktop.module.FocusWatch(self.readings.append, titles=titles)
        self.thread.start()

    def announce(self, event: int, window: int, kind: int = 0) -> None:
        def call() -> None:
            hooks = self.desktop.windows.functions["SetWinEventHook"].calls
            (handler,) = [arguments[3] for arguments in hooks if arguments[0] == event]
            handler(1, event, window, kind, 0, 0, 0)

        self.desktop.windows.do_in(self.thread.ident, call)


@pytest.fixture
def watch(desktop: Desktop) -> Iterator[Watch]:
    watch = Watch(desktop, titles=True)
    yield watch
    watch.thread.stop(5)


def test_a_new_window_in_front_is_told_at_once(watch: Watch) -> None:
    watch.desktop.front = FRAME_WINDOW
    watch.announce(FOREGROUND_EVENT, FRAME_WINDOW)
    (reading,) = watch.readings
    assert reading.foreground is not None
    assert reading.foreground.title == "title 20"


def test_only_a_new_title_of_the_window_in_front_matters(watch: Watch) -> None:
    watch.announce(NAME_CHANGE, SHOP_WINDOW, kind=-4)
    watch.announce(NAME_CHANGE, FRAME_WINDOW)
    assert watch.readings == []
    watch.announce(NAME_CHANGE, SHOP_WINDOW)
    assert len(watch.readings) == 1


@pytest.mark.parametrize("titles", [False, True])
def test_windows_is_asked_for_new_titles_only_with_consent(desktop: Desktop, *, titles: bool) -> None:
    system = desktop.windows.modules["native"].open_system()
    system.watch_focus(lambda _: None, titles=titles)
    system.remove()
    events = {arguments[0] for arguments in desktop.windows.functions["SetWinEventHook"].calls}
    assert (NAME_CHANGE in events) is titles
    assert FOREGROUND_EVENT in events
    assert len(desktop.windows.functions["UnhookWinEvent"].calls) == len(events)


def test_the_layout_is_that_of_the_window_in_front(desktop: Desktop) -> None:
    desktop.windows.answer("GetKeyboardLayout", lambda thread: 0x0407 if thread == 7 else 0)
    assert desktop.module.layout_in_front() == 0x0407
