"""The author's texts and choices."""

from uxlab.model.report import ReportPlan, ReportText


def test_a_text_that_nobody_wrote_is_empty() -> None:
    assert ReportPlan().text(ReportText.SUMMARY) == ""


def test_a_text_is_found_by_its_name() -> None:
    plan = ReportPlan(texts=((ReportText.TITLE, "Spring test"), (ReportText.SUMMARY, "It went well.")))
    assert [plan.text(one) for one in (ReportText.TITLE, ReportText.SUMMARY, ReportText.CLIENT)] == [
        "Spring test",
        "It went well.",
        "",
    ]
