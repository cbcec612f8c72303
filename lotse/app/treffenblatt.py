"""The meeting kit as PDF: A4 to hand round, A3 for the wall."""

from __future__ import annotations

from datetime import date

from lotse.app.wiring import render
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.services.dialog.blatt import Treffendruck, compose_treffen


def kit_pdf(druck: Treffendruck, buero: Buero, heute: date) -> bytes:
    """German, for the partners; charts as vectors."""
    return render(compose_treffen(druck, Rahmen(buero, heute, Bausteine.load("de"))))
