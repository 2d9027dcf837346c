"""The tree is laid out as the README says, and stays small and plain."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "uxlab"
TESTS = ROOT / "tests"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_resources" not in path.parts)

TOP_LEVEL = {"pyproject.toml", "README.md", "uxlab", "resources", "tests"}
BY_PRODUCTS = {"build", "dist", "htmlcov"}  # made by tools, ignored by git

PROJECT_TESTS = {
    f"test_{name}.py" for name in ("architecture", "bootstrap", "conftest", "layout", "main", "packaging", "readme")
}
TESTS_OF_WHOLES = {"flows", "bench"}

LINES_PER_MODULE = 300
FORBIDDEN = {
    "time.sleep(": "wait on an event or a deadline, so that stopping is prompt",
    "pyplot": "it keeps figures in a global; use matplotlib.figure.Figure",
    "noqa": "change the code, or the rule for all in pyproject.toml",
    "type: ignore": "change the code",
}
BROAD_EXCEPTS = {
    "storage/writer.py": "the writer's loop: whatever one caller's work raises, the others are served",
}
"""The only modules that may catch everything, and the boundary that each of them is."""


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_the_top_level_holds_the_five_names_and_dot_files() -> None:
    present = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert present - BY_PRODUCTS == TOP_LEVEL


def test_every_module_with_code_has_a_test_file() -> None:
    tested = [module for module in MODULES if has_code(module) and module.name not in ("__init__.py", "__main__.py")]
    without = [module for module in tested if not mirror(module).exists()]
    assert names(without) == []


def test_every_test_file_has_its_module() -> None:
    files = [path for path in TESTS.rglob("test_*.py") if path.relative_to(TESTS).parts[0] not in TESTS_OF_WHOLES]
    mirrors = {mirror(module) for module in MODULES}
    strangers = [path for path in files if path not in mirrors and path.name not in PROJECT_TESTS]
    assert names(strangers) == []


def mirror(module: Path) -> Path:
    return TESTS / module.relative_to(PACKAGE).with_name(f"test_{module.name}")


def has_code(module: Path) -> bool:
    """A module of names, records and protocols alone has nothing that could be tested."""
    functions = [
        node
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return any(not is_placeholder(statement) for function in functions for statement in function.body)


def is_placeholder(statement: ast.stmt) -> bool:
    """A docstring or `...`."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""Words."""\nX = 1', False),
        ('class P(Protocol):\n    def f(self) -> int:\n        """Say."""\n        ...', False),
        ("def f() -> int:\n    return 1", True),
        ("class A:\n    async def f(self) -> int:\n        return 1", True),
    ],
)
def test_code_is_what_a_function_does(tmp_path: Path, source: str, *, expected: bool) -> None:
    module = tmp_path / "module.py"
    module.write_text(source)
    assert has_code(module) is expected


def test_no_module_is_long() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > LINES_PER_MODULE} == {}


@pytest.mark.parametrize("words", FORBIDDEN)
def test_forbidden_words_are_nowhere_in_the_package(words: str) -> None:
    assert names([path for path in MODULES if words in path.read_text()]) == [], FORBIDDEN[words]


def test_only_the_named_boundaries_catch_everything() -> None:
    found = {str(path.relative_to(PACKAGE)) for path in MODULES if broad_excepts(path.read_text())}
    assert found == set(BROAD_EXCEPTS)
    assert sum(broad_excepts(path.read_text()) for path in MODULES) <= 4


def broad_excepts(source: str) -> int:
    """Count the handlers of everything, bare or by name, alone or among others."""
    handlers = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ExceptHandler)]
    return sum(
        handler.type is None or bool(re.search(r"\b(Base)?Exception\b", ast.unparse(handler.type)))
        for handler in handlers
    )


@pytest.mark.parametrize(
    ("clause", "count"),
    [("except:", 1), ("except (OSError, Exception):", 1), ("except BaseException:", 1), ("except UserException:", 0)],
)
def test_broad_excepts_are_counted(clause: str, count: int) -> None:
    assert broad_excepts(f"try:\n    pass\n{clause}\n    pass") == count
