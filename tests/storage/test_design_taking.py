"""What is taken is kept whole, and put back as it was."""

import json
from contextlib import closing

from tests.storage.filled_study import filled, planned
from uxlab.designing.loss import Removed
from uxlab.model.design import Design
from uxlab.storage.design_taking import Taken, put_back_data, put_back_design, read_taken, take
from uxlab.storage.study_actions import log_study_action

GONE = Removed(tasks=("return",), conditions=("a",), error_types=("slip",), questionnaires=("seq",))


def test_rows_survive_the_log(design: Design) -> None:
    with closing(filled(design)) as file:
        file.execute("UPDATE participant SET condition = NULL")
        file.execute("DELETE FROM questionnaire_task")
        known = sorted(file.iterdump())
        taken = take(file, GONE)
        assert sorted(taken.rows) == ["answer", "attempt", "condition", "error_type", "task"]
        assert taken.emptied == {"session": {"s": "a"}, "error": {"e": "slip"}}
        log_study_action(file, "Ada", "x", taken.as_plain(), None, "uid-1")
        restored = read_taken(file, "uid-1")
        assert restored == taken
        put_back_design(file, restored, design)
        put_back_data(file, restored)
        assert [line for line in sorted(file.iterdump()) if "uid-1" not in line] == known


def test_of_a_part_that_several_took_the_first_comes_back_and_only_what_is_wanted(design: Design) -> None:
    with closing(planned(design)) as file:
        file.execute("DELETE FROM questionnaire_task")
        known = file.execute("SELECT key, uid FROM task ORDER BY key").fetchall()
        log_study_action(file, "Ada", "x", take(file, Removed(tasks=("return",))).as_plain(), None, "uid-1")
        file.execute(
            "INSERT INTO task (uid, key, name, position) VALUES ('u', 'return', '', 9), ('v', 'typed', '', 10)"
        )
        log_study_action(file, "Ada", "x", take(file, Removed(tasks=("return", "typed"))).as_plain(), None, "uid-2")
        file.execute("INSERT INTO task (uid, key, name, position) VALUES ('w', 'return', '', 9)")
        put_back_design(file, read_taken(file, "uid-1 uid-2"), design)
        assert file.execute("SELECT key, uid FROM task ORDER BY key").fetchall() == known


def test_data_stays_away_where_what_it_belongs_to_does(design: Design) -> None:
    gone = Removed(tasks=("return",), conditions=("a",), participants=("P02",))
    with closing(filled(design)) as file:
        file.execute("UPDATE participant SET condition = NULL")
        file.execute("DELETE FROM questionnaire_task")
        file.execute("INSERT INTO consent (participant, kind, given_utc) VALUES ('P02', 'screen', '2026-01-01')")
        taken = take(file, gone)
        assert {"attempt", "answer", "consent"} <= taken.rows.keys()
        put_back_data(file, taken)
        assert file.execute("SELECT uid FROM attempt UNION SELECT uid FROM answer").fetchall() == []
        assert file.execute("SELECT count(*) FROM consent WHERE participant = 'P02'").fetchone() == (0,)
        assert file.execute("SELECT condition FROM session").fetchone() == (None,)


def test_a_number_that_was_given_away_is_exchanged(design: Design) -> None:
    with closing(filled(design)) as file:
        taken = take(file, Removed(questionnaires=("seq",)))
        file.execute(
            "INSERT INTO answer (id, uid, session_id, t_ns, questionnaire, item) VALUES (1, 'new', 1, 0, 'sus', '1')"
        )
        put_back_data(file, taken)
        assert file.execute("SELECT uid FROM answer ORDER BY id").fetchall() == [("new",), ("q",)]


def test_a_log_that_names_no_such_column_does_no_harm(design: Design) -> None:
    with closing(filled(design)) as file:
        taken = take(file, Removed(questionnaires=("seq",)))
        odd = {**taken.rows["answer"][0], "x) VALUES (1); --": "y"}
        put_back_data(file, Taken({"answer": [odd]}))
        assert file.execute("SELECT uid FROM answer").fetchall() == [("q",)]


def test_what_took_nothing_leaves_nothing_in_the_log(design: Design) -> None:
    with closing(filled(design)) as file:
        assert take(file, Removed()).as_plain() == {}
        log_study_action(file, "Ada", "x", None, None, "uid-2")
        assert read_taken(file, "unknown") == Taken()
        assert json.loads(file.execute("SELECT before FROM study_action").fetchone()[0]) is None
