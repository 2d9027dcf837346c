"""The name of what is tested, in the wordings of questionnaires.

The authors of SUS and UMUX let "system" be replaced by what the participants call the product (Brooke, 2013, SUS: a
retrospective, Journal of Usability Studies 8(2), 29-40).
"""

import re

from uxlab.questionnaires.form import Questionnaire
from uxlab.questionnaires.library import known

PLACE = "{product}"
"""Stands for the product in a wording of a study's own."""

_SYSTEM = re.compile(r"\bsystem\b")


def named(text: str, form: Questionnaire, product: str) -> str:
    """Return a wording of `form` with the product's name ("shop"); without a name it stays as it was published."""
    if not product:
        return text.replace(PLACE, "product")
    if form.key in known():
        text = _SYSTEM.sub(lambda _: product, text)
    return text.replace(PLACE, product)
