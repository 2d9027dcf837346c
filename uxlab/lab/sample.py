"""The sample study: an invented web shop and twelve invented people, to look around in."""

import shutil
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from uxlab.errors import StorageTrouble, UnusableStudy
from uxlab.lab.imports import ImportRequest, run_import
from uxlab.lab.studies import create_study
from uxlab.resources import resource
from uxlab.storage.design_toml import read_design_file
from uxlab.storage.new_file import make_file
from uxlab.storage.study_file import SUFFIX, open_for_reading

NAME = "Larkspur shop"


def make_sample(folder: Path) -> Path:
    """Return the sample study in `folder`, made if it is not there; another file of that name is left alone.

    Raises:
        UnusableStudy: none can be made there.
        StorageTrouble: the folder cannot be made, or there is no room for it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble(f"The folder {folder} cannot be made ({error.strerror}); choose another.") from error
    for number in count(1):
        path = folder / f"{NAME}{'' if number == 1 else f' {number}'}{SUFFIX}"
        if not path.exists():
            _make(path)
            return path
        if _is_sample(path):
            return path
    raise AssertionError("count ends never")


def _is_sample(path: Path) -> bool:
    """Tell whether it is ours: somebody's own study may have the same name, but hardly the same description too."""
    shipped = read_design_file(resource("sample", "web-shop.toml"))
    try:
        with open_for_reading(path) as study:
            design = study.design()
    except UnusableStudy:
        return False
    return (design.name, design.description) == (shipped.name, shipped.description)


def _make(path: Path) -> None:
    """Make the whole study elsewhere, for a half one must not be found under its name."""
    with TemporaryDirectory(prefix="uxlab-") as folder:
        made = create_study(Path(folder, path.name), resource("sample", "web-shop.toml")).path
        request = ImportRequest(attempts=resource("sample", "attempts.csv"), answers=resource("sample", "answers.csv"))
        report = run_import(made, request, lambda _doing, _steps, _total: None)
        if report.problems:
            raise ValueError(f"the sample does not fit its design: {report.problems}")
        make_file(path, lambda draft: shutil.copyfile(made, draft))
