"""What follows from what the console shows."""

from tests.gui.run.made_states import state
from uxlab.gui.run.console import present
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End, Skip


def test_tasks_that_were_not_begun_are_left() -> None:
    def left(*commands: tuple[float, Begin | End | Skip]) -> list[str]:
        return [step.key for step in present(state(*commands, at_s=60)).left]

    assert left() == ["shoes", "return", "date", "voucher", "parcel"]
    assert left((10.0, Begin("date"))) == ["shoes", "return", "voucher", "parcel"]
    ended = ((10.0, Begin("date")), (20.0, End(Outcome.ABANDONED)), (21.0, Skip("shoes")))
    assert left(*ended) == ["return", "voucher", "parcel"]
