"""What an erasure leaves in memory and beside the study."""

from pathlib import Path

from uxlab.lab.erasing import blanked, copies_beside
from uxlab.model.design import ConsentKind, Design, Participant


def test_a_blank_one_keeps_the_place() -> None:
    full = Participant(code="P1", background="x", consents=frozenset(ConsentKind), appointment="2026-03-10T09:00")
    design = Design(name="x", participants=(Participant(code="P0"), full, Participant(code="P2")))
    after = blanked(design, "P1")
    assert [one.code for one in after.participants] == ["P0", "P1", "P2"]
    assert after.participants[1] == Participant(code="P1", excluded_reason="Erased")


def test_copies_of_before_a_migration_are_found(tmp_path: Path) -> None:
    names = ["shop.uxlab", "shop.v0001.2026-09-01.uxlab", "shop.v0002.2026-09-01.2.uxlab"]
    others = ["shop-b.v0001.2026-09-01.uxlab", "shop.v1.uxlab", "shop.v0001.2026-09-01.txt", "other.uxlab"]
    for name in (*names, *others):
        (tmp_path / name).touch()
    assert [path.name for path in copies_beside(tmp_path / "shop.uxlab")] == names[1:]
