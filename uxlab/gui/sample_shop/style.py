"""Colours, type and style sheet of the sample shop, in light and dark."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The shop's colour roles; `action_text` is read on `action`, the others on `surface` and `page`."""

    page: str
    surface: str
    hover: str
    line: str
    control: str
    text: str
    text2: str
    action: str
    action_hover: str
    action_text: str
    link: str
    soft: str
    good: str
    good_soft: str
    bad: str
    bad_soft: str
    sole: str


LIGHT = Colours(
    page="#F8F7F4",
    surface="#FFFFFF",
    hover="#F3F1EC",
    line="#E5E1D9",
    control="#857F8E",
    text="#211D2B",
    text2="#5C5669",
    action="#5B46B2",
    action_hover="#4A3898",
    action_text="#FFFFFF",
    link="#5340A8",
    soft="#EEEBF9",
    good="#0F6B52",
    good_soft="#E0F2EB",
    bad="#A8321C",
    bad_soft="#FBE9E4",
    sole="#E9E5DD",
)

DARK = Colours(
    page="#17151C",
    surface="#201E27",
    hover="#2A2733",
    line="#37343F",
    control="#807A8D",
    text="#EFEDF3",
    text2="#B4AFC0",
    action="#725CD3",
    action_hover="#644EC4",
    action_text="#FFFFFF",
    link="#B9ABFF",
    soft="#2D2842",
    good="#62CDA6",
    good_soft="#18332A",
    bad="#FF9A85",
    bad_soft="#3E211C",
    sole="#D9D5DE",
)

_SHEET = Template("""
* { font-size: 14px; color: $text; }
QWidget#shop, QWidget#page, QScrollArea { background: $page; border: none; }
QFrame[role="header"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[role="panel"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[role="hero"] { background: $soft; border: none; border-radius: 14px; }
QFrame[role="done"] { background: $good_soft; border: none; border-radius: 8px; }
QFrame[role="refused"] { background: $bad_soft; border: none; border-radius: 8px; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 24px; font-weight: 600; }
QLabel[role="banner"] { font-size: 28px; font-weight: 600; }
QLabel[role="heading"] { font-size: 16px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="price"] { font-size: 20px; font-weight: 600; }
QLabel[role="address"] { font-size: 18px; }
QLabel[role="muted"] { color: $text2; }
QLabel[role="caption"] { color: $text2; font-size: 12px; }
QLabel[role="tick"] { color: $good; font-size: 24px; }
QLabel[role="step"] { color: $good; font-size: 16px; }
QLabel[role="done"] { color: $good; font-weight: 600; }
QLabel[role="refused"] { color: $bad; font-weight: 600; }
QLabel[role="state"] {
  color: $good; background: $good_soft; border-radius: 4px; padding: 3px 8px; font-size: 12px;
}
QLabel[role="pending"] {
  color: $link; background: $soft; border-radius: 4px; padding: 3px 8px; font-size: 12px;
}
QLabel[role="brand"] { font-size: 20px; font-weight: 600; color: $link; }

QPushButton { border-radius: 8px; padding: 0 16px; border: 1px solid transparent; background: transparent; }
QPushButton:focus { border: 2px solid $link; padding: 0 15px; }
QPushButton[role="primary"] {
  min-height: 38px; background: $action; color: $action_text; font-weight: 600;
  border-color: $action;
}
QPushButton[role="primary"]:hover { background: $action_hover; border-color: $action_hover; }
QPushButton[role="primary"]:focus { min-height: 36px; border-color: $text; }
QPushButton[role="secondary"] { min-height: 38px; background: $surface; border: 1px solid $control; }
QPushButton[role="secondary"]:hover { background: $hover; }
QPushButton[role="secondary"]:focus { min-height: 36px; border: 2px solid $link; }
QPushButton[role="link"] {
  color: $link; padding: 0 2px; min-height: 28px; text-align: left; border-radius: 4px;
}
QPushButton[role="link"]:hover { background: $soft; }
QPushButton[role="link"]:focus { min-height: 26px; padding: 0 1px; }
QPushButton[role="nav"] { padding: 0 12px; min-height: 34px; color: $text; }
QPushButton[role="nav"]:hover { background: $hover; }
QPushButton[role="nav"]:focus { min-height: 32px; padding: 0 11px; }
QPushButton[role="nav"]:checked { color: $link; background: $soft; }
QPushButton[role="brand"] {
  padding: 0 8px; min-height: 38px; font-size: 20px; font-weight: 600; color: $link;
  text-align: left;
}
QPushButton[role="brand"]:focus { min-height: 36px; padding: 0 7px; }
QPushButton[role="chip"] {
  background: $surface; border: 1px solid $control; min-height: 34px; min-width: 26px;
  padding: 0 10px;
}
QPushButton[role="chip"]:hover { background: $hover; }
QPushButton[role="chip"]:focus { min-height: 32px; border: 2px solid $link; padding: 0 9px; }
QPushButton[role="chip"]:checked { background: $action; border-color: $action; color: $action_text; }
QPushButton[role="chip"]:checked:focus { border-color: $text; }
QPushButton[role="chip"]:disabled { background: $page; border: 1px solid $line; color: $text2; }
QPushButton[role="day"] {
  background: $surface; border: 1px solid $control; min-height: 60px; min-width: 92px; padding: 0 10px;
}
QPushButton[role="day"]:hover { background: $hover; }
QPushButton[role="day"]:focus { min-height: 58px; border: 2px solid $link; padding: 0 9px; }
QPushButton[role="day"]:checked { background: $action; border-color: $action; color: $action_text; }
QPushButton[role="day"]:disabled { background: $page; border: 1px solid $line; color: $text2; }
QPushButton[role="card"] {
  background: $surface; border: 1px solid $line; border-radius: 10px; padding: 0; text-align: left;
}
QPushButton[role="card"]:hover { border-color: $control; background: $hover; }
QPushButton[role="card"]:focus { border: 2px solid $link; padding: 0; }

QLineEdit, QPlainTextEdit {
  background: $surface; border: 1px solid $control; border-radius: 8px; padding: 0 12px;
  min-height: 38px; color: $text; placeholder-text-color: $text2;
  selection-background-color: $action; selection-color: $action_text;
}
QPlainTextEdit { padding: 8px 9px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $link; }
QLineEdit:focus { min-height: 36px; padding: 0 11px; }
QPlainTextEdit:focus { min-height: 36px; padding: 7px 8px; }
QRadioButton {
  background: transparent; min-height: 32px; spacing: 10px; border: 2px solid transparent;
  border-radius: 6px; padding: 0 8px 0 4px;
}
QRadioButton:focus { border-color: $link; }
QRadioButton::indicator {
  width: 14px; height: 14px; border-radius: 9px; border: 2px solid $control; background: $surface;
}
QRadioButton::indicator:checked {
  border: 5px solid $action; width: 8px; height: 8px; background: $action_text;
}
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $control; border-radius: 3px; min-height: 40px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; height: 0;
}
""")


def colours_for(scheme: Qt.ColorScheme) -> Colours:
    """Return the colours of a scheme; light where the system does not say."""
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def style_sheet(colours: Colours) -> str:
    """Return the shop's style sheet in these colours."""
    return _SHEET.substitute(asdict(colours))
