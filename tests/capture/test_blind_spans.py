"""Spans in which the hooks are known to be blind."""

from uxlab.capture.blind_spans import BlindSpans
from uxlab.model.events import GapReason

LOCK, SECURE = GapReason.LOCK, GapReason.SECURE_INPUT
Span = tuple[int, int, GapReason, str]


def make() -> tuple[BlindSpans, list[Span]]:
    spans: list[Span] = []
    return BlindSpans(lambda *span: spans.append(span)), spans


def test_a_span_is_reported_when_it_ends() -> None:
    blind, spans = make()
    assert not blind.observe(LOCK, 10, blind=False)
    assert not blind.observe(LOCK, 20, blind=True, detail="first")
    assert not blind.observe(LOCK, 30, blind=True, detail="second")
    assert spans == []
    assert blind.observe(LOCK, 40, blind=False)
    assert not blind.observe(LOCK, 50, blind=False)
    assert spans == [(20, 40, LOCK, "first")]


def test_reasons_are_independent() -> None:
    blind, spans = make()
    blind.observe(LOCK, 10, blind=True)
    blind.observe(SECURE, 20, blind=True)
    blind.observe(LOCK, 30, blind=False)
    blind.observe(SECURE, 40, blind=False)
    assert spans == [(10, 30, LOCK, ""), (20, 40, SECURE, "")]


def test_closing_ends_what_is_open_once() -> None:
    blind, spans = make()
    blind.observe(LOCK, 10, blind=True)
    blind.close(60)
    blind.close(70)
    assert spans == [(10, 60, LOCK, "")]


def test_the_latest_blind_moment_is_known() -> None:
    blind, _ = make()
    assert blind.latest_ns == 0
    blind.observe(LOCK, 10, blind=True)
    blind.observe(LOCK, 25, blind=False)
    blind.observe(LOCK, 90, blind=False)
    assert blind.latest_ns == 25
