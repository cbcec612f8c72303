"""The file is damaged: what is safe, and two ways on. Nothing is repaired without being asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.rettungsbericht import Rettungszeile
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, rollend
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.fenster.schaden_bericht import Rettungsbericht
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil
from lotse.ui.zwischenablage import copy

BREITE_EM = 48


@dataclass(frozen=True, slots=True)
class Schadensbild:
    """What is known before anybody decides."""

    hinweis: Hinweis
    letzte: datetime | None = None
    """When the newest Sicherung was made; None = there is none here."""
    retten: bool = True
    """There are bytes to read."""
    trotzdem: bool = False
    """The file opens, only some pages are not sound."""
    einzelheiten: tuple[str, ...] = field(default=())
    """For technicians; no name of a family."""


class Schadenseite(QWidget):
    """`sicherung()`, `retten()`, `trotzdem()`, `zurueck()`; `bleibt(bool)`: it works at the file,
    nobody may leave."""

    bleibt = Signal(bool)
    sicherung = Signal()
    retten = Signal()
    trotzdem = Signal()
    zurueck = Signal()

    def __init__(self, bild: Schadensbild, sprache: Sprache) -> None:
        super().__init__()
        self._schaden, self._sprache = bild, sprache
        t = sprache.t
        self._karte = Tafel(name="karte")
        self._fehler = Fehlerfeld()
        self._technik = Text("\n".join(bild.einzelheiten), Stufe.KLEIN, farbe="text_secondary")
        self.balken = QProgressBar()
        self._stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.mehr = Verweis(t("Einzelheiten für die Technik"), symbol="chevron-down")
        self.kopieren = Verweis(t("Einzelheiten kopieren"), symbol="copy")
        self.knopf_zurueck = Knopf(t("Zurück"))
        self.knopf_trotzdem = Knopf(t("Trotzdem öffnen"))
        self.knopf_retten = Knopf(t("Retten, was lesbar ist"))
        self.knopf_sicherung = Knopf(t("Aus der letzten Sicherung öffnen"), art=Art.HAUPT)
        self._baue()
        self._verbinde()
        self.setFocusProxy(self.knopf_sicherung if bild.letzte else self.knopf_retten)
        self._messe()
        stil().geaendert.connect(self._messe)

    def show_laeuft(self, satz: str, *, bleibt: bool = False) -> None:
        """A sentence while something is made; "" when it has ended."""
        for knopf in self._knoepfe():
            knopf.setEnabled(not satz)
        self._stand.setText(satz)
        self._lauf.setVisible(bool(satz))
        self.balken.setRange(0, 0)
        if satz:
            self._fehler.hide()
        self.bleibt.emit(bleibt)

    def show_fortschritt(self, fertig: int, alle: int) -> None:
        self.balken.setRange(0, alle)
        self.balken.setValue(fertig)
        self._stand.setText(
            self._sprache.t("Schritt {n} von {m} wird gelesen.", n=min(fertig + 1, alle), m=alle)
        )

    def show_hinweis(self, hinweis: Hinweis) -> None:
        """It did not work: the file is as it was, and the other way is still open."""
        self.show_laeuft("")
        t = self._sprache.t
        rest = " ".join(t(satz) for satz in (hinweis.sicher, hinweis.tun) if satz)
        self._fehler.zeige(t(hinweis.was), "", rest)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._messe()

    def _knoepfe(self) -> Sequence[Knopf]:
        return (self.knopf_zurueck, self.knopf_trotzdem, self.knopf_retten, self.knopf_sicherung)

    def _wege(self) -> Iterator[str]:
        t, bild = self._sprache.t, self._schaden
        if bild.letzte is not None:
            tag = self._sprache.datum(bild.letzte.date(), kurz=True)
            wann = t("{tag}, {zeit} Uhr", tag=tag, zeit=f"{bild.letzte:%H:%M}")
            yield t("Die letzte Sicherung öffnen: {wann}. Was danach kam, fehlt.", wann=wann)
        else:
            yield t("Auf diesem Gerät liegt keine Sicherung. Liegt eine auf einem Stick?")
        if bild.retten:
            yield t("Oder retten, was lesbar ist. Lotse zeigt danach, was fehlt.")

    def _baue(self) -> None:
        t, bild = self._sprache.t, self._schaden
        titel = Text(t(bild.hinweis.was), Stufe.KOPF, fett=True, umbruch=True)
        satz = Text(
            t("Was Sie auch wählen: Diese Datei bleibt 30 Tage daneben liegen."),
            farbe="text_secondary",
            umbruch=True,
        )
        sicher = Hinweisfeld(t(bild.hinweis.sicher), "ok", "shield-check")
        wege = spalte(Text(t("Das können Sie tun"), fett=True), abstand=0.35)
        for nummer, weg in enumerate(self._wege(), 1):
            zeile = reihe(
                spalte(Text(f"{nummer}.", farbe="text_secondary"), None), Text(weg, umbruch=True)
            )
            zeile.setStretch(1, 1)
            wege.addLayout(zeile)
        gesenkt = Tafel(name="gesenkt")
        gesenkt.add_rand(self._technik)
        self._technikfeld = gesenkt
        self._technikfeld.hide()
        self.kopieren.hide()
        self._lauf = huelle(spalte(self.balken, self._stand, abstand=0.35))
        self._lauf.hide()
        self.balken.setTextVisible(False)
        self.balken.setAccessibleName(t("Fortschritt"))
        worte = spalte(
            spalte(titel, satz, abstand=0.35), sicher, wege,
            reihe(self.mehr, None, self.kopieren), gesenkt, self._fehler, self._lauf, abstand=1,
        )  # fmt: skip
        innen = reihe(
            spalte(Bild("file-x", 2.2, "danger_mark"), None), worte,
            rand=(2, 1.8, 2, 1.4), abstand=1.2,
        )  # fmt: skip
        innen.setStretch(1, 1)
        self._karte.add(innen)
        self._karte.add(self._baue_fuss())
        traeger = QWidget()
        traeger.setLayout(spalte(None, reihe(None, self._karte, None), None))
        self.setLayout(spalte(rollend(traeger), rand=(1, 1, 1, 1)))

    def _baue_fuss(self) -> Tafel:
        bild, fuss = self._schaden, Tafel(name="kartenfuss")
        self.knopf_trotzdem.setVisible(bild.trotzdem)
        self.knopf_retten.setVisible(bild.retten)
        self.knopf_sicherung.setVisible(bild.letzte is not None)
        self._fuss = reihe(None, *self._knoepfe(), rand=(2, 0.9, 2, 0.9))
        fuss.add(self._fuss)
        return fuss

    def _verbinde(self) -> None:
        self.mehr.clicked.connect(self._on_mehr)
        self.kopieren.clicked.connect(self._on_kopieren)
        self.knopf_zurueck.clicked.connect(self.zurueck)
        self.knopf_trotzdem.clicked.connect(self.trotzdem)
        self.knopf_retten.clicked.connect(self.retten)
        self.knopf_sicherung.clicked.connect(self.sicherung)

    def _on_mehr(self) -> None:
        offen = self._technikfeld.isHidden()
        self._technikfeld.setVisible(offen)
        self.kopieren.setVisible(offen)

    def _on_kopieren(self) -> None:
        copy(self._technik.text())

    def _messe(self) -> None:
        """As wide as its buttons; where the window is narrower they stand below each other."""
        knoepfe = [knopf for knopf in self._knoepfe() if not knopf.isHidden()]
        noetig = sum(knopf.sizeHint().width() for knopf in knoepfe) + em(4 + len(knoepfe))
        platz = max(self.width() - em(4), em(20))
        neben = noetig <= platz
        self._fuss.setDirection(
            QBoxLayout.Direction.LeftToRight if neben else QBoxLayout.Direction.TopToBottom
        )
        breite = max(noetig if neben else 0, em(BREITE_EM))
        self._karte.setFixedWidth(min(breite, platz))


class Schadensrahmen(QStackedWidget):
    """The page, and the report in its place once something was saved. `bleibt(bool)`: so long
    nobody may leave."""

    bleibt = Signal(bool)

    def __init__(self, seite: Schadenseite, sprache: Sprache) -> None:
        super().__init__()
        self.seite, self._sprache = seite, sprache
        self.bericht: Rettungsbericht | None = None
        self.addWidget(seite)
        self.setFocusProxy(seite)
        seite.bleibt.connect(self.bleibt)

    def show_bericht(self, zeilen: Sequence[Rettungszeile]) -> Rettungsbericht:
        bericht = self.bericht = Rettungsbericht(zeilen, self._sprache)
        self.addWidget(bericht)
        self.setCurrentWidget(bericht)
        self.setFocusProxy(bericht)
        bericht.setFocus()
        self.bleibt.emit(False)  # noqa: FBT003 - a signal
        return bericht

    def show_hinweis(self, hinweis: Hinweis) -> None:
        if self.bericht is None:
            self.seite.show_hinweis(hinweis)
        else:
            self.bericht.show_hinweis(hinweis)
