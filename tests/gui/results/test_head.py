"""The head of the page."""

from dataclasses import replace

from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.results.made_results import with_people_out
from uxlab.gui.results.filtering import Choice, Excluded, Filter, Trait
from uxlab.gui.results.head import ResultsHead
from uxlab.gui.results.results import Results, compute, present_head
from uxlab.gui.style.look import Look
from uxlab.model.results import StudyData


def head_of(look: Look, qtbot: QtBot, results: Results) -> tuple[ResultsHead, list[Choice]]:
    head, told = ResultsHead(look), list[Choice]()
    qtbot.addWidget(head)
    head.choice_changed.connect(told.append)
    head.resize(900, 60)
    head.show()
    head.apply(present_head(results))
    return head, told


def entries(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if not one.isSeparator()]


def test_it_names_the_choice(look: Look, qtbot: QtBot, version_b: Results) -> None:
    head, _ = head_of(look, qtbot, version_b)
    assert head.filter.accessibleName() == "Sessions: Version B"
    assert head.level.text() == "95 % intervals"
    more = QPushButton("Add problem")
    head.offer(filtering=False, levels=False, action=more)
    assert head.filter.isHidden()
    assert head.level.isHidden()
    assert more.isVisible()
    head.offer(filtering=True, levels=True)
    assert not more.isVisible()
    assert head.level.isVisible()


def test_a_level_is_chosen_from_four(look: Look, qtbot: QtBot, version_b: Results) -> None:
    head, told = head_of(look, qtbot, version_b)
    menu = head.level.open()
    assert entries(menu) == ["80 %", "90 %", "95 %", "99 %"]
    assert [one.isChecked() for one in menu.actions()] == [False, False, True, False]
    menu.actions()[1].trigger()
    assert [one.confidence for one in told] == [0.9]
    assert told[0].filter == version_b.choice.filter


def test_values_are_added_to_the_filter_one_after_the_other(look: Look, qtbot: QtBot, data: StudyData) -> None:
    head, told = head_of(look, qtbot, compute(data, Choice()))
    menu = head.filter.open()
    assert entries(menu) == ["Everyone", "Participants", "Groups", "Conditions", "Days"]
    groups = next(one.menu() for one in menu.actions() if one.text() == "Groups")
    assert isinstance(groups, QMenu)
    for action in groups.actions():
        action.trigger()
    assert told[-1].filter == Filter().toggled(Trait.GROUP, "novice").toggled(Trait.GROUP, "expert")
    menu.actions()[0].trigger()
    assert told[-1].filter == Filter()


def test_excluded_people_can_be_taken_in(look: Look, qtbot: QtBot, data: StudyData) -> None:
    out = replace(data, design=with_people_out(data.design, "P03"))
    head, told = head_of(look, qtbot, compute(out, Choice()))
    menu = head.filter.open()
    next(one for one in menu.actions() if one.text() == "Excluded people too").trigger()
    assert told[-1].filter.excluded is Excluded.IN_TOO


def test_slow_work_is_said_beside_the_title(look: Look, qtbot: QtBot, version_b: Results) -> None:
    head, _ = head_of(look, qtbot, version_b)
    head.say("Reading the sessions…")
    assert head._subtitle.text() == "Reading the sessions…"
    head.apply(present_head(version_b))
    assert head._subtitle.text() == "12 participants, 60 attempts"


def test_a_long_filter_is_cut_and_whole_in_its_tip(look: Look, qtbot: QtBot, version_b: Results) -> None:
    head, _ = head_of(look, qtbot, version_b)
    view = replace(present_head(version_b), filter="A group with quite a long name, Version B")
    head.apply(view)
    assert head.filter.text().endswith("…")
    assert head.filter.toolTip() == view.filter
