"""What the author writes and no session knows: summary, product, objectives, conclusions."""

from uxlab.model.report import ReportText
from uxlab.report.document import Block, Bullets, Gap, Section
from uxlab.report.material import Material
from uxlab.report.parts.cells import paragraphs
from uxlab.report.parts.overall import summary_table
from uxlab.report.parts.plain import LEADING, plain_summary
from uxlab.report.sections import title_of

NO_PRODUCT = "What was tested is not described: its name, version and the parts that were in the test."
NO_OBJECTIVES = "What the test was to find out is not written down."
NO_CONCLUSIONS = "Conclusions are not written yet."
NO_RECOMMENDATIONS = "Recommendations are not written yet."
NOTHING_YET = "Nobody has tried a task yet, so there is nothing to sum up."


def executive_summary(material: Material) -> Section:
    """Return what the author's summary says beyond the front page, what the figures say, and the summary table."""
    written = paragraphs(material.plan.text(ReportText.SUMMARY))
    said = plain_summary(material)
    rest = said if written else said[LEADING:]  # the front page has the others
    blocks: list[Block] = [*written[1:]]
    blocks += [Bullets(items=tuple(rest))] if rest else []
    blocks.append(summary_table(material, brief=True) if said else Gap(text=NOTHING_YET))
    return Section(key="summary", title=title_of("summary"), blocks=tuple(blocks))


def introduction(material: Material) -> Section:
    """Return what was tested and why."""
    design, plan = material.data.design, material.plan
    product = paragraphs(plan.text(ReportText.PRODUCT)) or (Gap(text=NO_PRODUCT),)
    objectives = (*paragraphs(design.description), *paragraphs(plan.text(ReportText.OBJECTIVES)))
    sections = (
        Section(key="product", title="Product", blocks=product),
        Section(key="objectives", title="Objectives", blocks=objectives or (Gap(text=NO_OBJECTIVES),)),
    )
    return Section(key="introduction", title=title_of("introduction"), sections=sections)


def conclusions(material: Material) -> Section:
    """Return what the author concludes and recommends."""
    plan = material.plan
    concluded = paragraphs(plan.text(ReportText.CONCLUSIONS)) or (Gap(text=NO_CONCLUSIONS),)
    advised = paragraphs(plan.text(ReportText.RECOMMENDATIONS)) or (Gap(text=NO_RECOMMENDATIONS),)
    sections = (
        Section(key="conclusions-drawn", title="Conclusions", blocks=concluded),
        Section(key="recommendations", title="Recommendations", blocks=advised),
    )
    return Section(key="conclusions", title=title_of("conclusions"), sections=sections)
