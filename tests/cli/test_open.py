"""Opening the app from a command line; the windows themselves are tested in tests/flows."""

import pytest
from click.testing import CliRunner

from uxlab.cli.main import cli
from uxlab.cli.open import has_display
from uxlab.errors import UxlabError


@pytest.fixture
def without_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("arguments", [[], ["open"], ["study.uxlab"], ["open", "study.uxlab"], ["open", "--sample"]])
@pytest.mark.usefixtures("without_display")
def test_without_a_display_it_is_said_what_works(arguments: list[str]) -> None:
    done = CliRunner().invoke(cli, arguments)
    assert isinstance(done.exception, UxlabError)
    assert done.exception.exit_status == 1  # as for `check` and `record`: the world's fault
    assert "uxlab --help" in str(done.exception)


@pytest.mark.usefixtures("without_display")
def test_a_display_is_found_by_what_the_system_says(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()


def test_a_misspelt_command_is_not_taken_for_a_study() -> None:
    done = CliRunner().invoke(cli, ["recrod"])
    assert done.exit_code == 2
    assert "No such command" in done.output
