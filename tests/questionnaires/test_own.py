"""A study's own questionnaires, and additions to shipped ones."""

import pytest

from uxlab.errors import UsageError
from uxlab.model.design import QuestionnaireUse, Slot
from uxlab.questionnaires.fields import BadQuestionnaire
from uxlab.questionnaires.library import load
from uxlab.questionnaires.own import added_items, flaw_of, loader, parse_own

SURVEY = 'key = "survey"\nname.en = "Ours"\n[[item]]\nkey = "say"\nkind = "text"\ntext.en = "Well?"'
MORE = 'extends = "sus"\n\n[[item]]\nkey = "extra"\ntext.en = "It is pretty."\nscale = { low = 1, high = 7 }'


def use(key: str, definition: str | None) -> QuestionnaireUse:
    return QuestionnaireUse(key=key, slot=Slot.AFTER_SESSION, definition=definition)


def test_the_studys_own_are_found_first_and_shipped_ones_after() -> None:
    find = loader([use("survey", SURVEY), use("seq", None)])
    assert find("survey").items[0].key == "say"
    assert find("seq") == load("seq")
    with pytest.raises(UsageError, match="There is no questionnaire"):
        find("else")


def test_an_extension_keeps_everything_and_adds_its_items() -> None:
    extended, sus = parse_own(MORE, "more.toml"), load("sus")
    assert extended.items[:10] == sus.items
    assert (extended.key, extended.scoring, extended.slot) == (sus.key, sus.scoring, sus.slot)
    assert [item.key for item in added_items(extended)] == ["extra"]
    assert added_items(sus) == ()
    assert len(added_items(parse_own(SURVEY, "x"))) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MORE.replace("extra", "10"), 'more.toml, line 4: the item key "10" is one of sus'),
        (MORE.replace('"sus"', '"nothing"'), "more.toml, line 1: There is no questionnaire"),
        ('key = "mine"\n' + MORE, 'more.toml, line 1: what extends "sus" keeps that key'),
        ('slot = "after-task"\n' + MORE, 'more.toml, line 1: "slot" means nothing here'),
        ('extends = "sus"', "needs at least one [[item]]"),
        (MORE.replace("low = 1", "low = 9"), "more.toml, line 6: a scale runs from a low number"),
    ],
)
def test_what_is_wrong_with_an_extension_is_said_with_file_and_line(text: str, words: str) -> None:
    with pytest.raises(BadQuestionnaire) as caught:
        parse_own(text, "more.toml")
    assert words in str(caught.value)


def test_an_own_questionnaire_asks_for_no_score_that_nobody_computes() -> None:
    with pytest.raises(BadQuestionnaire, match=r'mine\.toml, line 2: only questionnaires that ship .* such as "sus"'):
        parse_own(SURVEY.replace("\n", '\nscoring = "sus"\n', 1), "mine.toml")
    assert parse_own(SURVEY.replace("\n", '\nscoring = "none"\n', 1), "mine.toml") == parse_own(SURVEY, "mine.toml")


def test_a_definition_fits_its_key_and_takes_no_shipped_one() -> None:
    assert flaw_of("survey", SURVEY) is None
    assert flaw_of("sus", MORE) is None
    assert 'defines "survey" and not "other"' in (flaw_of("other", SURVEY) or "")
    assert "ships with uxlab" in (flaw_of("sus", SURVEY.replace('"survey"', '"sus"')) or "")
    assert "its text, line 4" in (flaw_of("survey", SURVEY.replace('"say"', "3")) or "")
