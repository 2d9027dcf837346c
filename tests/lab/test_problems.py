"""Problems of a real study file."""

from pathlib import Path

import pytest

from tests.lab.made_studies import DESIGN, Visit, make_study
from uxlab.lab.problems import (
    ImportedProblems,
    actor,
    add_problems,
    import_problems,
    link_problem,
    move_problem,
    problem_summary,
    remove_problem,
)
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.model.session import Outcome
from uxlab.storage.problem_drafts import BadProblems

TEXT = '[[problem]]\ntitle = "Filter hidden"\nevidence = [{ participant = "P02", at = "0:05" }]\n'


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    visits = [Visit(f"P{n:02}", [("find", Outcome.SUCCESS, 60)], [(9, "slip")] * (n % 2)) for n in range(1, 5)]
    return make_study(tmp_path / "shop", [*visits, Visit("P05")])


def test_who_met_a_problem(shop: Path) -> None:
    add_problems(shop, [ProblemDraft(title="Voucher", evidence=(Pointer(error_type="slip"),))])
    summary = problem_summary(shop)
    assert summary.participants == ("P01", "P02", "P03", "P04"), "P05 tried nothing"
    assert summary.rows[0].met_by == {"P01", "P03"}
    assert link_problem(shop, "1", Pointer(participant="P02", at="5")) == 1
    assert problem_summary(shop).rows[0].frequency.value == 0.75


def test_a_file_is_imported_once(shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text(TEXT, encoding="utf-8")
    assert [import_problems(shop, file).evidence for _ in range(2)] == [1, 0]
    assert len(problem_summary(shop).rows) == 1


TABLE = "title,severity,participant,at\nFilter hidden,2,P02,0:05\nFilter hidden,,P01 P03,\nVoucher,4,,\n"


def test_a_table_is_tried_and_then_imported_once(shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text(TABLE, encoding="utf-8")
    add_problems(shop, [ProblemDraft(title="Voucher", severity=3)])
    before = shop.read_bytes()
    expected = ImportedProblems(problems=2, new=1, changed=1, evidence=3)
    assert import_problems(shop, file, dry_run=True) == expected
    assert shop.read_bytes() == before
    assert import_problems(shop, file) == expected
    again = ImportedProblems(problems=2, new=0, changed=0, evidence=0)
    assert [import_problems(shop, file, dry_run=dry) for dry in (True, False)] == [again, again]
    met = [(row.problem.title, row.problem.severity, sorted(row.met_by)) for row in problem_summary(shop).rows]
    assert met == [("Voucher", 4, []), ("Filter hidden", 2, ["P01", "P02", "P03"])]


def test_problems_move_and_go(shop: Path) -> None:
    add_problems(shop, [ProblemDraft(title="a"), ProblemDraft(title="b")])
    assert move_problem(shop, "b", 1).title == "b"
    assert remove_problem(shop, "2").title == "a"
    assert [row.problem.title for row in problem_summary(shop).rows] == ["b"]


def test_a_file_that_leads_nowhere_changes_nothing(shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text(TEXT + TEXT.replace("Filter", "Price").replace("P02", "P77"), encoding="utf-8")
    with pytest.raises(BadProblems, match="line 6: problem 2 evidence 1 participant: Participant P77"):
        import_problems(shop, file)
    assert problem_summary(shop).rows == ()


def test_a_file_that_cannot_be_read_is_refused(shop: Path, tmp_path: Path) -> None:
    with pytest.raises(BadProblems, match="cannot be read"):
        import_problems(shop, tmp_path / "gone.toml")


def test_the_moderator_of_the_computer_signs_before_that_of_the_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    design = replace(DESIGN, moderator="Ada")
    assert actor(design) == "Ada"
    monkeypatch.setenv("UXLAB_CONFIG_DIR", str(tmp_path))
    (tmp_path / "settings.toml").write_text('moderator = "Bea"\n', encoding="utf-8")
    assert actor(design) == "Bea"
