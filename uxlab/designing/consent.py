"""Versions of the text that participants agree to."""

from collections.abc import Collection
from dataclasses import replace

from uxlab.model.design import Design


def with_consent_version(before: Design, after: Design, signed: Collection[str]) -> Design:
    """Return `after` with a new version of the consent text, if it differs from one that somebody has `signed`."""
    if after.consent_text == before.consent_text or after.consent_version != before.consent_version:
        return after
    version = before.consent_version
    if str(version) not in signed:
        return after
    taken = {int(each) for each in signed if each.isdecimal()}
    return replace(after, consent_version=max(version, *taken) + 1)
