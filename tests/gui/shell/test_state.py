"""What the rail shows."""

from uxlab.gui.shell.state import CaptureLamp, Facts, PageName, present


def test_the_rail_shows_pages_in_the_order_of_the_work_with_their_counts() -> None:
    view = present(Facts(study="Larkspur shop", planned=12, finished=6, page=PageName.PEOPLE))
    assert [(entry.title, entry.count, entry.key) for entry in view.entries] == [
        ("Design", "", "Ctrl 1"),
        ("People", "6 of 12", "Ctrl 2"),
        ("Run", "", "Ctrl 3"),
        ("Review", "6", "Ctrl 4"),
        ("Results", "", "Ctrl 5"),
    ]
    assert [entry.icon for entry in view.entries] == ["ruler", "users-fill", "play-circle", "film-strip", "chart-bar"]
    assert view.entries[1].spoken == "People, 6 of 12"


def test_an_empty_study_counts_nothing() -> None:
    assert {entry.count for entry in present(Facts(study="New")).entries} == {""}


def test_the_settings_are_a_page_apart() -> None:
    view = present(Facts(study="New", page=PageName.SETTINGS))
    assert view.settings.chosen
    assert not any(entry.chosen for entry in view.entries)


def test_saving_is_told_while_it_lasts_and_when_it_was() -> None:
    assert present(Facts(study="New", saved_at="13:58:04")).saved == "Saved 13:58:04"
    assert present(Facts(study="New", saved_at="13:58:04", unsaved=True)).saved == "Saving…"
    assert present(Facts(study="New")).saved == "Saved"


def test_the_rail_makes_way_for_the_console_for_reviewing_and_in_narrow_windows() -> None:
    assert present(Facts(study="New", recording=True, page=PageName.RUN)).compact
    assert not present(Facts(study="New", recording=True, page=PageName.PEOPLE)).compact
    assert not present(Facts(study="New", page=PageName.RUN)).compact
    assert present(Facts(study="New", page=PageName.REVIEW)).compact
    assert present(Facts(study="New", width_px=1179)).compact
    assert not present(Facts(study="New", width_px=1180)).compact


def test_every_state_of_capture_has_its_words() -> None:
    assert {present(Facts(study="New", capture=lamp)).lamp_text for lamp in CaptureLamp} == {
        "Capture not checked", "Checking capture", "Capture ready", "Capture in part", "Capture does not work",
    }  # fmt: skip
