"""Menus and their entries."""

import subprocess
import sys

from uxlab.gui.command import Command, Menu


def test_a_command_is_possible_and_without_a_key_unless_it_says_so() -> None:
    command = Command(Menu.EDIT, "Duplicate", lambda: None)
    assert (command.key, command.impossible) == ("", "")


def test_commands_are_made_without_qt() -> None:
    told = "import sys, uxlab.gui.command; print(any(name.startswith('PySide6') for name in sys.modules))"
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "False"
