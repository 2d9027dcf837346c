"""The Mac's key codes against pynput's own tables, read from its source: they need macOS to be imported."""

import ast
import importlib.util
import runpy
from pathlib import Path

import pytest

from uxlab.capture.keynames_darwin import NAMED, SIDE_FLAGS, US_CHARACTERS
from uxlab.privacy.keys import NAMED_KEYS

PYNPUT_NAMES = {"escape": "esc", "meta_l": "cmd_l", "meta_r": "cmd_r"}
UNKNOWN_TO_PYNPUT = {"insert", "menu", "volume_up", "volume_down", "volume_mute"}


@pytest.fixture(scope="module")
def pynput_folder() -> Path:
    found = importlib.util.find_spec("pynput")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


@pytest.fixture(scope="module")
def special_keys(pynput_folder: Path) -> dict[str, int]:
    """Return `name = KeyCode.from_vk(0x..)` as pynput's source has it."""
    keys: dict[str, int] = {}
    for node in ast.walk(ast.parse((pynput_folder / "keyboard" / "_darwin.py").read_text())):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and isinstance(node.targets[0], ast.Name):
            call = ast.unparse(node.value)
            if call.startswith("KeyCode.from_vk(") and isinstance(number := node.value.args[0], ast.Constant):
                keys[node.targets[0].id] = int(str(number.value))
    return keys


@pytest.mark.parametrize(
    ("code", "name"), [item for item in NAMED.items() if len(item[1]) > 1 and item[1] not in UNKNOWN_TO_PYNPUT]
)
def test_named_keys_are_pynputs(special_keys: dict[str, int], code: int, name: str) -> None:
    keypad_enter = 0x4C
    assert code in {special_keys[PYNPUT_NAMES.get(name, name)], keypad_enter}


def test_every_name_is_known_to_privacy() -> None:
    assert all(name in NAMED_KEYS or len(name) == 1 for name in NAMED.values())
    assert len({code for code, name in NAMED.items() if len(name) == 1}) == 17


def test_printing_keys_are_pynputs(pynput_folder: Path) -> None:
    symbols = runpy.run_path(str(pynput_folder / "_util" / "darwin_vks.py"))["SYMBOLS"]
    ours = {code: character for code, character in US_CHARACTERS.items() if code != 0x0A}  # ISO only
    assert ours == {code: symbols[code].lower() for code in ours}


def test_each_side_of_a_modifier_has_a_bit_of_its_own() -> None:
    own = [own for own, _ in SIDE_FLAGS.values()]
    assert len(set(own)) == len(own) == 8
    assert all(own & both for own, both in SIDE_FLAGS.values())
