"""After a salvage: what was saved, what is missing, thing by thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.rettungsbericht import Rettungsposten, Rettungszeile, nameless, posten
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import raster, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, rollend
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

BREITE_EM = 44
RECHTS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Rettungsbericht(QWidget):
    """`oeffnen()` when it was read."""

    oeffnen = Signal()

    def __init__(self, zeilen: Sequence[Rettungszeile], sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._posten = sprache, posten(zeilen)
        self._namenlos = nameless(zeilen)
        self.knopf = Knopf(sprache.t("Öffnen"), art=Art.HAUPT)
        self._fehler = Fehlerfeld()
        self._karte = Tafel(name="karte")
        self._baue()
        self.knopf.clicked.connect(self.oeffnen)
        self.setFocusProxy(self.knopf)
        self._messe()
        stil().geaendert.connect(self._messe)

    def show_laeuft(self, *, laeuft: bool) -> None:
        self.knopf.setEnabled(not laeuft)

    def show_hinweis(self, hinweis: Hinweis) -> None:
        self.show_laeuft(laeuft=False)
        t = self._sprache.t
        rest = " ".join(t(satz) for satz in (hinweis.sicher, hinweis.tun) if satz)
        self._fehler.zeige(t(hinweis.was), "", rest)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._messe()

    def _baue(self) -> None:
        t = self._sprache.t
        fehlt = bool(self._namenlos) or any(einer.fehlt for einer in self._posten)
        zeichen = ("triangle-alert", "ask_mark") if fehlt else ("circle-check", "ok_mark")
        kopf = spalte(
            Text(t("Das ist gerettet"), Stufe.KOPF, fett=True),
            *(Text(satz, farbe="text_secondary", umbruch=True) for satz in self._saetze(fehlt)),
            abstand=0.35,
        )
        gitter = self._gitter = raster(abstand=0.6)
        for nummer, einer in enumerate(self._posten):
            for spaltennummer, text in enumerate(self._reihe(einer)):
                gitter.addWidget(text, nummer, spaltennummer)
        gitter.setColumnStretch(2, 1)
        innen = reihe(
            spalte(Bild(zeichen[0], 2.2, zeichen[1]), None),
            spalte(kopf, gitter, self._fehler, abstand=1.2),
            rand=(2, 1.8, 2, 1.4),
            abstand=1.2,
        )
        innen.setStretch(1, 1)
        self._karte.add(innen)
        fuss = Tafel(name="kartenfuss")
        fuss.add(reihe(None, self.knopf, rand=(2, 0.9, 2, 0.9)))
        self._karte.add(fuss)
        traeger = QWidget()
        traeger.setLayout(spalte(None, reihe(None, self._karte, None), None))
        self.setLayout(spalte(rollend(traeger), rand=(1, 1, 1, 1)))

    def _saetze(self, fehlt: bool) -> Iterator[str]:  # noqa: FBT001 - the finding itself
        t = self._sprache
        if not fehlt:
            yield t.t("Alles war lesbar. Die alte Datei bleibt 30 Tage daneben liegen.")
            return
        yield t.t(
            "Manches war nicht lesbar. Bitte sehen Sie Ihre Familien durch. "
            "Die alte Datei bleibt 30 Tage daneben liegen."
        )
        if self._namenlos:
            yield t.plural(
                "Bei {n} Familie war der Name nicht lesbar: "
                "Sie steht als offene „Gerettete Akte ohne Namen“ in der Liste.",
                "Bei {n} Familien war der Name nicht lesbar: "
                "Sie stehen als offene „Gerettete Akte ohne Namen“ in der Liste.",
                self._namenlos,
            )

    def _reihe(self, einer: Rettungsposten) -> tuple[Text, Text, Text]:
        t = self._sprache
        zahl = Text(t.zahl(einer.zeilen), fett=True)
        zahl.setAlignment(RECHTS)
        stand = (
            t.plural("{n} Stelle nicht lesbar", "{n} Stellen nicht lesbar", einer.fehlt)
            if einer.fehlt
            else t.t("alles lesbar")
        )
        farbe = "ask_fg" if einer.fehlt else "text_muted"
        return zahl, Text(t.t(einer.wort)), Text(stand, farbe=farbe)

    def _messe(self) -> None:
        self._karte.setFixedWidth(min(em(BREITE_EM), max(self.width() - em(4), em(20))))
        self._gitter.setColumnMinimumWidth(1, em(12))
