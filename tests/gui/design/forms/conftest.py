"""The Questionnaires tab of a real study: SEQ after tasks, SUS and NPS after the session, answered by twelve people."""

import pytest

from uxlab.gui.design.edits import Edits
from uxlab.gui.design.forms.tab import QuestionnairesTab
from uxlab.gui.design.forms.writing import FormEdits
from uxlab.gui.design.page import DesignPage


@pytest.fixture
def tab(page: DesignPage) -> QuestionnairesTab:
    page.show_tab("questionnaires")
    shown = page.tab
    assert isinstance(shown, QuestionnairesTab)
    return shown


@pytest.fixture
def writing(edits: Edits) -> FormEdits:
    return FormEdits(edits)
