"""Step 2: a password that holds, typed twice, and when Lotse locks by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.domain.passwort import MINDESTENS, check_passwort, normal, secret
from lotse.i18n.sprache import Sprache
from lotse.services.passwortstaerke import strength
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.malen import draw_platte
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Beschriftung, Bild, Text
from lotse.ui.fenster.einrichten import Schritt
from lotse.ui.fenster.passwortfeld import Passwortfeld
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

MINUTEN = (2, 5, 10)
STAERKE = ("leicht zu raten", "schwach", "geht so", "gut", "stark")
TOENE = ("danger", "danger", "ask", "ok", "ok")
BILDER = {"danger": "circle-alert", "ask": "triangle-alert", "ok": "circle-check"}


class Staerkebalken(QWidget):
    """Four bars; the word beside them says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._stufe, self._ton = 0, "no"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def show_stufe(self, stufe: int, ton: str) -> None:
        self._stufe, self._ton = stufe, ton
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(23), em(0.6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        breite = (self.width() - 3 * 4) / 4
        for nummer in range(4):
            r = QRectF(nummer * (breite + 4), 0, breite, self.height())
            draw_platte(p, r, f"{self._ton}_mark" if nummer < self._stufe else "no_bg", "", 3)
        p.end()


class Passwortschritt(Schritt):
    """`vorschlag()` gives words to take; None = there is no list. `mit_minuten`: ask for idle."""

    def __init__(
        self,
        sprache: Sprache,
        *,
        vorschlag: Callable[[], str] | None = None,
        mit_minuten: bool = True,
        minuten: int = 5,
        warnung: str = "",
    ) -> None:
        super().__init__()
        self._t, self._vorschlag = sprache.t, vorschlag
        t = sprache.t
        self.passwort = Passwortfeld(t("&Passwort"), sprache)
        self.nochmal = Passwortfeld(t("Passwort noch &einmal"), sprache, zeigbar=False)
        self._balken, self._bild = Staerkebalken(), Bild("circle-check", 1.2, "ok_mark")
        self._wort = Text(fett=True)
        self._rat = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._minuten = Segment(
            [(str(n), t("nach {n} Minuten", n=n)) for n in MINUTEN],
            name=t("Sperren, wenn niemand tippt"),
        )
        self._minuten.set_wahl(str(minuten))
        self._minuten_gewaehlt = minuten
        ueblich = t("Niemand kann das Passwort zurücksetzen. Dafür gibt es den Notfall-Schlüssel.")
        self._baue(mit_minuten=mit_minuten, warnung=warnung or ueblich)
        for feld in (self.passwort, self.nochmal):
            feld.geaendert.connect(self._on_geaendert)
        self.passwort.fertig.connect(self.nochmal.setFocus)
        self.nochmal.fertig.connect(self.weiter)
        self._minuten.gewaehlt.connect(self._on_minuten)
        self.setFocusProxy(self.passwort)
        self._on_geaendert()

    @property
    def minuten(self) -> int:
        return self._minuten_gewaehlt

    def geheimnis(self) -> bytearray:
        """The bytes; the fields keep their words until `leere`."""
        return secret(self.passwort.feld.text())

    @override
    def leere(self) -> None:
        self.passwort.leere()
        self.nochmal.leere()

    @override
    def grund(self) -> str:
        eins, zwei = self.passwort.feld.text(), self.nochmal.feld.text()
        laenge = len(normal(eins))
        if laenge < MINDESTENS:
            return self._t("Noch {n} Zeichen, dann reicht es.", n=MINDESTENS - laenge)
        try:
            check_passwort(eins)
        except Hinweis as hinweis:
            return self._t(hinweis.was)
        if strength(eins) == 0:
            return self._t("Dieses Passwort errät man leicht. Gut sind fünf Wörter.")
        if normal(zwei) != normal(eins):
            return self._t("Bitte tippen Sie das Passwort noch einmal.")
        return ""

    def _on_geaendert(self) -> None:
        eins, zwei = self.passwort.feld.text(), self.nochmal.feld.text()
        stufe = strength(eins) if len(normal(eins)) >= MINDESTENS else min(strength(eins), 1)
        ton = TOENE[stufe]
        self._balken.show_stufe(max(stufe, 1) if eins else 0, ton)
        self._bild.setVisible(bool(eins))
        self._bild.set_bild(BILDER[ton], f"{ton}_mark")
        self._wort.setText(self._t(STAERKE[stufe]) if eins else "")
        self._wort.set_art(farbe=f"{ton}_fg")
        anders = bool(zwei) and not normal(eins).startswith(normal(zwei))
        self._rat.setText(
            self._t("Das ist ein anderes Wort als oben.")
            if anders
            else self._t("Bitte ganz eintippen.")
        )
        self._rat.set_art(farbe="danger_fg" if anders else "text_secondary")
        self.nochmal.show_falsch(falsch=anders)
        self.geaendert.emit()

    def _on_vorschlag(self) -> None:
        if self._vorschlag is not None:
            self.passwort.setze(self._vorschlag())
            self.nochmal.leere()
            self.passwort.setFocus()

    def _on_minuten(self, wahl: str) -> None:
        self._minuten_gewaehlt = int(wahl)

    def _baue(self, *, mit_minuten: bool, warnung: str) -> None:
        t = self._t
        if self._vorschlag is not None:
            knopf = Knopf(t("Vorschlag"), symbol="dices")
            knopf.clicked.connect(self._on_vorschlag)
            self.passwort.reihe.addWidget(knopf)
        staerke = reihe(self._balken, self._bild, self._wort, None, abstand=0.7)
        oben = spalte(self.passwort, staerke, abstand=0.6)
        self.nochmal.setMaximumWidth(em(27.5))
        mitte = spalte(reihe(self.nochmal, None), self._rat, abstand=0.35)
        mitte.itemAt(0).layout().setStretch(0, 1)  # type: ignore[union-attr] # just put there
        teile = [oben, mitte]
        if mit_minuten:
            kopf = Beschriftung(t("Sperren, wenn niemand tippt"), farbe="text")
            kopf.set_art(fett=True)
            satz = t("Sie können jederzeit mit Strg+L sperren. Ihre Eingaben bleiben erhalten.")
            klein = Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
            teile.append(spalte(kopf, reihe(self._minuten, None), klein, abstand=0.4))
        else:
            self._minuten.setParent(self)
            self._minuten.hide()
        rat = Hinweisfeld(warnung, "ask", "triangle-alert")
        self.setLayout(spalte(*teile, rat, None, abstand=1.5))
