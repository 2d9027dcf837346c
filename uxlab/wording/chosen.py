"""In words, which sessions were chosen: `group Novices or Experts, day 2026-03-10`."""

from uxlab.model.design import Design


def chosen_text(design: Design, where: tuple[tuple[str, str], ...]) -> str:
    """Return the conditions with the design's names; values of one trait are alternatives. "" where nothing is chosen.

    `where` are pairs of a trait and a value, as `uxlab.metrics.selection` takes them.
    """
    names = {
        **{("group", one.key): one.name for one in design.groups},
        **{("condition", one.key): one.name for one in design.conditions},
    }
    found: dict[str, list[str]] = {}
    for trait, value in dict.fromkeys(where):
        found.setdefault(trait, []).append(names.get((trait, value), value))
    return ", ".join(f"{trait} {_alternatives(values)}" for trait, values in found.items())


def _alternatives(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"
