"""The first start: leads through the four steps and makes what they asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lotse.app.datenort import KNAPP, look_at, may_write
from lotse.app.datenorte import keep_listed
from lotse.app.echtprofil import Echtprofil, open_echt
from lotse.app.katalogeinlesen import import_datei
from lotse.app.ordner import eigener_platz
from lotse.app.unterwegs import Unterwegs
from lotse.app.vorraum import Vorraum, als_hinweis
from lotse.app.wiring import MUSTERSTADT, build_uebungskatalog
from lotse.app.wissen import eigenes_wissen
from lotse.app.woerter import suggest, woerter
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.exchange.katalog_json import read_katalog_json
from lotse.i18n.sprache import Sprache
from lotse.ui.fenster.einrichten import Schrittrahmen, Stufenblatt
from lotse.ui.fenster.einrichten_katalog import BEISPIEL, DATEI, SELBST, Katalogschritt
from lotse.ui.fenster.einrichten_ort import Ortschritt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.einrichten_schluessel import Schluesselschritt
from lotse.ui.fenster.zutritt import Einrichtung, Ortsurteil
from lotse.ui.jobs import Token
from lotse.ui.sprung import Ort, Sprung

ORT, PASSWORT, SCHLUESSEL, KATALOGWAHL = range(4)
GB = 1024**3


class Einrichter(QObject):
    """`fertig(Echtprofil)` after the last step. What is typed lives in the steps until then."""

    fertig = Signal(object)

    def __init__(self, vorraum: Vorraum, parent: QObject) -> None:
        super().__init__(parent)
        self._v, self._t = vorraum, vorraum.sprache.t
        self._profil: Echtprofil | None = None
        self._unterwegs = Unterwegs()
        self._token: Token | None = None
        t, sprache = self._t, vorraum.sprache
        self.ort = Ortschritt(
            vorraum.raum.wurzel,
            lambda ordner: urteil(ordner, sprache),
            sprache,
            fest=eigener_platz() is not None,
        )
        self.passwort = Passwortschritt(
            sprache,
            vorschlag=suggest if woerter() else None,
            minuten=vorraum.datei.lesen().sperren_minuten,
        )
        self.schluessel = Schluesselschritt(new_notfallschluessel(), vorraum.runner, sprache)
        self.katalog = Katalogschritt(_anzahl_uebung(), sprache)
        self.rahmen = Schrittrahmen(
            t("Lotse einrichten"), self._blaetter(), sprache, dauer=t("Dauert etwa 5 Minuten.")
        )
        self.rahmen.weiter.connect(self._on_weiter)
        self.katalog.abbrechen.connect(self._on_anhalten)

    def brich_ab(self) -> None:
        """The window goes before the last step: what was made stays, its key does not."""
        self.rahmen.leere()
        self._unterwegs.brich_ab()
        profil, self._profil = self._profil, None
        if profil is not None:
            profil.close()

    def _on_weiter(self, schritt: int) -> None:
        if schritt == PASSWORT:
            jetzt = self._v.uhr.jetzt()
            self.schluessel.set_blatt(self.ort.name.text().strip(), jetzt.date(), jetzt)
        if schritt == SCHLUESSEL:
            self._lege_an()
        elif schritt == KATALOGWAHL:
            self._lies_katalog()
        else:
            self.rahmen.gehe(schritt + 1)

    def _lege_an(self) -> None:
        """Only here something is made."""
        wahl = Einrichtung(
            name=self.ort.name.text().strip(),
            ordner=self.ort.ordner,
            passwort=self.passwort.geheimnis(),
            papier=self.schluessel.schluessel,
            papierort=self.schluessel.papierort,
            minuten=self.passwort.minuten,
            papier_getippt=self.schluessel.ganz_getippt,
            erinnern=self.ort.erinnern.isChecked(),
        )
        raum, unterwegs = self._v.raum, self._unterwegs
        self.rahmen.show_laeuft(self._t("Lotse legt die Daten an. Das dauert einige Sekunden."))
        self._v.runner.start(
            lambda token: unterwegs.oeffne(token, lambda: (raum.lege_an(wahl), None)),
            self._on_angelegt,
            on_failed=self._on_misslungen,
            store=False,
        )

    def _on_angelegt(self, antwort: tuple[Echtprofil, None]) -> None:
        profil = self._profil = self._unterwegs.nimm(antwort[0])
        self._v.sperre.nimm(profil.ordner)
        keep_listed(self._v, profil.ordner.parent)
        gewaehlt = "" if eigener_platz() else str(profil.ordner.parent)
        self._v.datei.merken(
            replace(
                self._v.datei.lesen(),
                daten_ordner=gewaehlt,
                sperren_minuten=self.passwort.minuten,
            )
        )
        self.rahmen.leere()
        self.rahmen.show_laeuft("")
        self.rahmen.gehe(KATALOGWAHL, ohne_rueckweg=True)

    def _lies_katalog(self) -> None:
        if self._profil is None:
            return
        datei, quelle = self._profil.katalogdatei, self.katalog.datei
        wahl, heute = self.katalog.gewaehlt, self._v.uhr.heute()
        self.rahmen.show_laeuft(self._t("Lotse liest die Angebote ein."), bleibt=True)
        self._profil.katalogmotor.dispose()

        def arbeit(token: Token) -> None:
            if wahl == BEISPIEL:
                build_uebungskatalog(datei)
            elif wahl == DATEI and quelle is not None:
                import_datei(quelle, datei, heute, token.step)

        self._token = self._v.runner.start(
            arbeit,
            self._on_eingelesen,
            on_failed=self._on_misslungen,
            on_progress=self.katalog.show_fortschritt,
            store=False,
        )

    def _on_eingelesen(self, _nichts: object) -> None:
        profil, self._profil = self._profil, None
        self.rahmen.show_laeuft("")
        if self.katalog.gewaehlt == SELBST:
            self._v.danach = Sprung(Ort.KATALOG, bezug="neu")
        if profil is not None:
            self.fertig.emit(open_echt(profil.offen, profil.jetzt))

    def _on_anhalten(self) -> None:
        if self._token is not None:
            self._token.cancel()
        self.rahmen.show_laeuft("")

    def _on_misslungen(self, error: Exception) -> None:
        self.rahmen.show_laeuft("")
        self.rahmen.show_hinweis(als_hinweis(error))

    def _blaetter(self) -> list[Stufenblatt]:
        t, wissen = self._t, eigenes_wissen()
        stand = self._v.sprache.datum(wissen.stand, kurz=True)
        hilfen = t(
            "Die Hilfen nach dem Gesetz sind schon da: {n} Hilfen, Rechtsstand {tag}. "
            "Es fehlen nur die Angebote vor Ort.",
            n=len(wissen.leistungen),
            tag=stand,
        )
        return [
            Stufenblatt(
                t("Datenbank"),
                t("Name und Ort"),
                t("Wo sollen die Daten liegen?"),
                t("Alle Akten liegen in einer einzigen, verschlüsselten Datei."),
                self.ort,
            ),
            Stufenblatt(
                t("Passwort"),
                t("schützt alle Akten"),
                t("Wählen Sie ein Passwort"),
                t("Es schützt alle Akten auf diesem Gerät. "
                  "Fünf zufällige Wörter sind sicher und leicht zu merken."),
                self.passwort,
            ),
            Stufenblatt(
                t("Notfall-Schlüssel"),
                t("zum Ausdrucken"),
                t("Drucken Sie den Notfall-Schlüssel"),
                t("Er öffnet die Daten, wenn das Passwort weg ist. "
                  "Legen Sie ihn an einen sicheren Ort, nicht zum Laptop."),
                self.schluessel,
            ),
            Stufenblatt(
                t("Katalog"),
                t("Angebote vor Ort"),
                t("Welche Angebote gibt es bei Ihnen?"),
                hilfen,
                self.katalog,
            ),
        ]  # fmt: skip


def urteil(ordner: Path, sprache: Sprache) -> Ortsurteil:
    """In one sentence what is good or not about a folder."""
    t, ort = sprache.t, look_at(ordner)
    if not may_write(ordner):
        return Ortsurteil(t("In diesen Ordner darf Lotse nicht schreiben."), "danger")
    if ort.kopierdienst:
        satz = t(
            "Dieser Ordner wird von {dienst} ins Internet kopiert. Bitte nehmen Sie einen anderen.",
            dienst=ort.kopierdienst,
        )
        return Ortsurteil(satz, "ask")
    if ort.netz:
        satz = t("Dieser Ordner liegt im Netz. Sicher ist ein Ordner auf diesem Gerät.")
        return Ortsurteil(satz, "ask")
    if ort.frei is None:
        return Ortsurteil(t("Auf diesem Gerät."))
    gb = sprache.zahl(ort.frei / GB, 1)
    if ort.frei < KNAPP:
        return Ortsurteil(t("Hier ist wenig Platz: {n} GB frei.", n=gb), "ask")
    return Ortsurteil(t("Auf diesem Gerät, {n} GB frei.", n=gb))


@cache
def _anzahl_uebung() -> int:
    return sum(len(read_katalog_json(pfad).angebote) for pfad in MUSTERSTADT.glob("*.json"))
