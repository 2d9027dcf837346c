"""The sample study: whole, plausible, and never in the way of a file that is there."""

from itertools import count
from pathlib import Path

import pytest

from tests.bench.costs import below_s, cost_s
from uxlab.errors import StorageTrouble
from uxlab.lab.results import summary
from uxlab.lab.sample import NAME, make_sample
from uxlab.lab.studies import create_study
from uxlab.model.design import Design
from uxlab.storage.study_file import create


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("studies"))


def test_its_figures_are_those_of_twelve_sessions_on_five_tasks(sample: Path) -> None:
    study = summary(sample)
    assert (study.participants, study.sessions, study.attempts) == (12, 12, 60)
    assert len(study.tasks) == 5
    success, time_per_task = study.overall.success_rate, study.overall.time_per_task
    assert success is not None
    assert success.value == pytest.approx(50 / 60)
    assert time_per_task is not None
    assert time_per_task.value == pytest.approx(70, abs=3)
    assert study.overall.error_rate is not None
    assert study.overall.error_rate.value == pytest.approx(39 / 60)
    assert study.sus is not None
    assert study.sus.grade == "B"


def test_every_person_rated_every_task(sample: Path) -> None:
    ratings = [task.figures.seq for task in summary(sample).tasks]
    assert [rating and rating.n for rating in ratings] == [12] * 5


def test_it_is_there_at_once(tmp_path: Path) -> None:
    make_sample(tmp_path / "warm")
    numbers = count()
    below_s(lambda: cost_s(lambda: make_sample(tmp_path / f"timed {next(numbers)}")), 1.0)


def test_the_one_that_is_there_is_returned_untouched(tmp_path: Path) -> None:
    first = make_sample(tmp_path / "Studies")
    before = (first.read_bytes(), first.stat().st_mtime_ns)
    assert make_sample(tmp_path / "Studies") == first
    assert (first.read_bytes(), first.stat().st_mtime_ns) == before
    assert list(first.parent.iterdir()) == [first]


def test_another_file_of_that_name_stays_and_the_sample_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "Larkspur shop.uxlab").write_text("my notes")
    create_study(tmp_path / "Larkspur shop 2.uxlab")
    assert make_sample(tmp_path).name == "Larkspur shop 3.uxlab"
    assert (tmp_path / "Larkspur shop.uxlab").read_text() == "my notes"


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageTrouble, match="cannot be made"):
        make_sample(tmp_path / "file" / "Studies")


def test_a_study_of_one_s_own_with_the_same_name_is_not_taken_for_the_sample(tmp_path: Path) -> None:
    own = create(tmp_path / f"{NAME}.uxlab", Design(name=NAME, description="Ours, second round"))
    made = make_sample(tmp_path)
    assert made != own
    assert made.name == f"{NAME} 2.uxlab"
