"""What is done with an entry of the catalogue: check, report, take over, call, print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot, AngebotKey, Ergebnisart, Pruefung, Status
from lotse.domain.frische import MELDUNGSWORT, Anruf, Meldungsart
from lotse.domain.intern import Intern
from lotse.domain.ort import Ort
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.services.katalogpflege import (
    AUSGANGSWORT,
    Ausgang,
    aus_quelle,
    behalten,
    einzeln_geprueft,
    nach_anruf,
)
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.zusammenfuehren import Zusammenfuehren
from lotse.ui.dienste import Dienste
from lotse.ui.meldung import Meldungsart as Ton
from lotse.ui.seiten.angebot_angaben import Blattstand
from lotse.ui.seiten.angebot_blatt import Angebotsblatt
from lotse.ui.seiten.katalog_anrufe import Anrufkarte, Anrufliste
from lotse.ui.seiten.katalog_felder import Tastengriff
from lotse.ui.seiten.katalog_herkunft import Herkunftsstand
from lotse.ui.steuerung import Sitzung
from lotse.ui.zustand import Vereint

Paare = Mapping[str, Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Quellenfund:
    """What a source says of one entry."""

    key: str
    angebot: Angebot | None


class Katalogtaten(QObject):
    """`soll_geaendert(key)` open the form, `soll_gezeigt(key)` show another entry,
    `quelle_gelesen(key)` and `paare_gelesen()` when what stands in the sheet is known."""

    soll_geaendert = Signal(str)
    soll_gezeigt = Signal(str)
    quelle_gelesen = Signal(str)
    paare_gelesen = Signal()
    intern_gelesen = Signal(str, object)

    def __init__(self, dienste: Dienste, sitzung: Sitzung, oben: QWidget) -> None:
        super().__init__(oben)
        self._dienste, self._sitzung, self._oben = dienste, sitzung, oben
        self.sprache = dienste.sprache
        self._quelle = Quellenfund("", None)
        self._paare: Paare = {}
        self._nummer = 0
        self._vermerke = Counter[str]()
        self._karte: Anrufkarte | None = None
        self._anrufe: Anrufliste | None = None
        self.ausgang = Blattausgang(sitzung, oben)
        self.ausgang.gesagt.connect(self._on_gesagt)

    def verbinde(
        self, blatt: Angebotsblatt, anrufe: Anrufliste, karte: Anrufkarte, tabelle: QWidget
    ) -> None:
        """Everything that can be pressed, and E and V over the table."""
        self._anrufe, self._karte = anrufe, karte
        blatt.pruefen.connect(self.pruefe)
        blatt.einzeln.connect(self.pruefe_einzeln)
        blatt.melden.connect(self.melde)
        blatt.datenblatt.connect(self.gib_datenblatt)
        blatt.intern.geaendert.connect(self.vermerke)
        self.intern_gelesen.connect(blatt.intern.show_intern)
        herkunft = blatt.herkunft
        herkunft.uebernimm.connect(self.uebernimm)
        herkunft.behalte.connect(self.behalte)
        herkunft.schliesse.connect(self.schliesse)
        herkunft.trenne.connect(self.trenne)
        herkunft.vereine.connect(self.vereine)
        herkunft.zeige.connect(self.soll_gezeigt)
        anrufe.ausgang.connect(self.nach_anruf)
        karte.ausgang.connect(anrufe.on_taste)
        Tastengriff(tabelle, {"E": blatt.aendernknopf.click, "V": blatt.pruefknopf.click})

    def angebot(self, key: str) -> Angebot | None:
        return self._dienste.angebote([AngebotKey(key)]).get(AngebotKey(key))

    def wohnort(self) -> Ort | None:
        """The open family's place, else the office's; None = neither is known."""
        akte, pflege = self._sitzung.akte, self._dienste.katalogpflege
        if akte and akte.familie.ort.plz:
            return akte.familie.ort
        ort = pflege.bueroort() if pflege else Ort()
        return ort if ort.plz else None

    def herkunft(self, key: str) -> tuple[Angebot | None, tuple[tuple[Angebot, str], ...]]:
        """(what the source says, entries that may be the same one), as far as it was read."""
        andere = dict(self._paare.get(key, ()))
        eintraege = self._dienste.angebote([AngebotKey(k) for k in andere]) if andere else {}
        doppelt = tuple((a, andere[k]) for k, a in eintraege.items())
        return (self._quelle.angebot if self._quelle.key == key else None), doppelt

    def blattstand(self, angebot: Angebot) -> Blattstand:
        """What the sheet says beside the entry itself."""
        blick, pflege, ort = self._dienste.katalogblick, self._dienste.katalogpflege, self.wohnort()
        weit = pflege.entfernung(ort, angebot) if pflege and ort else None
        herkunft = Herkunftsstand(*self.herkunft(angebot.key))
        return Blattstand(blick.jetzt(angebot) if blick else None, weit, herkunft)

    def lies_quelle(self, key: str) -> None:
        pflege = self._dienste.katalogpflege
        if pflege and self._quelle.key != key:
            self._sitzung.runner.start(
                lambda _token: Quellenfund(key, pflege.quelle(AngebotKey(key))), self._on_quelle
            )

    def lies_intern(self, key: str) -> None:
        """What the office keeps to itself, read behind the page."""
        if buch := self._dienste.katalogintern:
            stelle = (key, self._vermerke[key])
            self._sitzung.runner.start(
                lambda _token: (stelle, buch.lies(AngebotKey(key))), self._on_intern
            )

    def vermerke(self, key: str, vorher: Intern, nachher: Intern) -> None:
        self._vermerke[key] += 1
        self._sitzung.vermerke(AngebotKey(key), vorher, nachher, self.sprache.t("Interne Notiz"))

    def _on_intern(self, gelesen: tuple[tuple[str, int], Intern]) -> None:
        """Read before the last word was kept it would bring back the one before."""
        (key, vermerke), intern = gelesen
        if vermerke == self._vermerke[key]:
            self.intern_gelesen.emit(key, intern)

    def lies_paare(self) -> None:
        """On the free lane: it compares every entry with those of its house."""
        self._quelle = Quellenfund("", None)
        self._nummer += 1
        nummer = self._nummer
        if pflege := self._dienste.katalogpflege:
            self._sitzung.runner.start(
                lambda _token: (nummer, pflege.dubletten()), self._on_paare, store=False
            )

    def trage_ein(self, vorher: Angebot | None, nachher: Angebot, wort: str) -> None:
        self._sitzung.trage_ein(vorher, nachher, wort)

    def pruefe(self, key: str) -> None:
        """Confirmed as a whole, by telephone; the way back is offered."""
        angebot = self.angebot(key)
        if angebot is None:
            return
        t = self.sprache.t
        if self._dienste.katalogpflege is None or not angebot.fehlt_in_quelle_seit:
            self._sitzung.pruefe(angebot, self._pruefung(), t("Angebot geprüft"))
        else:
            neu = nach_anruf(angebot, Ausgang.BESTAETIGT, self._pruefung())
            self._sitzung.trage_ein(angebot, neu, t("Angebot geprüft"))
        if not self._sitzung.nur_lesen:
            self._sage(t("Geprüft. Das Angebot gilt als frisch."))

    def pruefe_einzeln(self, key: str, feld: str) -> None:
        if angebot := self.angebot(key):
            neu = einzeln_geprueft(angebot, feld, self._pruefung())
            self._sitzung.trage_ein(angebot, neu, self.sprache.t("Eine Angabe geprüft"))

    def melde(self, key: str, art: Meldungsart) -> None:
        """Something came back from a case: the entry goes on the list of calls."""
        wort = self.sprache.t(MELDUNGSWORT[art])
        self._sitzung.melde_angebot(AngebotKey(key), art, wort)

    def nach_anruf(self, anruf: Anruf, wie: Ausgang) -> None:
        """One key after a call. Nobody reached is a report, everything else a check."""
        angebot = self.angebot(anruf.zeile.key)
        if angebot is None:
            return
        if wie is Ausgang.NICHT_ERREICHT:
            self.melde(anruf.zeile.key, Meldungsart.NICHT_ERREICHT)
            return
        neu = nach_anruf(angebot, wie, self._pruefung())
        wort = self.sprache.t(AUSGANGSWORT[wie])
        self._sitzung.trage_ein(angebot, neu, f"{angebot.name}: {wort}")
        if not self._sitzung.nur_lesen:
            self._sage(f"{angebot.name}: {wort}.")
            if wie is Ausgang.GEAENDERT:
                self._sitzung.runner.start(lambda _token: anruf.zeile.key, self._on_aendern)

    def uebernimm(self, key: str, feld: str) -> None:
        angebot, quelle = self.angebot(key), self._quelle
        if angebot and quelle.angebot and quelle.key == key:
            neu = aus_quelle(angebot, quelle.angebot, feld)
            self._sitzung.trage_ein(angebot, neu, self.sprache.t("Aus der Quelle übernommen"))

    def behalte(self, key: str) -> None:
        if angebot := self.angebot(key):
            self._sitzung.trage_ein(angebot, behalten(angebot), self.sprache.t("Gibt es noch"))

    def schliesse(self, key: str) -> None:
        if angebot := self.angebot(key):
            neu = replace(angebot, status=Status.GESCHLOSSEN)
            self._sitzung.trage_ein(angebot, neu, self.sprache.t("Gibt es nicht mehr"))

    def trenne(self, key: str, anderes: str) -> None:
        """Not one entry but two: remembered for good."""
        wort = self.sprache.t("Kein Duplikat")
        self._sitzung.trenne(AngebotKey(key), AngebotKey(anderes), wort)
        if not self._sitzung.nur_lesen:
            self._sage(self.sprache.t("Gemerkt: Es sind zwei verschiedene Angebote."))

    def vereine(self, key: str, anderes: str) -> None:
        """Both side by side; nothing is put together before a person says so."""
        paar = (self.angebot(key), self.angebot(anderes))
        if paar[0] is None or paar[1] is None or self._sitzung.verweigert():
            return
        dialog = Zusammenfuehren(paar[0], paar[1], self.sprache, self._oben.window())
        dialog.vereint.connect(self._on_vereint)
        dialog.getrennt.connect(self.trenne)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_vereint(self, vorher: Vereint, nachher: Vereint) -> None:
        t = self.sprache.t
        self._sitzung.fuehre_zusammen(vorher, nachher, t("Zwei Einträge zusammengeführt"))
        self._sage(t("Zusammengeführt. Der andere Eintrag ist geschlossen."))

    def gib_datenblatt(self, key: str) -> None:
        """Save the sheet for the Stelle; it is printed from there or sent."""
        angebot, pflege = self.angebot(key), self._dienste.katalogpflege
        if angebot and pflege:
            t = self.sprache.t
            self.ausgang.speichere(
                t("Datenblatt speichern"),
                f"Datenblatt_{key[:8]}",
                "pdf",
                lambda: pflege.datenblatt(angebot),
            )

    def _pruefung(self) -> Pruefung:
        t = self.sprache.t
        return Pruefung(self._dienste.heute(), t("Lotsin"), Ergebnisart.TELEFON)

    def _sage(self, satz: str) -> None:
        self._sitzung.melde(satz, zurueck=True)

    def _on_aendern(self, key: str) -> None:
        """After the check was written: the form begins with it."""
        self.soll_geaendert.emit(key)

    def _on_quelle(self, fund: Quellenfund) -> None:
        self._quelle = fund
        if fund.angebot:
            self.quelle_gelesen.emit(fund.key)

    def _on_paare(self, gefunden: tuple[int, Sequence[Dublettenpaar]]) -> None:
        nummer, paare = gefunden
        if nummer != self._nummer:
            return  # compared before the last change: two that were parted stand together in it
        je_key: dict[str, list[tuple[str, str]]] = {}
        for paar in paare:
            je_key.setdefault(paar.a, []).append((paar.b, paar.grund))
            je_key.setdefault(paar.b, []).append((paar.a, paar.grund))
        anders = je_key != self._paare
        self._paare = je_key
        if anders:
            self.paare_gelesen.emit()

    def _on_gesagt(self, satz: str, gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._sitzung.melde(satz, Ton.ERFOLG if gut else Ton.WARNUNG)
