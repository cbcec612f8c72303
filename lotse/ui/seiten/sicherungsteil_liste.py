"""The panel of the Sicherungen: when the last one was made, make one now, and all that are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.services.sicherungsarbeit import Sicherungsbild, Sicherungszeile
from lotse.ui.bausteine.griffe import Griff, griffe_rechts
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, em_f
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.sicherungsteil_worte import groesse, stand, zeitpunkt

HOEHE, WANN, GROSS, WO = 2.5, 2.6, 15.0, 21.5


class Sicherungstafel(Tafel):
    """`sichern()`, `zurueckspielen(Sicherungszeile)`."""

    sichern = Signal()
    zurueckspielen = Signal(object)

    def __init__(self, heute: Callable[[], date], sprache: Sprache) -> None:
        super().__init__(" ", symbol="save")
        self._heute, self._sprache = heute, sprache
        self._lagebild: Sicherungsbild | None = None
        self.knopf = Knopf(art=Art.HAUPT, symbol="save")
        self._zeichen = Bild("shield-check", 2.2, "ok_mark")
        self._satz = Text(stufe=Stufe.LEIT, fett=True, umbruch=True)
        self._wie = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._ort = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.liste = Liste(self._zeilenart())
        self.liste.set_waechst()
        kopf = reihe(self._zeichen, spalte(self._satz, self._wie, abstand=0.15), self.knopf)
        kopf.setStretch(1, 1)
        self.add_rand(kopf)
        self.add_trenner()
        self.add(self.liste)
        self.add_trenner()
        self.add_rand(self._ort)
        self.knopf.clicked.connect(self.sichern)
        self.liste.griff.connect(self._on_griff)
        self.liste.geoeffnet.connect(self.zurueckspielen)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Sicherungen"))
        self._wie.setText(
            t("Lotse sichert von allein: beim Sperren, beim Beenden, nach 30 Minuten Arbeit.")
        )
        self.liste.setAccessibleName(t("Sicherungen, die neueste zuerst"))
        self.show_laeuft(laeuft=False)
        if self._lagebild is not None:
            self.show_bild(self._lagebild)

    def show_bild(self, bild: Sicherungsbild) -> None:
        t, heute = self._sprache, self._heute()
        self._lagebild = bild
        gut = not bild.lage.veraltet
        self._zeichen.set_bild(
            "shield-check" if gut else "triangle-alert", "ok_mark" if gut else "ask_mark"
        )
        self._satz.setText(stand(bild, heute, t))
        self._ort.setText(t.t("Sie liegen hier: {ort}", ort=str(bild.ordner)))
        self.set_zahl(str(len(bild.zeilen)) if bild.zeilen else "")
        self.liste.zeige(bild.zeilen)

    def show_laeuft(self, *, laeuft: bool) -> None:
        """While one is made and checked."""
        self.knopf.setEnabled(not laeuft)
        self.knopf.setText(self._sprache.t("Sichert …" if laeuft else "Jetzt sichern"))

    def _on_griff(self, zeile: Sicherungszeile, _name: str) -> None:
        self.zurueckspielen.emit(zeile)

    def _zeilenart(self) -> Zeilenart[Sicherungszeile]:
        return Zeilenart[Sicherungszeile](
            lambda z: str(z.datei), self._sprich, self._male, lambda _: HOEHE, self._griffe
        )

    def _sprich(self, zeile: Sicherungszeile) -> str:
        t = self._sprache
        wann = zeitpunkt(zeile.am, self._heute(), t)
        return f"{wann}, {groesse(zeile.groesse, t)}, {self._wo(zeile)}"

    def _griffe(self, _z: Sicherungszeile, r: QRectF, _lage: Lage) -> Sequence[Griff]:
        wort = self._sprache.t("Diese zurückspielen …")
        return griffe_rechts(r, ("zurueck", wort, "verweis", ""))

    def _male(self, p: QPainter, zeile: Sicherungszeile, r: QRectF, lage: Lage) -> None:
        t, mitte = self._sprache, r.center().y()
        bild = "hard-drive" if zeile.zweitort else "check"
        draw_symbol(p, r.x() + em_f(1.05), mitte, bild, 1.15, "text_muted")
        rechts = self._griffe(zeile, r, lage)[0].flaeche.x() - em_f(0.5)

        def ab(em: float) -> QRectF:
            x = r.x() + em_f(em)
            return QRectF(x, r.y(), max(rechts - x, 0), r.height())

        draw_text(p, ab(WANN), zeitpunkt(zeile.am, self._heute(), t), fett=True)
        draw_text(p, ab(GROSS), groesse(zeile.groesse, t), farbe="text_secondary")
        draw_text(p, ab(WO), self._wo(zeile), farbe="text_secondary")

    def _wo(self, zeile: Sicherungszeile) -> str:
        t = self._sprache.t
        return t("am zweiten Ort") if zeile.zweitort else t("auf diesem Gerät")
