"""What is loaded with sqlite-utils, each time in a process of its own."""

import subprocess
import sys

import pytest

PANDAS = "'pandas' in sys.modules"


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "False"), ("import pandas", "True")],
    ids=["pandas is not loaded", "pandas stays where it was loaded before"],
)
def test_it_comes_without_pandas(before: str, after: str) -> None:
    assert said(f"{before}\nimport uxlab.storage.schema\nprint({PANDAS})") == after


def test_pandas_can_be_loaded_later() -> None:
    assert said("import uxlab.storage.schema\nimport pandas\nprint(pandas.Series([2, 3]).sum())") == "5"


def said(script: str) -> str:
    """Return what a script prints."""
    done = subprocess.run([sys.executable, "-c", f"import sys\n{script}"], check=True, capture_output=True, text=True)
    return done.stdout.strip()
