"""The command `uxlab`."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from uxlab import __version__
from uxlab.cli.main import COMMANDS, cli


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(cli, ["--version"]).output == f"uxlab, version {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    done = CliRunner().invoke(cli, [command, "--help"])
    assert done.exit_code == 0
    assert len(done.output.splitlines()[2].strip()) > 20
    assert max(map(len, done.output.splitlines())) <= 80


def test_an_unknown_command_is_usage() -> None:
    assert CliRunner().invoke(cli, ["recrod"]).exit_code == 2


def test_a_command_does_not_load_the_others() -> None:
    code = (
        "import sys; from uxlab.cli.main import cli; cli.get_command(None, 'metrics'); "
        "sys.exit('uxlab.cli.calc' in sys.modules or 'prompt_toolkit' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
