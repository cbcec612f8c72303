"""The work of the import: every slow step is a job, the newest one counts, all can be stopped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.services.katalog import Einlesebericht, FastAllesWeg
from lotse.services.katalogarbeit import (
    ABLAGE,
    Importzeile,
    Katalogarbeit,
    Ortsladung,
    Probelauf,
    Quellenform,
    Ruecknahme,
    Vorschlag,
)
from lotse.ui.einlesen.auftrag import Auftraege
from lotse.ui.einlesen.buehne import Buehne
from lotse.ui.einlesen.lage import Lage
from lotse.ui.einlesen.takt import slowed
from lotse.ui.jobs import CancelledError, Token
from lotse.ui.steuerung import Sitzung


class Ablauf(QObject):
    """Between the dialog and services.katalogarbeit. Trying runs beside the stores, writing in
    their order; what was asked before the newest question is not shown any more. `eingelesen()`."""

    eingelesen = Signal()

    def __init__(self, sitzung: Sitzung, buehne: Buehne, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitzung, self._d, self._t = sitzung, buehne, sitzung.sprache.t
        self.auftraege = Auftraege(sitzung.runner, self)
        self._quelle = Path()
        self._profile: tuple[str, ...] = ()
        self._probelauf: Probelauf | None = None
        self._bericht: Einlesebericht | None = None
        self._orte: Vorschlag | None = None
        self.schreibt = False

    @property
    def arbeit(self) -> Katalogarbeit:
        arbeit = self._sitzung.dienste.katalogarbeit
        if arbeit is None:
            message = "the dialog is only opened where something may be changed"
            raise RuntimeError(message)
        return arbeit

    @property
    def bericht(self) -> Einlesebericht | None:
        """Of the import, or of the dry run before it."""
        return self._bericht or (self._probelauf.bericht if self._probelauf else None)

    @property
    def quelle(self) -> Path:
        return self._quelle

    @property
    def _name(self) -> str:
        """Of the file; "" = it was none."""
        return "" if self._quelle == Path(ABLAGE) else self._quelle.name

    @property
    def geschrieben(self) -> bool:
        return self._bericht is not None

    def lies_importe(self) -> None:
        arbeit = self.arbeit
        self._sitzung.runner.start(
            lambda _token: (tuple(arbeit.importe()), tuple(arbeit.profile())),
            self._on_importe,
            on_failed=self._on_importe_fehlen,
        )

    def erkenne(self, quelle: Path, profil: str = "", *, frei: bool = False) -> None:
        self._quelle, arbeit = quelle, self.arbeit
        self.auftraege.beginne(
            lambda _token: arbeit.erkenne(quelle, profil, frei=frei),
            self._on_erkannt,
            self._on_unlesbar,
        )

    def erkenne_text(self, text: str) -> None:
        """A table copied from another program."""
        self._quelle, arbeit = Path(ABLAGE), self.arbeit
        self.auftraege.beginne(
            lambda _token: arbeit.erkenne_text(text), self._on_erkannt, self._on_keine_tabelle
        )

    def lade_orte(self) -> None:
        """The table of PLZ that was recognised."""
        arbeit, quelle = self.arbeit, self._quelle
        self.schreibt = True
        self._d.orte.show_laeuft()
        self.auftraege.beginne(
            lambda _token: arbeit.lade_orte(quelle),
            self._on_orte,
            self._on_orte_fehlen,
            store=True,
        )

    def lies_trotzdem(self) -> None:
        """A person says that helps stand in it."""
        if self._orte is not None:
            self._d.probe.show_vorschlag(self._orte, self._profile)

    def waehle_profil(self, name: str) -> None:
        self.erkenne(self._quelle, name, frei=not name)

    def lies_neu(self, vorschlag: Vorschlag) -> None:
        arbeit = self.arbeit
        self.auftraege.beginne(
            lambda _token: arbeit.lies_neu(vorschlag), self._on_erkannt, self._on_probe_fehlt
        )

    def pruefe(self, vorschlag: Vorschlag) -> None:
        """The dry run; nothing is written."""
        arbeit = self.arbeit
        self._probelauf = None
        self._d.gehe(Lage.PROBE)
        self._d.probe.show_laeuft()
        self.auftraege.beginne(
            lambda token: arbeit.pruefe(vorschlag, slowed(token)),
            self._on_geprueft,
            self._on_probe_fehlt,
            self._on_probe_weiter,
        )

    def halte_an(self) -> None:
        """What runs is stopped. A dry run says so at once, a writing one when it has undone."""
        if self.schreibt:
            self.auftraege.halte_an()
        elif self.auftraege.laeuft:
            self.auftraege.vergiss()
            self._d.probe.show_angehalten()

    def on_veraltet(self) -> None:
        """Something was chosen since: what was found does not hold any more."""
        self.auftraege.vergiss()
        self._probelauf = None
        self._d.gehe(Lage.PROBE)

    def lies_ein(self, *, trotzdem: bool) -> None:
        probelauf, arbeit = self._probelauf, self.arbeit
        if probelauf is None or self.schreibt:
            return
        self.schreibt = True
        annehmen = self._d.probe.befunde.annahmen
        self._d.ergebnis.show_laeuft()
        self._d.gehe(Lage.SCHREIBT)

        def schreibe(token: Token) -> Einlesebericht | None:
            try:
                return arbeit.lies_ein(
                    probelauf, slowed(token), trotzdem=trotzdem, annehmen=annehmen
                )
            except CancelledError:
                return None  # everything is as it was, and the dialog has to know

        weiter = self._d.ergebnis.show_fortschritt
        self.auftraege.beginne(
            schreibe, self._on_eingelesen, self._on_misslungen, weiter, store=True
        )

    def nimm_zurueck(self, nummer: int) -> None:
        arbeit = self.arbeit
        self.schreibt = True
        self._d.ergebnis.show_laeuft(self._t("Der Import wird zurückgenommen …"), haltbar=False)
        self._d.gehe(Lage.SCHREIBT)
        self.auftraege.beginne(
            lambda _token: arbeit.nimm_zurueck(nummer, frozenset()),
            self._on_zurueckgenommen,
            self._on_nicht_zurueck,
            store=True,
        )

    def zurueck(self) -> None:
        if self.schreibt:
            return  # a table of places is there in a moment; its answer must not get lost
        self.halte_an()
        self._probelauf = None
        self._d.wahl.show_laeuft(laeuft=False)
        self._d.gehe(Lage.WAHL)

    def _on_importe(self, gelesen: tuple[tuple[Importzeile, ...], tuple[str, ...]]) -> None:
        importe, self._profile = gelesen
        self._d.wahl.show_importe(importe)

    def _on_importe_fehlen(self, error: Exception) -> None:
        self._d.wahl.fehler.zeige(*self.saetze(error))

    def _on_erkannt(self, vorschlag: Vorschlag) -> None:
        self._d.wahl.show_laeuft(laeuft=False)
        if vorschlag.ortstabelle:
            self._orte = vorschlag
            self._d.orte.show_vorschlag(vorschlag)
            self._d.gehe(Lage.ORTE)
            return
        self._d.probe.show_vorschlag(vorschlag, self._profile)

    def _on_unlesbar(self, error: Exception) -> None:
        self._d.show_schaden(self._hinweis(error), self._name)

    def _on_keine_tabelle(self, error: Exception) -> None:
        """Said where something else can be chosen."""
        self._d.wahl.show_laeuft(laeuft=False)
        self._d.wahl.einfuegen.setFocus()
        self._d.wahl.fehler.zeige(*self.saetze(error))

    def _on_orte(self, ladung: Ortsladung) -> None:
        self.schreibt = False
        self._d.orte.show_ladung(ladung)
        self._d.gehe(Lage.ORTE_FERTIG)
        self._sitzung.katalog_geaendert.emit("")

    def _on_orte_fehlen(self, error: Exception) -> None:
        self.schreibt = False
        self._d.orte.show_fehler(*self.saetze(error))

    def _on_probe_weiter(self, getan: int, von: int) -> None:
        self._d.probe.show_laeuft(getan, von)

    def _on_geprueft(self, probelauf: Probelauf) -> None:
        self._probelauf, self._bericht = probelauf, None
        self._d.probe.show_bericht(probelauf.bericht)
        self._d.gehe(Lage.GEPRUEFT)
        self._d.fuss.set_profil(geht=is_tabelle(probelauf.vorschlag))

    def _on_probe_fehlt(self, error: Exception) -> None:
        """Where columns can be chosen the choice stays; otherwise the file is no good."""
        hinweis = self._hinweis(error)
        vorschlag = self._d.probe.vorschlag
        if vorschlag is None or vorschlag.form is not Quellenform.TABELLE:
            self._d.show_schaden(hinweis, self._name)
            return
        self._d.gehe(Lage.PROBE)
        self._d.probe.show_fehler(hinweis)

    def _on_eingelesen(self, bericht: Einlesebericht | None) -> None:
        self.schreibt = False
        if bericht is None:
            self._d.probe.show_stand(self._t("Angehalten. Es ist nichts geschrieben."))
            self._d.gehe(Lage.GEPRUEFT)
            return
        self._bericht = bericht
        self._d.ergebnis.show_bericht(bericht)
        self._d.gehe(Lage.FERTIG)
        self._sitzung.katalog_geaendert.emit("")
        self.eingelesen.emit()

    def _on_misslungen(self, error: Exception) -> None:
        self.schreibt = False
        hinweis = self._hinweis(error)
        if isinstance(error, FastAllesWeg):
            self._d.show_trotzdem(hinweis)
        else:
            self._d.show_schaden(hinweis, self._name)

    def _on_zurueckgenommen(self, getan: Ruecknahme) -> None:
        self.schreibt = False
        self._d.ergebnis.show_ruecknahme(getan)
        self._d.gehe(Lage.ZURUECK)
        self._sitzung.katalog_geaendert.emit("")

    def _on_nicht_zurueck(self, error: Exception) -> None:
        self.schreibt = False
        self._d.gehe(Lage.WAHL)
        self._d.wahl.show_laeuft(laeuft=False)
        self._d.wahl.fehler.zeige(*self.saetze(error))
        self.lies_importe()

    def _hinweis(self, error: Exception) -> Hinweis:
        if isinstance(error, Hinweis):
            return error
        self._sitzung.on_failure(error)
        return Hinweis(
            self._t("Das war unser Fehler."),
            self._t("Ihr Katalog ist unverändert."),
            self._t("Bitte wählen Sie eine andere Datei."),
            (type(error).__name__,),
        )

    def saetze(self, error: Exception) -> tuple[str, str, str]:
        hinweis = self._hinweis(error)
        return self._t(hinweis.was), self._t(hinweis.tun), self._t(hinweis.sicher)


def is_tabelle(vorschlag: Vorschlag) -> bool:
    """A file whose columns a person may keep under a name."""
    return vorschlag.form is Quellenform.TABELLE and not vorschlag.text
