"""Agreement of coders on the calculator: Cohen's and Fleiss' kappa, Krippendorff's alpha."""

import click

from uxlab.cli.calc_answer import NOTHING_OBSERVED, SHARE, Answer, Scale, span_words
from uxlab.cli.calc_command import statistic
from uxlab.cli.calc_given import Given
from uxlab.cli.calc_numbers import is_missing, number, table
from uxlab.errors import Refused
from uxlab.metrics import agreement
from uxlab.metrics.estimate import Estimate, percent
from uxlab.wording.figures import fixed

_KAPPA = Scale(fixed(2), "", -1, 1)
_WORDS = ((0.81, "almost perfect"), (0.61, "substantial"), (0.41, "moderate"), (0.21, "fair"), (0.0, "slight"))
_UNDEFINED = "Only one category was used, so agreement beyond chance is not defined."
_MOST_CATEGORIES = 200


def _table_option(example: str, *, required: bool) -> click.Option:
    return click.Option(["--table", "text"], required=required, metavar="ROWS", help=f'Such as "{example}".')


@statistic(
    "kappa", '--table "20 5; 10 15"', _table_option("20 5; 10 15", required=False), csv="Two: the codes of each coder."
)
def kappa(given: Given, text: str | None) -> Answer:
    """Cohen's kappa of two coders, from their table or their codes."""
    if given.columns:
        first, second, left_out = given.pairs(str, str)
        counts = _cross(first, second)
    elif text is not None:
        counts, left_out = table(text), 0
    else:
        raise click.UsageError('Missing --table "20 5; 10 15", or --csv FILE with two --column NAME.')
    found = agreement.cohen_kappa(counts, given.confidence)
    agreed = sum(counts[i][i] for i in range(len(counts)))
    level = percent(given.confidence)
    observed = SHARE.form(agreed / found.n) if found.n else ""
    return Answer(
        label="Cohen's kappa",
        estimate=found,
        scale=_KAPPA,
        meaning=_kappa_meaning(found, f"with {level} confidence, kappa lies {span_words(found, _KAPPA)}"),
        rows=(("Agreed", f"{agreed} of {found.n}, {observed} %"),) if found.n else (),
        details={
            "agreed": agreed,
            "observed_agreement": agreed / found.n if found.n else None,
            "rows_left_out": left_out,
        },
    )


@statistic("fleiss", '--table "3 0; 1 2"', _table_option("3 0; 1 2", required=True))
def fleiss(_given: Given, text: str) -> Answer:
    """Fleiss' kappa of many coders: a row an item, a column a category."""
    counts = table(text)
    found = agreement.fleiss_kappa(counts)
    return Answer(
        label="Fleiss' kappa",
        estimate=found,
        scale=_KAPPA,
        meaning=_without(found)
        if found.value is None
        else f"Agreement beyond chance is {_word(found)} (Landis & Koch 1977).",
        details={"items": len(counts), "coders": sum(counts[0]), "categories": len(counts[0])},
    )


@statistic(
    "krippendorff",
    "--csv FILE --column NAME --column NAME ...",
    click.Option(["--level"], type=click.Choice([level.value for level in agreement.Level]), default="nominal"),
    csv="One for each coder, with numbers as codes.",
)
def krippendorff(given: Given, level: str) -> Answer:
    """Krippendorff's alpha of any number of coders, with missing codes."""
    if not given.columns:
        raise click.UsageError("Missing --csv FILE and --column NAME, one column for each coder.")
    coders = [[None if is_missing(cell) else number(cell) for cell in column] for column in given.columns]
    found = agreement.krippendorff_alpha(coders, agreement.Level(level))
    return Answer(
        label="Krippendorff's alpha",
        estimate=found,
        scale=Scale(fixed(2)),
        meaning=_without(found)
        if found.value is None
        else "From 0.8 on codes are taken as reliable, from 0.667 on for tentative conclusions (Krippendorff 2004).",
        details={"coders": len(coders), "level": level},
    )


def _cross(first: list[str], second: list[str]) -> list[list[int]]:
    codes = sorted({*first, *second})
    if len(codes) > _MOST_CATEGORIES:
        raise Refused(f"The columns hold {len(codes)} different codes; that is no coding.")
    pairs = list(zip(first, second, strict=True))
    return [[pairs.count((one, other)) for other in codes] for one in codes]


def _kappa_meaning(found: Estimate, lies: str) -> str:
    if found.value is None:
        return _without(found)
    if agreement.NO_ERROR in found.method:
        lies = "the formula knows no error here, so other material may well come out otherwise"
    return f"Agreement beyond chance is {_word(found)} (Landis & Koch 1977); {lies}."


def _word(found: Estimate) -> str:
    return next((word for bound, word in _WORDS if round(found.value or 0, 2) >= bound), "poor")


def _without(found: Estimate) -> str:
    return _UNDEFINED if found.n else NOTHING_OBSERVED
