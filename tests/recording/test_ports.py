"""The real classes fulfil what recording asks for, parameter by parameter."""

import inspect

import pytest

from uxlab.capture.source import CaptureSource
from uxlab.recording import ports
from uxlab.recording.intake import Intake
from uxlab.storage.session_store import StoredSession


@pytest.mark.parametrize(
    ("port", "provider"),
    [(ports.InputSource, CaptureSource), (ports.SessionStore, StoredSession), (ports.CaptureSink, Intake)],
)
def test_the_provider_has_every_method_of_the_port(port: type, provider: type) -> None:
    wanted = {name: method for name, method in vars(port).items() if inspect.isfunction(method) and name[0] != "_"}
    assert wanted
    for name, method in wanted.items():
        given = inspect.signature(getattr(provider, name))
        assert list(given.parameters) == list(inspect.signature(method).parameters), name
