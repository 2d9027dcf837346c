"""Numbers within a range, as options take them."""

import math

import click


class FiniteRange(click.FloatRange):
    """A range of numbers; click's own lets nan through, which is neither below nor above anything."""

    def convert(self, value: float, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number, or fail as for one that lies outside."""
        number = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{number} is not in the range {self._describe_range()}.", param, ctx)
        return number
