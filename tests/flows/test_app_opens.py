"""What is opened while the app runs: by a second start, by the same file elsewhere, and files that are no study."""

import sqlite3
from functools import partial
from pathlib import Path

import pytest

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import StartApp, new_study
from tests.flows.harness import Record


@pytest.mark.timeout(300)
def test_a_second_start_opens_its_study_in_the_first(start_app: StartApp, tmp_path: Path) -> None:
    first, second = new_study(tmp_path / "first.uxlab"), new_study(tmp_path / "second.uxlab")
    app = start_app(first)
    app.find("rail-run")
    again = start_app(second)
    assert again.process.wait(60) == 0
    app.wait_for(lambda: len(studies(app)) == 2, "the window of the second study")
    assert start_app().process.wait(60) == 0
    app.has_keys("study-window")


@pytest.mark.timeout(300)
def test_what_cannot_be_opened_is_told_in_a_sentence(start_app: StartApp, tmp_path: Path) -> None:
    good = new_study(tmp_path / "good.uxlab")
    busy = new_study(tmp_path / "busy.uxlab")
    app = start_app(*bad_files(tmp_path))
    for name in ("broken.uxlab", "newer.uxlab", "foreign.uxlab", "missing.uxlab"):
        app.wait_for(partial(app.says, name), f"a sentence about {name}")
    record = Record(busy, app.environment["DISPLAY"], "--participant", "P01", environment=app.environment)
    record.ready()
    start_app(busy).process.wait(60)
    app.wait_for(lambda: app.says("busy.uxlab is open for recording"), "where the study is open")
    record.finish()
    record.close()
    start_app(good).process.wait(60)
    app.find("rail-run")
    assert app.complaints == []


def bad_files(folder: Path) -> list[Path]:
    """Return a text, a study of a later uxlab, another program's database, and a file that is not there."""
    broken, newer, foreign = folder / "broken.uxlab", new_study(folder / "newer.uxlab"), folder / "foreign.uxlab"
    broken.write_text("no study", encoding="utf-8")
    with sqlite3.connect(newer) as connection:
        connection.execute(
            "UPDATE _sqlite_migrations SET name = 'm9999_later' WHERE id = (SELECT max(id) FROM _sqlite_migrations)"
        )
    connection.close()
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")
    connection.close()
    return [broken, newer, foreign, folder / "missing.uxlab"]


def studies(app: Moderator) -> list[str]:
    return [window["title"] for window in app.seen["windows"] if window["name"] == "study-window"]
