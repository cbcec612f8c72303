"""A file that cannot be read: what happened, what is safe, what to do (mock-up 11b)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Katalogstand
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, raender, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen


class Schadenseite(QWidget):
    """Shown in place of the step that did not work."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        t = sprache.t
        self._titel = Text(stufe=Stufe.TITEL, fett=True, umbruch=True)
        self._was = Text(farbe="text_secondary", umbruch=True)
        self._sicher = Hinweisfeld(art="ok", symbol="shield-check")
        self._tun = [Text(umbruch=True) for _ in range(2)]
        self.mehr = Verweis(t("Einzelheiten für die Technik"), symbol="chevron-down")
        self._stellen = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._stellen.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._kasten = QFrame()
        self._kasten.setObjectName("gesenkt")
        self._kasten.setLayout(spalte(self._stellen, rand=(0.9, 0.7, 0.9, 0.7)))
        self.mehr.clicked.connect(lambda: self._kasten.setVisible(self._kasten.isHidden()))
        self._baue()

    def show_hinweis(self, hinweis: Hinweis, stand: Katalogstand, datei: str) -> None:
        """`datei` "" = it was no file, but something copied."""
        t = self._t
        ding = t("Diese Datei lässt sich nicht einlesen")
        self._titel.setText(ding if datei else t("Das lässt sich nicht einlesen"))
        self._was.setText(t(hinweis.was))
        self._sicher.set_text(self._stand(stand))
        rat = [t(hinweis.tun) if hinweis.tun else t("Bitte wählen Sie eine andere Datei.")]
        rat.append(
            t("Oder die Datei „{name}“ neu vom Stick oder aus der E-Mail kopieren.", name=datei)
        )
        for nummer, (text, satz) in enumerate(zip(self._tun, rat, strict=True), 1):
            text.setText(f"{nummer}.  {satz}" if datei else satz)
            text.setVisible(bool(datei) or nummer == 1)
        self._stellen.setText("\n".join(t(stelle) for stelle in hinweis.stellen))
        self.mehr.setVisible(bool(hinweis.stellen))
        self._kasten.hide()
        ansagen(self, f"{self._titel.text()}. {self._was.text()} {t(hinweis.sicher)}")

    def einzelheiten(self) -> str:
        return "\n".join(filter(None, (self._was.text(), self._stellen.text())))

    def _stand(self, stand: Katalogstand) -> str:
        t = self._t
        satz = t("Ihr Katalog ist unverändert.")
        if not stand.anzahl:
            return satz
        zahl = self._sprache.zahl(stand.anzahl)
        if stand.stand is None:
            return f"{satz} {t('{n} Angebote.', n=zahl)}"
        tag = self._sprache.datum(stand.stand)
        return f"{satz} {t('{n} Angebote, Stand {tag}.', n=zahl, tag=tag)}"

    def _baue(self) -> None:
        bild = Bild("file-x", 2.4, "danger_mark")
        worte = spalte(
            self._titel,
            self._was,
            self._sicher,
            Text(self._t("Das können Sie tun"), fett=True),
            *self._tun,
            reihe(self.mehr, None),
            self._kasten,
            None,
            abstand=0.7,
        )
        zeile = reihe(bild, huelle(worte))
        zeile.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
        zeile.setStretch(1, 1)
        raender(zeile, (2.2, 2.2, 2.4, 1.4), 1.2)
        rolle = Rollbereich()
        rolle.inhalt.addLayout(zeile)
        self.setLayout(spalte(rolle))
