"""Rows of "Vielleicht dieselbe Familie?": enough to recognise, never a surname."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.akte import Aktenzeile
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.griffe import Griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.familienworte import genannt, gezaehlt
from lotse.ui.masse import Stufe


def aehnliche(sprache: Callable[[], Sprache]) -> Zeilenart[Aktenzeile]:
    """Rows in the language the window speaks when they are shown."""

    def zusatz(zeile: Aktenzeile) -> str:
        sprachen = ", ".join(sprache().sprachname(code) for code in zeile.sprachen)
        return " · ".join(
            teil for teil in (gezaehlt(zeile, sprache()), sprachen, zeile.stadtteil) if teil
        )

    def male(p: QPainter, zeile: Aktenzeile, r: QRectF, _lage: Lage) -> None:
        oben = QRectF(r.x() + em_f(1.05), r.y() + em_f(0.35), r.width() - em_f(8), em_f(1.5))
        breit = draw_text(p, oben, genannt(zeile.anzeige, sprache()), fett=True)
        draw_text(p, oben.adjusted(breit, 0, 0, 0), f" ({zeile.deckwort})", farbe="text_secondary")
        unten = oben.translated(0, em_f(1.45))
        draw_text(p, unten, zusatz(zeile), Stufe.KLEIN, farbe="text_secondary")

    def griffe(_zeile: Aktenzeile, r: QRectF, _lage: Lage) -> Sequence[Griff]:
        return griffe_rechts(r, ("oeffnen", sprache().t("Öffnen"), "verweis", ""))

    return Zeilenart[Aktenzeile](
        schluessel=lambda z: z.id,
        sprich=lambda z: f"{genannt(z.anzeige, sprache())} ({z.deckwort}), {zusatz(z)}",
        male=male,
        hoehe=lambda _: 3.6,
        griffe=griffe,
    )
