"""Instructions, wordings and the rest."""

from tests.report.walking import gaps, sections_of, tables, texts_in
from uxlab.report.material import Material
from uxlab.report.parts.appendices import NO_CONSENT, NO_QUESTIONNAIRES, appendices


def test_instructions_are_what_people_read(rich: Material) -> None:
    said = {one.title: [texts_in(block)[0] for block in one.blocks] for one in sections_of([appendices(rich)])}
    assert said["Welcome"] == ["Thank you for coming."]
    assert said["Consent"] == ["I agree that my input is recorded.", "I can stop at any time."]
    assert said["4. Pay with a voucher"] == ["You want to: pay with a voucher.", "Stop when you are done."]


def test_questionnaires_are_there_word_by_word(rich: Material) -> None:
    made = tables(appendices(rich))
    sus = made["SUS: items and how they are answered"]
    assert len(sus.rows) == 10
    assert sus.rows[0][1].text.startswith("I think that I would like to use")
    assert sus.rows[0][2].text == "1 Strongly disagree to 5 Strongly agree"
    own = made["Extras: items and how they are answered"]
    assert [row[2].text for row in own.rows] == ["Phone; Computer", "free text"]


def test_what_there_is_not_is_missing(empty: Material) -> None:
    assert gaps(appendices(empty)) == [NO_CONSENT, NO_QUESTIONNAIRES]
