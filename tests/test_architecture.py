"""The architecture, as rules that a machine checks.

Each contract is declared in pyproject.toml and kept by the real tree. Each is also shown to break: the smallest import
that it forbids is added to a copy of the package, and exactly that contract must be reported.
"""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "uxlab"
CONTRACTS = {
    contract["id"]: contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}

# --- import contracts -----------------------------------------------------------------------------


def test_the_tree_keeps_every_contract() -> None:
    assert verdicts(ROOT) == dict.fromkeys(CONTRACTS, "KEPT")


VIOLATIONS = {
    "a layer knows its neighbour": ("layers", {"privacy/stray": "import uxlab.questionnaires"}),
    "a layer knows one above": ("layers", {"privacy/stray": "import uxlab.metrics"}),
    "a package has no layer": ("layers", {"utils/__init__": ""}),
    "Qt outside gui": ("qt", {"recording/stray": "import PySide6.QtCore"}),
    "pynput outside capture": ("pynput", {"recording/stray": "import pynput.mouse"}),
    "SQL outside storage": ("sql", {"recording/stray": "import sqlite3"}),
    "the child could talk to a network": ("child", {"capture/stray": "import socket"}),
    "a metric reads the clock": ("pure", {"metrics/stray": "import time"}),
    "a command goes past lab": ("faces", {"cli/stray": "import uxlab.storage"}),
    "the participant could see the moderator's": ("windows", {"gui/participant/stray": "import uxlab.gui.start.state"}),
    "a page knows another": ("windows", {"gui/people/stray": "import uxlab.gui.start.state"}),
    "a window's package has no layer": ("windows", {"gui/utils/__init__": ""}),
    "two modules know each other": (
        "acyclic",
        {"metrics/stray": "import uxlab.metrics.tray", "metrics/tray": "import uxlab.metrics.stray"},
    ),
}


@pytest.mark.parametrize(("broken", "new_modules"), VIOLATIONS.values(), ids=VIOLATIONS)
def test_the_smallest_violation_breaks_exactly_its_contract(
    tmp_path: Path, broken: str, new_modules: dict[str, str]
) -> None:
    shutil.copytree(PACKAGE, tmp_path / "uxlab", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, source in new_modules.items():
        module = tmp_path / "uxlab" / f"{name}.py"
        module.parent.mkdir(exist_ok=True)
        module.write_text(source + "\n")
    assert verdicts(tmp_path) == dict.fromkeys(CONTRACTS, "KEPT") | {broken: "BROKEN"}


def verdicts(tree: Path) -> dict[str, str]:
    """Return what import-linter says of each contract: KEPT or BROKEN."""
    program = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run([program, "--no-cache"], cwd=tree, capture_output=True, text=True, check=False)
    found = {
        key: match[1]
        for key, name in CONTRACTS.items()
        if (match := re.search(rf"^{re.escape(name)} (KEPT|BROKEN)", told.stdout, re.MULTILINE))
    }
    assert set(found) == set(CONTRACTS), told.stdout + told.stderr
    assert told.returncode == (1 if "BROKEN" in found.values() else 0)
    return found


def test_every_contract_is_shown_to_break() -> None:
    assert {contract for contract, _ in VIOLATIONS.values()} == set(CONTRACTS)
    assert len(CONTRACTS) == 9


# --- what an import really loads ------------------------------------------------------------------

LIST_MODULES = """
import importlib, json, pkgutil, sys, uxlab
wanted, unwanted = sys.argv[1], sys.argv[2]
for module in pkgutil.walk_packages(uxlab.__path__, "uxlab."):
    if module.name.startswith(wanted) and not module.name.startswith(unwanted) and not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(json.dumps(sorted(sys.modules)))
"""


def test_capture_loads_neither_toolkit_nor_database_nor_heavy_library(x_display: str) -> None:
    loaded = modules_loaded_by("uxlab.capture", besides="nothing", display=x_display)
    assert {"uxlab.capture.child", "pynput"} <= loaded
    assert loaded & {"PySide6", "sqlite3", "sqlite_utils", "numpy", "scipy"} == set()


def test_the_capture_child_starts_without_network_code(x_display: str) -> None:
    """Later, on a machine with Wayland, evdev loads asyncio for its own use."""
    loaded = modules_loaded_by("uxlab.capture.child", besides="nothing", display=x_display)
    assert loaded & {"ssl", "asyncio", "http", "urllib.request", "ftplib", "smtplib"} == set()


def test_everything_but_the_window_loads_without_qt(x_display: str) -> None:
    loaded = modules_loaded_by("uxlab", besides="uxlab.gui", display=x_display)
    assert {"uxlab.cli.main", "uxlab.metrics", "uxlab.storage"} <= loaded
    assert "PySide6" not in loaded


def test_distributions_and_charts_load_on_first_use(x_display: str) -> None:
    assert modules_loaded_by("uxlab", besides="uxlab.gui", display=x_display) & {"scipy", "matplotlib"} == set()


def modules_loaded_by(package: str, *, besides: str, display: str) -> set[str]:
    """Import a package's modules in a fresh interpreter and return the names of all that is loaded then."""
    told = subprocess.run(
        [sys.executable, "-c", LIST_MODULES, package, besides],
        cwd=ROOT,
        env=os.environ | {"DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return set(json.loads(told.stdout))


# --- what windows show is computed without Qt -----------------------------------------------------

FIND_QT = """
import importlib, sys
for module in sys.argv[1:]:
    importlib.import_module(module)
    if "PySide6" in sys.modules:
        sys.exit(module)
"""


def test_what_windows_show_is_computed_without_qt() -> None:
    assert {"uxlab.gui.start.state", "uxlab.gui.run.console", "uxlab.gui.widgets.moments"} <= set(pure_modules(ROOT))
    assert first_that_loads_qt(ROOT) == ""


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("gui/start/some_state", "import uxlab.gui.widgets.layout"),
        ("gui/start/figures", '"""Figures; no Qt."""\nfrom PySide6.QtCore import Qt'),
    ],
)
def test_a_widget_in_what_is_shown_is_found(tmp_path: Path, name: str, source: str) -> None:
    shutil.copytree(PACKAGE, tmp_path / "uxlab", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "uxlab" / f"{name}.py").write_text(source + "\n")
    assert first_that_loads_qt(tmp_path) == f"uxlab.{name.replace('/', '.')}"


def pure_modules(tree: Path) -> list[str]:
    """Return the modules of gui that compute what is to be seen: those named for a state, and those that say so."""
    files = [
        file
        for file in sorted((tree / "uxlab" / "gui").rglob("*.py"))
        if re.search(r"(^|_)state$", file.stem)
        or "no qt" in (ast.get_docstring(ast.parse(file.read_text())) or "").lower()
    ]
    return [".".join(file.relative_to(tree).with_suffix("").parts) for file in files]


def first_that_loads_qt(tree: Path) -> str:
    """Import the pure modules of gui in a fresh interpreter; return the first after which Qt is loaded, if any."""
    command = [sys.executable, "-c", FIND_QT, *pure_modules(tree)]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False).stderr.strip()


# --- Qt for Python keeps its references -----------------------------------------------------------

COUNT_REFERENCES = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
before = sys.getrefcount(None)
for _ in range(300):
    widget.update()
print(before - sys.getrefcount(None))
"""


def test_qt_loses_no_reference_to_none() -> None:
    """PySide6 6.12.0 lost one in each call below Python 3.12 (PYSIDE-3474), until the interpreter aborted."""
    told = subprocess.run([sys.executable, "-c", COUNT_REFERENCES], capture_output=True, text=True, check=True)
    assert abs(int(told.stdout)) < 30
