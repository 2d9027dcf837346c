"""A scripted participant: eyes on the shop, a hand on mouse and keyboard."""

from uxlab.demo.eyes import Eyes
from uxlab.demo.hand import Hand
from uxlab.demo.steps import Act, Click, Look, Miss, Press, Scroll, Type
from uxlab.errors import UxlabError

_THINK_S = 0.12


class Participant:
    """Does what a plan says, looking before each step as a person does."""

    def __init__(self, eyes: Eyes, hand: Hand) -> None:
        self._eyes = eyes
        self._hand = hand

    def do(self, act: Act) -> None:
        """Do one thing and wait until the shop has answered.

        Raises:
            UxlabError: what is to be used does not come into view, or a text did not arrive.
        """
        match act:
            case Click(control):
                self._hand.rest(_THINK_S)
                self._hand.click(self._eyes.find(control))
                self._eyes.after_change()
            case Miss(control):
                self._hand.rest(_THINK_S)
                self._hand.click_beside(self._eyes.find(control))
                self._eyes.after_change(expected=False)
            case Type(field, text):
                self._eyes.find(field)
                self._hand.rest(_THINK_S)
                self._hand.type(text)
                self._expect(field, text)
            case Press(key):
                self._hand.press(key)
                self._eyes.after_change()
            case Scroll(notches):
                self._hand.scroll(notches)
                self._eyes.after_change()
            case Look(seconds):
                self._hand.rest(seconds)

    def page(self) -> str:
        """Return the page of the shop that is in view."""
        return self._eyes.look().page

    def _expect(self, field: str, text: str) -> None:
        seen = self._eyes.read(field, text)
        if seen != text:
            raise UxlabError(f"The demo typed “{text}” and the shop's field “{field}” shows “{seen}”; run it again.")
