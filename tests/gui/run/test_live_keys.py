"""Single keys."""

from dataclasses import replace

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import DESIGN, state
from uxlab.designing.hotkeys import RESERVED
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.live_keys import bindings
from uxlab.model.design import ErrorType
from uxlab.model.session import Outcome
from uxlab.recording.commands import Assist, Begin, End, MarkError


def test_every_key_does_its_own(deeds: Deeds, asked: Asked) -> None:
    pressed: list[str] = []
    keys = bindings(present(state(at_s=4)), deeds, lambda: pressed.append("note"), lambda: pressed.append("new"))
    assert set(keys) == set("123456SPFGTXANB+")
    assert {key for key in RESERVED if len(key) == 1} == set(keys) - set("123456") | {"/"}
    for key in "SPFGTX":
        keys[key]()
    assert [one.outcome for one in asked.commands if isinstance(one, End)] == list(Outcome)[:6]
    asked.commands.clear()
    for key in "2AB":
        keys[key]()
    assert asked.commands == [MarkError("wrong-page"), Assist(), Begin()]
    keys["N"]()
    keys["+"]()
    assert pressed == ["note", "new"]


def test_what_is_reserved_stays_what_it_is(deeds: Deeds, asked: Asked) -> None:
    design = replace(
        DESIGN, error_types=(ErrorType(key="odd", name="Odd", hotkey="s"), ErrorType(key="q", name="Q", hotkey="q"))
    )
    keys = bindings(present(state(at_s=4, design=design)), deeds, print, print)
    keys["S"]()
    keys["Q"]()
    assert asked.commands == [End(Outcome.SUCCESS), MarkError("q")]
