"""Einstellungen, Sicherung: make, try, bring back, a second place, another computer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.sichern import Anlass
from lotse.services.sicherungsarbeit import (
    Gesichert,
    Probebericht,
    Sicherungsarbeit,
    Sicherungsbild,
    Sicherungszeile,
)
from lotse.ui.bausteine.raender import RINNE, huelle, raster, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Token
from lotse.ui.masse import Breite
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.einstellungsteil import Teil
from lotse.ui.seiten.sicherungsteil_hinweise import Hinweisstapel, Rueckspielfrage
from lotse.ui.seiten.sicherungsteil_liste import Sicherungstafel
from lotse.ui.seiten.sicherungsteil_orte import Probetafel, Umzugtafel, Zweitorttafel
from lotse.ui.seiten.sicherungsteil_worte import (
    DATUM,
    SICHERN,
    SICHERUNG,
    ZWEITORT,
    Sicherungshinweis,
    ergebnissatz,
    hinweise,
    with_copy,
)
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

T = TypeVar("T")


class Sicherungsteil(Teil):
    """What is slow runs on the store lane, the second place aside; refusals come as the bar of
    the window."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self._dienste, self._sitzung = dienste, sitzung
        self._arbeit = cast("Sicherungsarbeit", dienste.sicherungsarbeit)
        """The page builds this part only where there is one."""
        self._sprache = dienste.sprache
        self._tut = False
        """One deed at a time."""
        self.hinweise = Hinweisstapel()
        self.frage = Rueckspielfrage(dienste.heute, dienste.sprache)
        self.tafel = Sicherungstafel(dienste.heute, dienste.sprache)
        self.zweitort = Zweitorttafel(dienste.sprache)
        self.probe = Probetafel(dienste.heute, dienste.sprache)
        self.umzug = Umzugtafel(dienste.sprache)
        self._bild: Sicherungsbild | None = None
        self._nummer = 0
        self._rechts = huelle(spalte(self.zweitort, self.probe, self.umzug, None, abstand=RINNE))
        self._gitter = raster(abstand=RINNE)
        links = huelle(spalte(self.frage, self.tafel, None, abstand=RINNE))
        self._gitter.addWidget(links, 0, 0)
        self.setLayout(spalte(self.hinweise, self._gitter, abstand=RINNE))
        self._verbinde()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        for teil in (self.frage, self.tafel, self.zweitort, self.probe, self.umzug):
            teil.texte_setzen(sprache)
        if self._bild is not None:
            self._show_bild(self._bild)

    @override
    def lies_stand(self) -> None:
        self._tut = False
        arbeit = self._arbeit
        self._sitzung.runner.start(lambda _token: arbeit.bild(), self._on_hier)

    @override
    def regionen(self) -> Sequence[QWidget]:
        liste = (self.tafel.liste,) if self.tafel.liste.modell.rowCount() else ()
        return (self.tafel.knopf, *liste, self.zweitort.knopf, self.probe.knopf, self.umzug.knopf)

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self._gitter.addWidget(self._rechts, int(schmal), int(not schmal))
        self._gitter.setColumnStretch(0, 5)
        self._gitter.setColumnStretch(1, 0 if schmal else 3)

    @override
    def show_bezug(self, bezug: str) -> None:
        """The panel of the stick."""
        if bezug == "zweitort":
            self.aufgegangen.emit(self.zweitort)
            self.zweitort.knopf.setFocus()

    def on_sichern(self) -> None:
        arbeit = self._arbeit
        self._tue(lambda _token: arbeit.sichere(Anlass.VON_HAND), self._on_gesichert)
        self.tafel.show_laeuft(laeuft=self._tut)

    def on_proben(self) -> None:
        arbeit = self._arbeit
        self._tue(lambda _token: arbeit.probe(sofort=True), self._on_geprobt)
        self.probe.show_laeuft(laeuft=self._tut)

    def on_zweitort(self, ordner: Path | None) -> None:
        arbeit = self._arbeit
        weg = ordner is None  # that never waits for a place that hangs
        self._tue(lambda _token: arbeit.waehle_zweitort(ordner), self._on_gewaehlt, aside=not weg)

    def on_erinnern(self, an: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Somebody keeps copies in another way, or wants to hear of it again."""
        arbeit = self._arbeit
        self._sitzung.runner.start(lambda _token: arbeit.erinnere(an=an), self._on_gewaehlt)

    def on_mitnehmen(self, ordner: Path) -> None:
        arbeit, schreiben = self._arbeit, self._dienste.schreiben
        self._tue(lambda _token: nimm_mit(arbeit, schreiben, ordner), self._on_mitgenommen)
        self.umzug.show_laeuft(laeuft=self._tut)

    def on_zurueckspielen(self, zeile: Sicherungszeile) -> None:
        """Ask first: the window goes away for it."""
        self.frage.frage(zeile)
        self.aufgegangen.emit(self.frage)

    def _on_ja(self, zeile: Sicherungszeile) -> None:
        if self._dienste.zurueckspielen is not None:
            self._dienste.zurueckspielen(zeile.datei)

    def _on_hinweis(self, ziel: str) -> None:
        if ziel == DATUM:
            arbeit = self._arbeit
            self._tue(lambda _token: arbeit.datum_stimmt(), self._on_datum)
        elif ziel == SICHERN:
            self.on_sichern()
        else:
            self._sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug=ziel))

    def _on_gewaehlt(self, _nichts: object) -> None:
        self.lies_stand()

    def _on_hier(self, bild: Sicherungsbild) -> None:
        self._nummer += 1
        if bild.zweitort is not None:
            nummer, dort = self._nummer, self._arbeit.dort
            self._sitzung.runner.start(
                lambda _token: (nummer, dort(bild)), self._on_dort, aside=True
            )
        self._fertig()
        self._show_bild(bild)

    def _on_dort(self, gesehen: tuple[int, Sicherungsbild]) -> None:
        """A share answers late: it knows nothing of what came since, nor what is done now."""
        nummer, bild = gesehen
        if nummer == self._nummer:
            self._show_bild(bild)

    def _show_bild(self, bild: Sicherungsbild) -> None:
        self._bild = bild
        alle = hinweise(bild, self._dienste.heute(), self._sprache)
        self.hinweise.zeige(list(_noch_zu_sagen(alle)))
        self.tafel.show_bild(bild)
        self.zweitort.show_bild(bild)
        self.probe.show_bild(bild)

    def _on_gesichert(self, getan: Gesichert) -> None:
        """In the own folder; the second place gets its copy beside everything else."""
        arbeit, bild = self._arbeit, self._bild
        self._melde(getan)
        if bild is not None and bild.zweitort is not None:
            self._sitzung.runner.start(
                lambda _token: with_copy(getan, arbeit.bringe()), self._melde, aside=True
            )

    def _melde(self, getan: Gesichert) -> None:
        art = Meldungsart.WARNUNG if getan.hinweis else Meldungsart.ERFOLG
        self._sitzung.melde(ergebnissatz(getan, self._sprache), art)
        self.lies_stand()

    def _on_geprobt(self, bericht: Probebericht | None) -> None:
        t = self._sprache.t
        if bericht is None:
            satz, art = t("Noch ist nichts da, was sich proben lässt."), Meldungsart.INFO
        elif bericht.gut:
            satz, art = t("Die Probe ist gelungen. Alles ist lesbar."), Meldungsart.ERFOLG
        else:
            grund = t("Bitte sichern Sie jetzt neu.")
            satz, art = f"{t('Die Probe ging nicht auf.')} {grund}", Meldungsart.WARNUNG
        self._sitzung.melde(satz, art)
        self.lies_stand()

    def _on_mitgenommen(self, datei: Path) -> None:
        self.umzug.show_datei(datei)
        self.lies_stand()

    def _on_datum(self, _nichts: object) -> None:
        self._sitzung.melde(self._sprache.t("Danke. Lotse räumt alte Sicherungen wieder auf."))
        self.lies_stand()

    def _tue(
        self, work: Callable[[Token], T], danach: Callable[[T], None], *, aside: bool = False
    ) -> None:
        if not self._tut:
            self._tut = True
            self._sitzung.runner.start(work, danach, on_failed=self._on_misslungen, aside=aside)

    def _on_misslungen(self, error: Exception) -> None:
        self._fertig()
        self._sitzung.runner.on_failed(error)

    def _fertig(self) -> None:
        self._tut = False
        for teil in (self.tafel, self.probe, self.umzug):
            teil.show_laeuft(laeuft=False)

    def _verbinde(self) -> None:
        self.hinweise.getan.connect(self._on_hinweis)
        self.frage.ja.connect(self._on_ja)
        self.tafel.sichern.connect(self.on_sichern)
        self.tafel.zurueckspielen.connect(self.on_zurueckspielen)
        self.zweitort.gewaehlt.connect(self.on_zweitort)
        self.zweitort.vergessen.connect(lambda: self.on_zweitort(None))
        self.zweitort.erinnern.connect(self.on_erinnern)
        self.probe.proben.connect(self.on_proben)
        self.umzug.mitnehmen.connect(self.on_mitnehmen)


def _noch_zu_sagen(alle: Iterable[Sicherungshinweis]) -> Iterator[Sicherungshinweis]:
    """The panels below say themselves what is old or away; a button to here leads nowhere."""
    for einer in alle:
        if einer.art == "danger" or einer.ziel not in (SICHERN, ZWEITORT):
            yield replace(einer, wort="") if einer.ziel == SICHERUNG else einer


def nimm_mit(
    arbeit: Sicherungsarbeit, schreiben: Callable[[Path, bytes], None], ordner: Path
) -> Path:
    """A fresh one, copied and read back; returns where it lies."""
    datei = arbeit.sichere(Anlass.VON_HAND).datei
    if datei is None:
        raise Hinweis("Es gibt noch keine Sicherung.", "Nichts wurde geschrieben.")
    ziel = ordner / datei.name
    schlecht = Hinweis(
        "Die Kopie ist nicht gelungen.",
        "Ihre Daten sind unverändert.",
        "Vielleicht ist der Stick defekt. Bitte nehmen Sie einen anderen.",
    )
    try:
        inhalt = datei.read_bytes()
        schreiben(ziel, inhalt)
        gleich = ziel.read_bytes() == inhalt
    except OSError as error:
        raise schlecht from error
    if not gleich:
        raise schlecht
    return ziel
