"""Which sessions a report or an export is about."""

from dataclasses import replace

from tests.gui.results.made_results import with_people_out
from uxlab.gui.results.filtering import Choice, Excluded, Filter, Trait, filtered
from uxlab.gui.results.scope import export_scope, report_scope, where_of
from uxlab.metrics.selection import day_of, selected_sessions
from uxlab.model.results import StudyData

B = Filter().toggled(Trait.CONDITION, "b")


def test_a_filter_chooses_the_same_sessions_as_on_the_page(data: StudyData) -> None:
    day = day_of(data.sessions[0])
    for chosen in (Filter(), B, B.toggled(Trait.GROUP, "novice"), Filter().toggled(Trait.DAY, day)):
        assert selected_sessions(data, where_of(chosen)) == filtered(data, chosen).sessions


def test_it_is_said_by_name(data: StudyData) -> None:
    assert report_scope(data, Choice()) == "Everyone: 22 participants, 22 sessions"
    assert report_scope(data, Choice(B)) == "Only condition Version B: 12 participants, 12 sessions"


def test_a_report_is_about_those_whom_the_page_shows(data: StudyData) -> None:
    out = replace(data, design=with_people_out(data.design, "P01", "P02"))
    assert report_scope(out, Choice()) == "Everyone: 20 participants, 20 sessions"
    both, alone = (Choice(Filter(excluded=one)) for one in (Excluded.IN_TOO, Excluded.ALONE))
    assert report_scope(out, both) == "Everyone: 22 participants, 22 sessions, 2 of them excluded"
    assert report_scope(out, alone) == "Only excluded people: 2 participants, 2 sessions"


def test_people_who_are_excluded_are_marked_in_an_export(data: StudyData) -> None:
    out = replace(data, design=with_people_out(data.design, "P01", "P02"))
    assert export_scope(data, Choice()) == "Everyone: 22 participants, 22 sessions."
    assert (
        export_scope(out, Choice()) == "Everyone: 22 participants, 22 sessions. 2 of them are excluded, and marked so."
    )
    assert export_scope(out, Choice(B)).endswith(". Nobody who is excluded.")
    alone = export_scope(out, Choice(Filter(excluded=Excluded.ALONE)))
    assert alone == "Only excluded people: 2 participants, 2 sessions. 2 of them are excluded, and marked so."


def test_who_was_erased_is_in_no_export(data: StudyData) -> None:
    said = export_scope(replace(data, erased=1), Choice())
    assert said.endswith("22 sessions. 1 participant was erased with everything recorded.")
