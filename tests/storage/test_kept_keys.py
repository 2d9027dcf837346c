"""Keys are known where every sitting of a session kept them."""

from collections.abc import Sequence
from contextlib import closing

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.filled_study import filled
from uxlab.model.design import Design, KeyPrivacy
from uxlab.storage.kept_keys import keys_kept


@given(st.lists(st.sampled_from(KeyPrivacy), max_size=4))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=30, deadline=None
)
def test_one_sitting_without_keys_leaves_them_unknown(design: Design, sittings: Sequence[KeyPrivacy]) -> None:
    with closing(filled(design)) as file:
        rows = [(f"2026-01-01T1{number}:00", str(kept)) for number, kept in enumerate(sittings)]
        file.executemany("INSERT INTO environment VALUES (1, ?, 'keys_kept', ?)", rows)
        file.execute("INSERT INTO environment VALUES (1, '2026-01-02', 'system', 'off')")
        assert keys_kept(file, 1) is (KeyPrivacy.OFF not in sittings)


def test_each_session_speaks_for_itself(design: Design) -> None:
    with closing(filled(design)) as file:
        file.execute(
            "INSERT INTO session (uid, participant, moderator, started_utc, state) VALUES ('t', 'P02', '', '', 'ready')"
        )
        file.execute("INSERT INTO environment VALUES (2, '2026-01-02', 'keys_kept', 'off')")
        assert (keys_kept(file, 1), keys_kept(file, 2)) == (True, False)
