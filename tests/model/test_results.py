"""What the metrics read."""

from uxlab.model.design import Design
from uxlab.model.results import InputCounts, InputTrail, SessionData, StudyData
from uxlab.model.session import Session, SessionState


def test_an_attempt_without_input_is_not_one_whose_input_is_unknown() -> None:
    assert InputCounts() == InputCounts(clicks=0, keys=0, scrolls=0, moves=0)
    session = Session(
        uid="s", participant="P01", condition=None, moderator="", started_utc="", state=SessionState.FINISHED
    )
    data = SessionData(session=session, group=None, input_by_attempt=(("a", InputCounts()), ("b", None)))
    assert dict(data.input_by_attempt) == {"a": InputCounts(), "b": None}


def test_results_are_a_value() -> None:
    study = StudyData(design=Design(name="Shop"))
    assert study == StudyData(design=Design(name="Shop"), sessions=())
    assert hash(study) == hash(StudyData(design=Design(name="Shop")))


def test_a_trail_starts_at_nothing() -> None:
    assert InputTrail() == InputTrail(path_px=0, clicked_path_px=0, straight_px=0, hesitations=0, hesitated_ns=0)
