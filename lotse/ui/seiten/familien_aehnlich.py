"""Rows of "Vielleicht dieselbe Familie?": enough to recognise, why, and never a surname."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.services.dieselbe import Aehnlich
from lotse.ui.bausteine.griffe import Griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.masse import Stufe

LINKS, RECHTS = 1.05, 6.6
ZEICHEN = 1.5


def aehnliche(sprache: Callable[[], Sprache]) -> Zeilenart[Aehnlich]:
    """Rows in the language the window speaks when they are shown."""

    def name(a: Aehnlich) -> str:
        t, buchstabe = sprache().t, a.wer.buchstabe
        return t("Familie {name}", name=buchstabe) if buchstabe else t("Anonym")

    def zusatz(a: Aehnlich) -> str:
        t = sprache()
        zu = t.t("abgeschlossen") if a.wer.geschlossen else ""
        sprachen = ", ".join(t.sprachname(code) for code in a.wer.sprachen)
        return " · ".join(teil for teil in (a.wer.fallcode, a.wer.stadtteil, sprachen, zu) if teil)

    def gruende(a: Aehnlich) -> str:
        return " · ".join(sprache().t(grund.value) for grund in a.gruende)

    def male(p: QPainter, a: Aehnlich, r: QRectF, _lage: Lage) -> None:
        breite = r.width() - em_f(LINKS + RECHTS)
        oben = QRectF(r.x() + em_f(LINKS), r.y() + em_f(0.35), breite, em_f(1.5))
        breit = draw_text(p, oben, name(a), fett=True)
        merkwort = oben.adjusted(breit, 0, 0, 0)
        draw_text(p, merkwort, f" ({a.wer.deckwort})", farbe="text_secondary")
        mitte = oben.translated(0, em_f(1.4))
        draw_text(p, mitte, zusatz(a), Stufe.KLEIN, farbe="text_secondary")
        unten = mitte.translated(0, em_f(1.45)).adjusted(em_f(ZEICHEN), 0, 0, em_f(4))
        draw_symbol(p, oben.x(), unten.y() + em_f(0.65), "equal", 1.05, "ask_fg")
        draw_zeilen(p, unten, gruende(a), Stufe.KLEIN, farbe="ask_fg")

    def hoehe(a: Aehnlich, breite: int) -> int:
        innen = breite - em_f(LINKS + RECHTS + ZEICHEN)
        return round(em_f(3.7) + hoehe_zeilen(gruende(a), innen, Stufe.KLEIN))

    def griffe(_a: Aehnlich, r: QRectF, _lage: Lage) -> Sequence[Griff]:
        return griffe_rechts(r, ("oeffnen", sprache().t("Öffnen"), "verweis", ""))

    return Zeilenart[Aehnlich](
        schluessel=lambda a: a.wer.id,
        sprich=lambda a: f"{name(a)} ({a.wer.deckwort}), {gruende(a)}, {zusatz(a)}",
        male=male,
        hoehe=lambda _: 5.0,
        hoehe_px=hoehe,
        griffe=griffe,
    )
