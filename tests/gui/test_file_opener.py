"""Files that the system hands over."""

import subprocess
import sys
from pathlib import Path

MAC_FILE = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from uxlab.gui.file_opener import FileOpener
app = FileOpener([])
asked = []
app.file_asked_for.connect(asked.append)
app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/studies/a b.uxlab")))
print(asked[0])
"""


def test_a_file_that_the_system_hands_over_is_asked_for() -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin"}
    done = subprocess.run([sys.executable, "-c", MAC_FILE], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == str(Path("/studies/a b.uxlab"))
