"""What the marks of a chart were made from, so that a window can lead from the one to the other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a mark was made from: a figure by its name among the metrics ("success_rate"), over all tasks or of one.

    `level`: only those who ended, or answered, so. `number`: only the attempts of this number (1: everybody's first),
    or what so many participants found. `questionnaire` and `item`: the answers to them. `problem`: by its identity.
    `person`: only this participant's. Empty: not narrowed.
    """

    figure: str
    task: str = ""
    level: str = ""
    number: int = 0
    questionnaire: str = ""
    item: str = ""
    problem: str = ""
    person: str = ""
