"""What the tabs of the page share: the sessions that were chosen, and their figures. No Qt."""

from dataclasses import dataclass

from uxlab.gui.results.filtering import Choice, Filter, Offer, filter_text, filtered, offers
from uxlab.metrics.person_scores import sus_of_people
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.metrics.sus_summary import SusSummary
from uxlab.model.results import StudyData


@dataclass(frozen=True, slots=True)
class Results:
    """`whole`: the study with all sessions; `data`: with the chosen ones, of which `summary` has the figures.

    The summary is not divided by participant, group and condition, which takes most of the time; `sus` are each
    person's own.
    """

    choice: Choice
    whole: StudyData
    data: StudyData
    summary: StudySummary
    sus: tuple[tuple[str, SusSummary], ...]

    @property
    def level(self) -> str:
        """The level of the intervals: "95 %"."""
        return level_text(self.choice.confidence)


@dataclass(frozen=True, slots=True)
class HeadView:
    """What stands beside the page's name and on its two menus."""

    subtitle: str
    filter: str
    level: str
    offers: tuple[Offer, ...]
    has_excluded: bool
    choice: Choice


def compute(whole: StudyData, choice: Choice) -> Results:
    """Return the figures of the chosen sessions; takes up to some tenths of a second."""
    data = filtered(whole, choice.filter)
    summary = summarise(data, confidence=choice.confidence, by=())
    return Results(choice, whole, data, summary, sus_of_people(data))


def present_head(results: Results) -> HeadView:
    """Return the head of the page."""
    known = offers(results.whole)
    people = any(one.excluded_reason is not None for one in results.whole.design.participants)
    return HeadView(
        subtitle=_subtitle(results.summary),
        filter=filter_text(results.choice.filter, known),
        level=f"{results.level} intervals",
        offers=known,
        has_excluded=people,
        choice=results.choice,
    )


def level_text(confidence: float) -> str:
    """Return a level as people write it."""
    return f"{100 * confidence:g} %"


def is_everyone(chosen: Filter) -> bool:
    """Tell whether a filter leaves nobody out."""
    return chosen == Filter()


def _subtitle(summary: StudySummary) -> str:
    if not summary.sessions:
        return ""
    people = f"{summary.participants} participant{'' if summary.participants == 1 else 's'}"
    return f"{people}, {summary.attempts} attempt{'' if summary.attempts == 1 else 's'}"
