"""The commands about one's own data, over the same store as the window. No Qt in here."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import partial
from getpass import getpass
from pathlib import Path

from lotse.app.aufbewahrungskonsole import retention
from lotse.app.belegt import refuse_when_open
from lotse.app.buero import load_buero
from lotse.app.clock import now
from lotse.app.dialogkonsole import dialogteile
from lotse.app.konsolenoeffnung import art_of, data_folder, find_tresor, opened, writer
from lotse.app.ordner import standardordner
from lotse.app.schreiben import as_hinweis
from lotse.app.selbsttest import Lage, check_all
from lotse.app.sicherungsdienst import source
from lotse.app.stimmenarbeit import voices_of
from lotse.app.wiring import eigenes_werk, render
from lotse.app.wirkungskonsole import report_of
from lotse.app.zugangskonsole import Zugangskonsole
from lotse.cli.tresorteile import (
    Pruefpunkt,
    Rettungszeile,
    Sicherungszeile,
    Tresorteile,
    Wahl,
    Zurueckantwort,
)
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.exchange.worte import load_gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.letters.auskunft import compose_auskunft
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Rahmen
from lotse.services.auskunft import auskunft_to_dict, tell
from lotse.services.auskunft_worte import Auskunftsquelle
from lotse.services.sicherungsarbeit import IM_SCHUTZRAUM
from lotse.store.protokoll import entries
from lotse.store.retten import rescue_tresor
from lotse.store.schluessel import GRENZEN, Grenzen, open_bund, wipe
from lotse.store.schluesseldatei import read_bund
from lotse.store.sicherung import Ergebnis, make_sicherung
from lotse.store.tresor import Tresorordner, names, tresore
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.wiederherstellen import Ziel, Zugang, bring_back, names_in, try_restore

KATALOG = "katalog.db"


@dataclass(frozen=True, slots=True)
class Tresorkonsole:
    """`grenzen`: what a key slot may cost; tests take cheap ones."""

    jetzt: Callable[[], datetime] = now
    grenzen: Grenzen = GRENZEN

    def anlegen(self, wahl: Wahl, geheimnis: bytearray, ziel: Path) -> Sicherungszeile:
        if not ziel.is_dir():
            wipe(geheimnis)
            raise Hinweis(
                f"Den Ordner „{ziel}“ gibt es nicht.",
                "Nichts wurde geschrieben.",
                "Ist es ein Stick? Bitte stecken Sie ihn ein.",
            )
        with opened(wahl, geheimnis, self.jetzt, self.grenzen) as offen:
            katalog = offen.tresor.ordner.parent / KATALOG
            try:
                return _zeile(make_sicherung(source(offen, katalog), ziel, self.jetzt()))
            except OSError as fehler:
                raise as_hinweis(fehler) from fehler

    def pruefen(self, datei: Path, wahl: Wahl, geheimnis: bytearray) -> Sicherungszeile:
        try:
            with tempfile.TemporaryDirectory(prefix="lotse-probe-") as ordner:
                return _zeile(try_restore(datei, Path(ordner), self._zugang(wahl, geheimnis)))
        except OSError as fehler:
            raise as_hinweis(fehler) from fehler
        finally:
            wipe(geheimnis)

    def zurueckspielen(
        self,
        datei: Path,
        wahl: Wahl,
        geheimnis: bytearray,
        ersetzen: bool,  # noqa: FBT001 - Tresorteile
    ) -> Zurueckantwort:
        try:
            wurzel = data_folder(wahl)
            ersetzt = _same(wurzel, datei)
            if ersetzt is not None:
                refuse_when_open(ersetzt.ordner)
                if not ersetzen:
                    raise Hinweis(
                        "Diese Daten gibt es auf diesem Gerät schon.",
                        "Nichts wurde verändert.",
                        "Mit --ersetzen nimmt Lotse die Sicherung. Die jetzigen Daten bleiben "
                        f"30 Tage daneben liegen. {IM_SCHUTZRAUM}",
                    )
            zugang = self._zugang(wahl, geheimnis)
            wurzel.mkdir(parents=True, exist_ok=True, mode=0o700)
            bericht = bring_back(datei, Ziel(wurzel, ersetzt), zugang, self.jetzt())
        except OSError as fehler:
            raise as_hinweis(fehler) from fehler
        finally:
            wipe(geheimnis)
        return Zurueckantwort(
            bericht.tresor.ordner,
            bericht.stand,
            bericht.wieder_geloescht,
            bericht.loeschungen_bekannt,
            bericht.protokoll.value,
        )

    def retten(self, wahl: Wahl, geheimnis: bytearray, ziel: Path) -> Sequence[Rettungszeile]:
        schluessel = bytearray()
        try:
            tresor = find_tresor(wahl)
            refuse_when_open(tresor.ordner)
            bund = read_bund(tresor.schluessel)
            name = wahl.wer if wahl.wer in names(tresor) else ""
            schluessel, _ = open_bund(bund, geheimnis, art_of(wahl), name, grenzen=self.grenzen)
            gerettet = rescue_tresor(tresor, schluessel, bund, ziel, self.jetzt().date())
        except OSError as fehler:
            raise as_hinweis(fehler) from fehler
        finally:
            wipe(geheimnis)
            wipe(schluessel)
        return [Rettungszeile(**asdict(eine)) for eine in gerettet]

    def auskunft(
        self, wahl: Wahl, geheimnis: bytearray, fallcode: str, heute: date
    ) -> tuple[bytes, Mapping[str, object]]:
        with opened(wahl, geheimnis, self.jetzt, self.grenzen) as offen:
            schreiber = writer(offen, self.jetzt)
            with SqlUnitOfWork(offen.engine, schreiber, schreibt=True) as einheit:
                familie = _familie(einheit, fallcode)
                einheit.note(Tat.AUSKUNFT, "familie", familie)
                akte = einheit.akte(familie)
            stimmen = voices_of(lambda: SqlUnitOfWork(offen.engine), familie)
            with offen.engine.connect() as connection:
                taten = entries(connection, familie)
        quelle = Auskunftsquelle(
            eigenes_werk().wissen,
            load_gespraechsworte(),
            Sprache.load("de"),
            taten,
            stimmen=stimmen,
        )
        rahmen = Rahmen(load_buero(standardordner()), heute, Bausteine.load("de"))
        brief = compose_auskunft(tell(akte, quelle), rahmen)
        return render(brief), auskunft_to_dict(akte, quelle, heute)

    def akte(self, wahl: Wahl, geheimnis: bytearray, fallcode: str) -> Akte:
        with opened(wahl, geheimnis, self.jetzt, self.grenzen) as offen:
            schreiber = writer(offen, self.jetzt)
            with SqlUnitOfWork(offen.engine, schreiber, schreibt=True) as einheit:
                familie = _familie(einheit, fallcode)
                einheit.note(Tat.GEOEFFNET, "familie", familie)
                return einheit.akte(familie)

    def selbsttest(self, wahl: Wahl, geheimnis: bytearray | None) -> Sequence[Pruefpunkt]:
        wurzel = data_folder(wahl)
        if geheimnis is None:
            return check_all(Lage(wurzel, self.jetzt(), grenzen=self.grenzen))
        with opened(wahl, geheimnis, self.jetzt, self.grenzen) as offen:
            return check_all(Lage(wurzel, self.jetzt(), offen, self.grenzen))

    def _zugang(self, wahl: Wahl, geheimnis: bytearray) -> Zugang:
        return Zugang(geheimnis, art_of(wahl), wahl.wer, self.grenzen)


def tresorteile(konsole: Tresorkonsole | None = None) -> Tresorteile:
    """The functions of the command line."""
    k = konsole or Tresorkonsole()
    return Tresorteile(
        frage=ask_secret,
        anlegen=k.anlegen,
        kopf=_kopf,
        pruefen=k.pruefen,
        zurueckspielen=k.zurueckspielen,
        retten=k.retten,
        auskunft=k.auskunft,
        akte=k.akte,
        aufbewahrung=partial(retention, k.jetzt, k.grenzen),
        selbsttest=k.selbsttest,
        zugang=Zugangskonsole(k.jetzt, k.grenzen),
        wirkung=partial(report_of, k.jetzt, k.grenzen),
        dialog=dialogteile(k.jetzt, k.grenzen),
    )


def ask_secret(frage: str, papier: bool) -> bytearray:  # noqa: FBT001 - Tresorteile
    """Typed without being shown; without a terminal it is one line of the standard input."""
    eingabe = getpass(frage) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    return read_notfallschluessel(eingabe) if papier else secret(eingabe)


def _same(wurzel: Path, datei: Path) -> Tresorordner | None:
    """The Tresor this Sicherung was made of, if it lies here."""
    kopf, _ = names_in(datei)
    for tresor in tresore(wurzel):
        try:
            kennung = read_bund(tresor.schluessel).tresor
        except Hinweis:
            continue  # its key file is damaged, so nobody can tell
        if kennung == kopf.tresor:
            return tresor
    return None


def _kopf(datei: Path) -> tuple[str, Sequence[str]]:
    kopf, wer = names_in(datei)
    return kopf.zeit, wer


def _zeile(ergebnis: Ergebnis) -> Sicherungszeile:
    return Sicherungszeile(
        ergebnis.datei,
        ergebnis.kopf.zeit,
        ergebnis.kopf.schritt,
        ergebnis.zeilen.get("familie", 0),
        sum(ergebnis.zeilen.values()),
        ergebnis.datei.stat().st_size,
        ergebnis.protokoll.kurz if ergebnis.protokoll else "",
    )


def _familie(einheit: SqlUnitOfWork, fallcode: str) -> FamilieId:
    for zu in (False, True):
        for zeile in einheit.akten(geschlossen=zu):
            if zeile.fallcode == fallcode:
                return FamilieId(zeile.id)
    raise Hinweis(
        "Zu diesem Zeichen gibt es keine Akte.",
        "Nichts wurde verändert.",
        "Das Zeichen steht oben auf den Blättern der Familie, zum Beispiel 26-014.",
    )
