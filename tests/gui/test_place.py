"""Places in sessions, as pages name them."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.place import Place


@given(st.from_regex(r"[0-9a-z-]{1,36}", fullmatch=True), st.none() | st.integers(-(10**15), 10**15))
def test_a_place_is_named_and_found(uid: str, at_ns: int | None) -> None:
    assert Place.of(str(Place(uid, at_ns))) == Place(uid, at_ns)


def test_what_is_no_place() -> None:
    assert Place.of("") is None
    assert Place.of("@5") is None
    assert Place.of("s1@soon") == Place("s1")
