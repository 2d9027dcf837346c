"""Loading ahead."""

import subprocess
import sys

TOLD = "import sys, uxlab.lab.loading as it; {before}; print(all(name in sys.modules for name in it.{names}))"


def loaded(before: str, names: str = "_SLOW") -> str:
    return subprocess.run(
        [sys.executable, "-c", TOLD.format(before=before, names=names)], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_what_is_slow_to_load_is_loaded_then_and_not_before() -> None:
    assert loaded("pass") == "False"
    assert loaded("it.load_ahead()") == "True"


def test_what_maps_need_waits_until_somebody_reviews() -> None:
    assert loaded("it.load_ahead()", "_FOR_MAPS") == "False"
    assert loaded("it.load_for_maps()", "_FOR_MAPS") == "True"
