"""The sections of a report, in their order: those that the author can leave out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SectionName:
    """A section's key, which stays the same over versions, and its heading."""

    key: str
    title: str


SECTIONS = (
    SectionName("summary", "Executive summary"),
    SectionName("introduction", "Product and objectives"),
    SectionName("participants", "Participants"),
    SectionName("context", "Context of use"),
    SectionName("tasks", "Tasks"),
    SectionName("procedure", "Procedure"),
    SectionName("metrics", "Metrics"),
    SectionName("results", "Results"),
    SectionName("questionnaires", "Questionnaires"),
    SectionName("comparison", "Comparison"),
    SectionName("indicators", "Customer experience"),
    SectionName("journey", "Journey"),
    SectionName("pointing", "Where people pointed"),
    SectionName("findings", "Findings"),
    SectionName("voices", "What people said and did"),
    SectionName("conclusions", "Conclusions and recommendations"),
    SectionName("appendices", "Appendices"),
)
"""Order and headings follow the Common Industry Format (ISO/IEC 25062)."""


def title_of(key: str) -> str:
    """Return the heading of a section."""
    return next(one.title for one in SECTIONS if one.key == key)
