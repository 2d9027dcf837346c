"""The panels that lie over events and corrections; each is made when it is first asked for."""

from collections.abc import Callable
from functools import partial

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.attempt_adding import AddAttemptPanel
from uxlab.gui.review.corrections.bulk_panel import BulkPanel
from uxlab.gui.review.corrections.coder_panel import CodersPanel
from uxlab.gui.review.corrections.effect_panel import EffectPanel
from uxlab.gui.review.corrections.form_panel import FormPanel
from uxlab.gui.review.corrections.item import ItemPanel
from uxlab.gui.review.corrections.problem_panel import ProblemPanel
from uxlab.gui.review.events.search_panel import SearchPanel
from uxlab.gui.review.maps.findings import FindingsPanel
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Correction


class SidePanels:
    """`made` is called with each panel when it is new, before anything is shown in it."""

    def __init__(
        self, desk: Desk, viewing: Viewing, correcting: Correcting, export: SidePanel, made: Callable[[SidePanel], None]
    ) -> None:
        self._tell = made
        self._panels: dict[str, SidePanel] = {}
        self._makers: dict[str, Callable[[], SidePanel]] = {
            "item": partial(ItemPanel, desk, viewing, correcting),
            "attempt": partial(AddAttemptPanel, desk, viewing, correcting),
            "bulk": partial(BulkPanel, desk, viewing, correcting),
            "effect": partial(EffectPanel, desk, viewing),
            "coders": partial(CodersPanel, desk, viewing, correcting),
            "problem": partial(ProblemPanel, desk, viewing),
            "search": partial(SearchPanel, desk, viewing),
            "findings": partial(FindingsPanel, desk, viewing),
            "export": lambda: export,
        }

    @property
    def keys(self) -> tuple[str, ...]:
        """By what they are asked for."""
        return tuple(self._makers)

    def key_of(self, panel: object) -> str:
        """Return the key of a panel, empty for what is none."""
        return next((key for key, one in self._panels.items() if one is panel), "")

    def get(self, key: str) -> SidePanel:
        """Return a panel.

        Raises:
            KeyError: there is none with this key.
        """
        if key not in self._panels:
            panel = self._panels[key] = self._makers[key]()
            if isinstance(panel, FormPanel):
                panel.effect_requested.connect(partial(self._foresee, key, panel))
            self._tell(panel)
        return self._panels[key]

    def _foresee(self, key: str, form: FormPanel, correction: Correction) -> None:
        effect = self.get("effect")
        if isinstance(effect, EffectPanel):
            effect.show_correction(key, correction)
        form.panel_requested.emit("effect")
