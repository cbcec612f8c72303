import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from lotse.ui.farben import Thema, farben, palette, pick, tokens

THEMEN = [Thema.HELL, Thema.DUNKEL, Thema.KONTRAST]
GRUND = ("window", "panel", "sunken")
SCHRIFT = ("text", "text_secondary", "text_muted", "text_off", "link", "link_visited")
PAARE = [(f, b, 4.5) for f in SCHRIFT for b in GRUND]
PAARE += [
    (f"{z}_fg", b, 4.5)
    for z in ("ok", "ask", "no", "danger", "info")
    for b in ("window", "panel", f"{z}_bg")
]
PAARE += [
    (f"{z}_mark", b, 3.0)
    for z in ("ok", "ask", "no", "danger", "info")
    for b in ("window", "panel")
]
PAARE += [(f"law_{g}_fg", f"law_{g}_bg", 4.5) for g in tokens()["law_areas"]]
PAARE += [(f, b, 3.0) for f in ("focus", "border_control", "accent") for b in GRUND]
PAARE += [
    ("on_accent", "accent", 4.5),
    ("tooltip_text", "tooltip", 4.5),
]
PAARE += [("on_selected", "highlight", 4.5)]
PAARE += [
    (f, "selected", 4.5)
    for f in ("text", "text_secondary", "text_muted", "ok_fg", "ask_fg", "no_fg")
]
PAARE += [("on_accent", f"accent_{w}", 4.5) for w in ("hover", "pressed")]
PAARE += [("accent_text", b, 4.5) for b in ("panel", "accent_soft", "rail")]
PAARE += [
    ("question_fg", "question_bg", 4.5),
    ("text_secondary", "question_bg", 4.5),
    ("text", "hover", 4.5),
]
PAARE += [
    ("text_secondary", "rail", 4.5),
    ("paper_text", "paper", 4.5),
    ("text_muted", "hover", 4.5),
]


def luminanz(farbe):
    teile = [int(farbe[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rot, gruen, blau = (t / 12.92 if t <= 0.04045 else ((t + 0.055) / 1.055) ** 2.4 for t in teile)
    return 0.2126 * rot + 0.7152 * gruen + 0.0722 * blau


@pytest.mark.parametrize("thema", THEMEN)
@pytest.mark.parametrize(("vorn", "hinten", "mindestens"), PAARE)
def test_every_pair_can_be_read(thema, vorn, hinten, mindestens):
    dunkel, hell = sorted(luminanz(farben(thema)[name]) for name in (vorn, hinten))
    assert (hell + 0.05) / (dunkel + 0.05) >= mindestens


def test_the_contrast_theme_knows_every_token():
    assert set(farben(Thema.HELL).werte) == set(farben(Thema.DUNKEL).werte)
    assert set(farben(Thema.KONTRAST).werte) == set(farben(Thema.HELL).werte)


def test_no_role_is_left_to_the_system():
    gefuellt = palette(farben(Thema.DUNKEL))
    rollen = set(QPalette.ColorRole) - {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    assert all(gefuellt.isBrushSet(QPalette.ColorGroup.Active, rolle) for rolle in rollen)


def test_a_wish_wins_over_the_system(qapp):
    assert pick(Thema.KONTRAST, qapp.styleHints()).name is Thema.KONTRAST
    assert pick(Thema.SYSTEM, qapp.styleHints()).name is Thema.HELL


def test_pages_write_no_style_sheets_and_no_colours():
    haus = Path(__file__).resolve().parents[2] / "lotse" / "ui"
    for datei in haus.rglob("*.py"):
        if datei.name in ("qss.py", "stil.py") or datei.name.startswith("farben"):
            continue
        text = datei.read_text(encoding="utf-8")
        assert "setStyleSheet" not in text, datei
        assert not re.search(r"#[0-9A-Fa-f]{6}\b", text), datei
