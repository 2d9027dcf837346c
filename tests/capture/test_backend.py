"""Every back end can be used in place of every other: the same methods with the same parameters."""

import inspect

import pytest

from uxlab.capture.backend import Backend, Modifier, Reporter
from uxlab.capture.child import Child
from uxlab.capture.darwin import DarwinBackend
from uxlab.capture.linux_evdev import EvdevBackend
from uxlab.capture.win32 import Win32Backend
from uxlab.capture.x11 import X11Backend

BACKENDS = (X11Backend, Win32Backend, DarwinBackend, EvdevBackend)


def methods(protocol: type) -> list[str]:
    return [name for name, _ in inspect.getmembers(protocol, inspect.isfunction) if not name.startswith("_")]


@pytest.mark.parametrize("method", methods(Backend))
@pytest.mark.parametrize("backend", BACKENDS, ids=lambda backend: backend.__name__)
def test_a_back_end_has_the_method_with_the_same_parameters(backend: type, method: str) -> None:
    wanted = inspect.signature(getattr(Backend, method))
    given = inspect.signature(getattr(backend, method))
    assert list(given.parameters) == list(wanted.parameters)
    assert {p.name: p.kind for p in given.parameters.values()} == {p.name: p.kind for p in wanted.parameters.values()}


@pytest.mark.parametrize("method", methods(Reporter))
def test_the_child_is_a_reporter(method: str) -> None:
    wanted = inspect.signature(getattr(Reporter, method))
    assert list(inspect.signature(getattr(Child, method)).parameters) == list(wanted.parameters)


def test_the_back_ends_have_names_that_tell_them_apart() -> None:
    names = [backend.name for backend in BACKENDS]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() for name in names)


def test_modifiers_can_be_held_together() -> None:
    held = Modifier.CTRL | Modifier.SHIFT
    assert Modifier.CTRL in held
    assert Modifier.ALT not in held
