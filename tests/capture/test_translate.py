"""Redaction, pairing, repeats and chords, over any keyboard traffic that hypothesis can think of."""

from collections import Counter
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.backend import Modifier, Raw, RawKey
from uxlab.capture.chords import chord_table
from uxlab.capture.protocol import Events, encode
from uxlab.capture.translate import Translator
from uxlab.model.design import KeyPrivacy
from uxlab.model.events import EventFlag, EventKind, InputEvent
from uxlab.privacy.keys import LITERAL_BASE, SHORTCUTS, KeyClass

MS = 1_000_000
CTRL, SHIFT, F1, F2, A, S = 37, 50, 67, 68, 38, 39
CTRL_SHIFT = Modifier.CTRL | Modifier.SHIFT
MOVE = InputEvent(0, EventKind.MOVE, 5, 6, None, None, 0)


def key(ms: int, code: int, name: str, held: Modifier = Modifier.NONE, *, pressed: bool = True) -> RawKey:
    return RawKey(ms * MS, code, name, pressed, held)


def translator(*, literal: bool = False) -> Translator:
    return Translator(chord_table(), KeyPrivacy.LITERAL if literal else KeyPrivacy.CLASSES)


def key_strokes(names: str) -> list[Raw]:
    return [
        key(index, 100 + ord(name), name, pressed=pressed)
        for index, name in enumerate(names)
        for pressed in (True, False)
    ]


def chord(start_ms: int = 0) -> list[Raw]:
    """Ctrl, Shift and F1 down, and up in the opposite order."""
    return [
        key(start_ms, CTRL, "ctrl_l"),
        key(start_ms + 10, SHIFT, "shift_l", Modifier.CTRL),
        key(start_ms + 20, F1, "f1", CTRL_SHIFT),
        key(start_ms + 30, F1, "f1", CTRL_SHIFT, pressed=False),
        key(start_ms + 40, SHIFT, "shift_l", CTRL_SHIFT, pressed=False),
        key(start_ms + 50, CTRL, "ctrl_l", Modifier.CTRL, pressed=False),
    ]


def brief(events: list[InputEvent]) -> list[tuple[int, int | None, int | None, EventFlag]]:
    """Return time in ms, code, value and flags of each."""
    return [(event.t_ns // MS, event.code, event.value, EventFlag(event.flags)) for event in events]


# --- examples -------------------------------------------------------------------------------------


def test_a_release_carries_what_its_press_was_even_when_shift_was_let_go_first() -> None:
    out = translator(literal=True).translate(
        [
            key(0, SHIFT, "shift_l"), key(1, A, "A", Modifier.SHIFT),
            key(2, SHIFT, "shift_l", Modifier.SHIFT, pressed=False), key(3, A, "a", pressed=False),
        ]
    )  # fmt: skip
    assert [event.code for event in out.events] == [
        KeyClass.MODIFIER, LITERAL_BASE + ord("A"), KeyClass.MODIFIER, LITERAL_BASE + ord("A"),
    ]  # fmt: skip


def test_a_press_of_a_key_that_is_down_is_a_repeat() -> None:
    out = translator().translate([key(0, A, "a"), key(500, A, "a"), key(530, A, "a"), key(540, A, "a", pressed=False)])
    assert [event.flags for event in out.events] == [0, EventFlag.REPEAT, EventFlag.REPEAT, 0]


def test_after_a_blind_span_a_press_is_no_repeat() -> None:
    keys = translator()
    keys.translate([key(0, A, "a")])
    keys.forget_keys_down()
    assert keys.translate([key(900, A, "a")]).events[0].flags == 0


def test_the_release_of_a_key_that_was_down_at_the_start_is_kept() -> None:
    out = translator().translate([key(0, 36, "enter", pressed=False)])
    assert brief(out.events) == [(0, KeyClass.ENTER, 0, EventFlag.NONE)]


def test_a_chord_is_told_and_all_its_keys_are_flagged() -> None:
    out = translator().translate(chord())
    assert out.chords == [("error", 20 * MS)]
    assert [event.flags for event in out.events] == [EventFlag.CHORD] * 6
    assert [event.t_ns // MS for event in out.events] == [0, 10, 20, 30, 40, 50]


def test_holding_a_chord_fires_it_once() -> None:
    keys = translator()
    keys.translate(chord()[:3])
    out = keys.translate([key(600, F1, "f1", CTRL_SHIFT), key(630, F1, "f1", CTRL_SHIFT)])
    assert out.chords == []
    assert [event.flags for event in out.events] == [EventFlag.CHORD | EventFlag.REPEAT] * 2


def test_a_second_chord_with_the_modifiers_kept_down_fires_too() -> None:
    out = translator().translate([*chord()[:4], key(60, F2, "f2", CTRL_SHIFT)])
    assert [line for line, _ in out.chords] == ["error", "assist"]


def test_a_chord_works_with_the_right_modifiers_only() -> None:
    out = translator().translate([key(0, F1, "f1", Modifier.CTRL), key(1, F2, "f2", CTRL_SHIFT | Modifier.ALT)])
    assert out.chords == []


def test_modifiers_of_a_shortcut_are_the_participants() -> None:
    out = translator().translate([key(0, CTRL, "ctrl_l"), key(10, 54, "c", Modifier.CTRL)])
    assert brief(out.events) == [(0, KeyClass.MODIFIER, 1, EventFlag.NONE), (10, 102, 1, EventFlag.NONE)]


@pytest.mark.parametrize(
    ("held", "name", "code"),
    [
        (Modifier.CTRL, "z", SHORTCUTS["z"]),
        (Modifier.CTRL, "Z", SHORTCUTS["z"]),
        (CTRL_SHIFT, "Z", KeyClass.SHORTCUT),
        (Modifier.META | Modifier.SHIFT, "z", KeyClass.SHORTCUT),
    ],
)
def test_redo_is_not_undo(held: Modifier, name: str, code: int) -> None:
    assert [event.code for event in translator().translate([key(0, 52, name, held)]).events] == [code]


def test_a_modifier_waits_for_a_second_and_no_longer() -> None:
    keys = translator()
    assert keys.translate([key(0, CTRL, "ctrl_l")]).events == []
    assert keys.waiting_since_ns() == 0
    assert keys.expire(1_000 * MS) == []
    assert brief(keys.expire(1_001 * MS)) == [(0, KeyClass.MODIFIER, 1, EventFlag.NONE)]
    assert keys.waiting_since_ns() is None


@pytest.mark.parametrize("kind", [EventKind.BUTTON, EventKind.SCROLL])
def test_a_click_or_scroll_with_a_modifier_shows_whose_it_is(kind: EventKind) -> None:
    pointer = InputEvent(5 * MS, kind, 1, 1, 1, 1, 0)
    out = translator().translate([key(0, CTRL, "ctrl_l"), pointer])
    assert [event.kind for event in out.events] == [EventKind.KEY, kind]


def test_moves_do_not_wait_behind_a_modifier() -> None:
    assert translator().translate([key(0, CTRL, "ctrl_l"), MOVE]).events == [MOVE]


def test_keys_stay_in_order_behind_a_waiting_modifier() -> None:
    keys = translator()
    keys.translate([key(0, A, "a")])
    out = keys.translate(
        [
            key(10, SHIFT, "shift_l"), key(20, A, "a", pressed=False), key(500, SHIFT, "shift_l"),
            key(530, S, "S", Modifier.SHIFT),
        ]
    )  # fmt: skip
    assert brief(out.events) == [
        (10, KeyClass.MODIFIER, 1, EventFlag.NONE), (20, KeyClass.LETTER, 0, EventFlag.NONE),
        (500, KeyClass.MODIFIER, 1, EventFlag.REPEAT), (530, KeyClass.LETTER, 1, EventFlag.NONE),
    ]  # fmt: skip


def test_injected_keys_are_flagged() -> None:
    out = translator().translate([RawKey(0, A, "a", pressed=True, modifiers=Modifier.NONE, injected=True)])
    assert out.events[0].flags == EventFlag.INJECTED


# --- properties -----------------------------------------------------------------------------------

NAMES = {CTRL: "ctrl_l", SHIFT: "shift_l", F1: "f1", A: "a", S: "s", 64: "alt_l", 108: "alt_gr", 36: "enter"}
modifiers = st.integers(0, 15).map(Modifier)
strokes = st.lists(st.tuples(st.sampled_from(sorted(NAMES)), st.booleans(), modifiers, st.integers(1, 400)))


def traffic(drawn: list[tuple[int, bool, Modifier, int]]) -> list[RawKey]:
    now_ms, raws = 0, []
    for code, pressed, held, later_ms in drawn:
        now_ms += later_ms
        raws.append(key(now_ms, code, NAMES[code], held, pressed=pressed))
    return raws


def all_out(keys: Translator, raws: list[RawKey]) -> list[InputEvent]:
    """Translate one by one, with the clock ticking in between, and let go at the end."""
    events: list[InputEvent] = []
    for raw in raws:
        events += keys.expire(raw.clock_ns)
        events += keys.translate([raw]).events
    return events + keys.forget_keys_down()


@given(strokes)
def test_no_key_is_lost_none_invented_and_their_order_kept(drawn: list[tuple[int, bool, Modifier, int]]) -> None:
    raws = traffic(drawn)
    events = all_out(translator(), raws)
    assert [(event.t_ns, bool(event.value)) for event in events] == [(raw.clock_ns, raw.pressed) for raw in raws]


@given(strokes)
def test_a_release_carries_the_code_and_owner_of_its_press(drawn: list[tuple[int, bool, Modifier, int]]) -> None:
    raws = traffic(drawn)
    down: dict[int, tuple[int | None, int]] = {}
    for raw, event in zip(raws, all_out(translator(literal=True), raws), strict=True):
        owner = event.flags & EventFlag.CHORD
        if raw.pressed:
            assert bool(event.flags & EventFlag.REPEAT) == (raw.key_code in down)
            down.setdefault(raw.key_code, (event.code, owner))
        elif raw.key_code in down:
            assert down.pop(raw.key_code) == (event.code, owner)


@given(strokes)
def test_how_traffic_is_cut_into_batches_changes_nothing(drawn: list[tuple[int, bool, Modifier, int]]) -> None:
    raws = traffic(drawn)
    keys = translator()
    at_once = keys.translate(raws).events + keys.forget_keys_down()
    keys = translator()
    one_by_one = [event for raw in raws for event in keys.translate([raw]).events] + keys.forget_keys_down()
    assert at_once == one_by_one


words = st.integers(1, 30).flatmap(
    lambda n: st.tuples(*[st.text(st.characters(categories=["L"]), min_size=n, max_size=n)] * 2)
)


def typed(word: str) -> bytes:
    """Return what goes over the pipe when a word is typed, each letter with a key of its own and Shift for capitals."""
    raws: list[Raw] = []
    for index, letter in enumerate(word):
        code = 100 + ord(letter) % 100
        raws += [key(2 * index, code, letter), key(2 * index + 1, code, letter, pressed=False)]
    return encode(Events(tuple(translator().translate(raws).events)))


@given(words)
def test_on_the_pipe_any_two_words_of_equal_length_look_the_same(pair: tuple[str, str]) -> None:
    first, second = pair
    assert typed(first) == typed(second)


@given(st.text(ascii_letters, min_size=1, max_size=30))
def test_a_word_is_a_number_of_letters(word: str) -> None:
    raws: list[Raw] = [key(n, 100 + n, letter) for n, letter in enumerate(word)]
    counted = Counter(event.code for event in translator().translate(raws).events)
    assert counted == {KeyClass.LETTER: len(word)}


# --- keys off -------------------------------------------------------------------------------------


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_with_keys_off_nothing_typed_comes_out_and_the_pointer_does(typed: str) -> None:
    off = Translator(chord_table(), KeyPrivacy.OFF)
    out = off.translate([MOVE, *key_strokes(typed), MOVE])
    assert out.events == [MOVE, MOVE]
    assert out.chords == []
    assert (off.expire(10**18), off.forget_keys_down(), off.waiting_since_ns()) == ([], [], None)


def test_with_keys_off_a_chord_still_commands_once_and_leaves_no_key() -> None:
    off = Translator(chord_table(), KeyPrivacy.OFF)
    held_down = [*chord()[:3], key(25, F1, "f1", CTRL_SHIFT), *chord()[3:]]
    out = off.translate([*held_down, *chord(100)])
    assert out.events == []
    assert out.chords == [("error", 20 * MS), ("error", 120 * MS)]
