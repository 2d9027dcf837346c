"""What is read for an export is one state of the file, without those who were erased."""

from pathlib import Path

import pytest

from tests.report.odd_study import make_odd_study
from uxlab.storage.recorded import Recorded, in_one_state
from uxlab.storage.statements import update
from uxlab.storage.study_file import open_for_reading, open_for_recording


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_odd_study(tmp_path / "odd.uxlab")


def test_people_who_were_erased_are_not_there(path: Path) -> None:
    with open_for_reading(path) as study:
        codes = study.read(
            lambda connection: in_one_state(
                connection, lambda recorded: [person.code for person in recorded.data.design.participants]
            )
        )
    assert codes == ["P01", "P02", "P03", "P04"]


def test_what_is_written_meanwhile_is_not_among_it(path: Path) -> None:
    with open_for_recording(path, print) as writing, open_for_reading(path) as study:

        def use(recorded: Recorded) -> tuple[int, dict[str, int], str]:
            writing.writer.run(lambda connection: connection.execute("DELETE FROM event").rowcount)
            writing.writer.run(lambda connection: update(connection, "study", {"name": "new"}, {"id": 1}))
            events = [event for part in recorded.events("s1") for event in part]
            return len(events), recorded.event_counts(), recorded.data.design.name

        assert study.read(lambda connection: in_one_state(connection, use)) == (
            8,
            {"s1": 11, "s3": 11},
            "=Odd & <study>",
        )
        assert study.design().name == "new"


def test_the_state_is_let_go_of_after_a_failure(path: Path) -> None:
    def fail(_recorded: Recorded) -> None:
        raise RuntimeError("no")

    with open_for_reading(path) as study:
        with pytest.raises(RuntimeError):
            study.read(lambda connection: in_one_state(connection, fail))
        assert not study.read(lambda connection: connection.in_transaction)
