"""A line is shortened where it must be, and its width is what was drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from lotse.ui.bausteine.malen import draw_text, masse
from lotse.ui.farben import Thema, farben
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil
from lotse.ui.worte import cut_off


@pytest.mark.parametrize("text", ["", "A", "Familie K.", "Üzgür-Weiß (Ahorn 7)", "w" * 40, "سلام"])
@pytest.mark.parametrize("fett", [False, True])
def test_a_text_is_shortened_exactly_when_qt_would(qapp, text, fett):
    m = masse(Stufe.TEXT, fett=fett)
    voll = m.horizontalAdvance(text)
    for platz in (-3.0, 0.0, voll / 2, voll - 0.01, voll, voll + 0.01, voll + 50):
        bild = QImage(8, 8, QImage.Format.Format_ARGB32)
        maler = QPainter(bild)
        breite = draw_text(maler, QRectF(0, 0, platz, 8), text, fett=fett)
        maler.end()
        kurz = m.elidedText(text, Qt.TextElideMode.ElideRight, max(platz, 0))
        assert breite == m.horizontalAdvance(kurz)


def test_metrics_follow_the_size_of_type(qapp):
    try:
        stil().show(Thema.HELL, 100)
        klein = masse().height()
        stil().show(Thema.HELL, 200)
        assert masse().height() > 1.5 * klein
        stil().show(Thema.HELL, 100)
        assert masse().height() == klein
    finally:
        stil().show(Thema.HELL, 100)


def test_a_colour_that_somebody_changes_is_their_own(qapp):
    erste = farben(Thema.HELL).farbe("accent")
    erste.setAlpha(7)
    assert farben(Thema.HELL).farbe("accent") == QColor(farben(Thema.HELL)["accent"])


def test_the_dots_of_a_shortened_text_stand_at_its_own_end():
    """Arabic ends at the left: there its "…" belongs, also in a window that reads to the right."""
    assert cut_off("Donaudampf…") == "Donaudampf…"
    assert cut_off("„عبد الرحمن…") == "\u2067„عبد الرحمن…\u2069"
    assert cut_off("12…") == "12…"
