"""Making studies from the start page: new ones from a name, from a design file, and the sample."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.start.new_state import Wish, present_new
from uxlab.gui.start.page import StartPage
from uxlab.gui.widgets.dialogs import DESIGNS, ask_file, ask_folder
from uxlab.lab.new_study import Place, default_folder, make_study, name_in, propose
from uxlab.lab.sample import make_sample


class Making(QObject):
    """Runs the form for a new study. `made` tells of the file; `refused` says why there is none."""

    made = Signal(Path)
    refused = Signal(str)

    def __init__(self, page: StartPage, jobs: Jobs) -> None:
        super().__init__(page)
        self._page, self._jobs = page, jobs
        self._wish = Wish(folder=default_folder())
        self._busy = False
        panel = page.new_panel
        page.new_requested.connect(lambda: self._begin(Wish(folder=self._wish.folder)))
        page.design_file_requested.connect(self._ask_for_design)
        page.design_file_dropped.connect(self.begin_from)
        page.sample_requested.connect(self.open_sample)
        panel.name_changed.connect(self._name)
        panel.folder_requested.connect(self._ask_for_folder)
        panel.create_requested.connect(self._make)
        panel.cancelled.connect(page.end_asking)

    def begin_from(self, design_file: Path) -> None:
        """Ask for a name for a study that begins with a design; the design's own is proposed."""
        self._jobs.run(
            partial(name_in, design_file),
            lambda name: self._begin(Wish(name=name, folder=self._wish.folder, design_file=design_file)),
            self._refuse,
        )

    def open_sample(self) -> None:
        """Open the sample study, made if it is not there yet."""
        self._once(partial(make_sample, default_folder()), self._refuse)

    def _begin(self, wish: Wish) -> None:
        self._wish = wish
        self._page.ask_for_name(present_new(wish, Path.home()))
        self._look_up()

    def _ask_for_design(self) -> None:
        ask_file(self._page, "New study from a design file", default_folder(), DESIGNS, self.begin_from)

    def _ask_for_folder(self) -> None:
        ask_folder(self._page, "Folder for the study", self._wish.folder, self._folder)

    def _folder(self, folder: Path) -> None:
        self._wish = replace(self._wish, folder=folder, refusal="")
        self._look_up()

    def _name(self, name: str) -> None:
        self._wish = replace(self._wish, name=name, refusal="", asked=False)
        self._look_up()

    def _look_up(self) -> None:
        wish = self._wish

        def found(place: Place) -> None:
            if (self._wish.name, self._wish.folder) == (wish.name, wish.folder):
                self._wish = replace(self._wish, place=place)
                self._show()

        self._jobs.run(partial(propose, wish.name, wish.folder), found)

    def _make(self) -> None:
        wish = self._wish
        self._wish = replace(wish, asked=True)
        self._show()
        self._once(partial(make_study, wish.name.strip(), wish.folder, wish.design_file), self._refuse_in_place)

    def _once(self, make: Callable[[], Path], refuse: Callable[[UxlabError], None]) -> None:
        """Make one study at a time, however often Enter is pressed."""
        if self._busy:
            return
        self._busy = True

        def done(path: Path) -> None:
            self._busy = False
            self._page.end_asking()
            self.made.emit(path)

        def failed(error: UxlabError) -> None:
            self._busy = False
            refuse(error)

        self._jobs.run(make, done, failed)

    def _refuse_in_place(self, error: UxlabError) -> None:
        self._wish = replace(self._wish, refusal=str(error))
        self._show()

    def _refuse(self, error: UxlabError) -> None:
        self.refused.emit(str(error))

    def _show(self) -> None:
        self._page.new_panel.apply(present_new(self._wish, Path.home()))
