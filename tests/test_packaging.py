"""What a moderator without a checkout installs: the wheel alone must work, resources included."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
NOT_SHIPPED = {"bootstrap.py", "__pycache__"}

FIND_SAMPLE = """
import sys
site, checkout = sys.argv[1:]
sys.path[:] = [site, *(place for place in sys.path if place != checkout)]
import uxlab
from uxlab.resources import resource
assert uxlab.__file__.startswith(site), uxlab.__file__
print(resource("sample"))
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and the source archive, without a network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="module")
def site(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the unpacked wheel."""
    folder = tmp_path_factory.mktemp("site")
    (wheel,) = packages.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            archive.extract(name, folder)
    return folder


def files_in(folder: Path) -> set[str]:
    """Return the relative paths of the files that ship."""
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and NOT_SHIPPED.isdisjoint(path.relative_to(folder).parts)
    }


def test_the_wheel_holds_every_resource_and_nothing_else_of_that_folder(site: Path) -> None:
    packed = site / "uxlab" / "_resources"
    assert {str(path.relative_to(packed)) for path in packed.rglob("*") if path.is_file()} == files_in(RESOURCES)


def test_the_wheel_holds_the_package_and_no_tests(site: Path) -> None:
    assert {path.name for path in site.iterdir() if path.suffix != ".dist-info"} == {"uxlab"}
    assert files_in(site / "uxlab") >= files_in(ROOT / "uxlab")
    assert (site / "uxlab" / "py.typed").exists()


def test_a_resource_is_found_with_the_wheel_alone(site: Path, tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-P", "-c", FIND_SAMPLE, str(site), str(ROOT)],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert Path(found.stdout.strip()) == site / "uxlab" / "_resources" / "sample"


def test_the_wheel_brings_the_command(site: Path) -> None:
    (entry_points,) = site.glob("*.dist-info/entry_points.txt")
    assert "uxlab = uxlab.__main__:main" in entry_points.read_text().splitlines()


def test_the_source_archive_holds_what_the_wheel_is_built_from(packages: Path) -> None:
    (archive,) = packages.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        packed = {name.partition("/")[2] for name in opened.getnames()}
    wanted = {f"resources/{name}" for name in files_in(RESOURCES)}
    assert packed >= wanted | {"pyproject.toml", "README.md", "resources/bootstrap.py", "uxlab/__main__.py"}
