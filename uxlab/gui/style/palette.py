"""Qt's palette in the colours of a scheme, for whatever a style sheet does not reach."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

Role = QPalette.ColorRole
ROLES = {
    Role.Window: "window",
    Role.WindowText: "text",
    Role.Base: "surface",
    Role.AlternateBase: "hover",
    Role.Text: "text",
    Role.PlaceholderText: "text3",
    Role.Button: "surface",
    Role.ButtonText: "text",
    Role.BrightText: "on-accent",
    Role.ToolTipBase: "surface",
    Role.ToolTipText: "text",
    Role.Highlight: "accent-soft",
    Role.HighlightedText: "text",
    Role.Accent: "accent",
    Role.Link: "accent-text",
    Role.LinkVisited: "accent-text",
    Role.Light: "surface",
    Role.Midlight: "hover",
    Role.Mid: "line",
    Role.Dark: "control",
    Role.Shadow: "line",
}
QUIET = (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText)


def palette(colours: Mapping[str, str]) -> QPalette:
    """Return the palette; disabled text is text3."""
    made = QPalette()
    for role, name in ROLES.items():
        made.setColor(role, QColor(colours[name]))
    for role in QUIET:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["text3"]))
    return made
