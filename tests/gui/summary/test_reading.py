"""What the pages about sessions read from a study."""

from collections.abc import Callable
from pathlib import Path

from tests.gui.office import Office
from uxlab.gui.summary.reading import read_all, read_end
from uxlab.lab.open_study import open_study
from uxlab.lab.sample import make_sample


def test_the_end_of_a_session_is_read_with_who_is_next(office: Office) -> None:
    first, latest = read_end(office.study, "s1"), read_end(office.study, "s2")
    assert first is not None
    assert latest is not None
    assert (first.title, first.reopenable, first.next_code) == ("P01 is finished", False, "P03")
    assert (latest.title, latest.reopenable) == ("P02 is finished", True)
    assert [figure.value for figure in first.figures] == ["0:20", "0.00", "100 %", "75.0"]


def test_a_session_that_is_not_there_is_none(open_office: Callable[..., Office]) -> None:
    assert read_end(open_office().study, "s1") is None


def test_all_sessions_are_read_oldest_first(office: Office) -> None:
    read = read_all(office.study)
    assert [one.uid for one in read.facts] == ["s1", "s2"]
    assert [one.session.uid for one in read.data.sessions] == ["s1", "s2"]
    assert read.design.name == "Shop"


def test_the_sample_has_imported_sessions_only(tmp_path: Path) -> None:
    study = open_study(make_sample(tmp_path), print)
    try:
        read = read_all(study)
        ends = [read_end(study, one.uid) for one in read.facts]
    finally:
        study.close()
    assert len(ends) == 12
    assert all(one is not None and one.subtitle.endswith("imported") and not one.reopenable for one in ends)
    assert all(one is not None and one.next_code == "" for one in ends)
