"""The two voices speak to whoever conducts."""

import inspect

import pytest

from uxlab.cli.replies import Voice
from uxlab.cli.voices import JsonVoice, WordVoice


@pytest.mark.parametrize("voice", [JsonVoice, WordVoice])
def test_a_voice_says_all_that_there_is_to_say(voice: type) -> None:
    wanted = {name for name, method in vars(Voice).items() if inspect.isfunction(method) and name[0] != "_"}
    assert wanted == {"reply", "chord", "trouble"}
    for name in wanted:
        assert list(inspect.signature(getattr(voice, name)).parameters) == list(
            inspect.signature(getattr(Voice, name)).parameters
        )
