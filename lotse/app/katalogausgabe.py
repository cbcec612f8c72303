"""Giving a catalogue out and taking a signed one in: writers, keys and stores connected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from lotse.app.buero import UEBUNGSBUERO, load_buero
from lotse.app.katalogeinlesen import probe, take_in
from lotse.app.katalogverzeichnis import write_fuer_konsole
from lotse.app.ordner import standardordner
from lotse.app.wiring import eigenes_werk, render
from lotse.app.wissen import arbeit, eigener_ordner
from lotse.cli.katalogteile import Katalogteile, Ladeart
from lotse.domain.angebot import Angebot
from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.herausgeber import Herausgeber
from lotse.exchange.hsds_aus import Ausgabe
from lotse.exchange.hsds_aus_dateien import Fassung, write_csv, write_json, zipped
from lotse.exchange.katalog_paket import (
    ART,
    Geprueft,
    check_paket,
    read_angebote,
    write_katalogpaket,
)
from lotse.exchange.katalog_tabellen import rows, write_csv_tabelle
from lotse.exchange.katalog_tabellen_xlsx import write_xlsx
from lotse.exchange.lesen import MEGABYTE, read_bytes
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.datenblatt import (
    compose_datenblatt,
    compose_traegerblatt,
    mailtext,
    nach_traeger,
)
from lotse.services.datenblaetter import build_datensatz
from lotse.services.katalog import Fortschritt, Katalogpaket
from lotse.services.katalogfreigabe import Freigabe, gib_frei
from lotse.services.katalogpaket import Paketbericht, Paketkopf, geladene_nummer
from lotse.services.katalogquelle import Katalogquelle
from lotse.store.katalog_importe import Importe
from lotse.store.oeffnen import use_katalog

NAME = 40
"""Characters of a name in a file name."""


def katalogteile(
    open_ganz: Callable[[Path | None], Katalogquelle],
    bekannte: Callable[[], Sequence[Herausgeber]] = lambda: trusted(),  # noqa: PLW0108 - stands below
) -> Katalogteile:
    """`bekannte` = the publishers the team trusts on this device."""
    return Katalogteile(
        open_ganz=open_ganz,
        hsds=write_hsds,
        zip=zipped,
        tabelle=write_tabelle,
        datenblaetter=write_datenblaetter,
        verzeichnis=write_fuer_konsole,
        write_paket=write_paket,
        load_paket=partial(load_paket, bekannte),
    )


def write_hsds(freigabe: Freigabe, form: str, fassung: str, heute: date) -> Mapping[str, bytes]:
    """A page of services, or a data package; terms carry the words of our knowledge."""
    wissen = eigenes_werk().wissen
    worte = {code: thema.text for code, thema in wissen.themen.items()}
    worte |= {kennung: leistung.name for kennung, leistung in wissen.leistungen.items()}
    schreibe = write_csv if form == "hsds-csv" else write_json
    return schreibe(freigabe, Fassung(fassung), Ausgabe(heute, worte))


def write_tabelle(freigabe: Freigabe, form: str, heute: date) -> bytes:
    """For people: CSV for German Excel, or a workbook."""
    deutsch = Sprache.load("de")
    if form == "csv":
        return write_csv_tabelle(freigabe, heute, deutsch)
    return write_xlsx(rows(freigabe, heute, deutsch), "Katalog")


def write_datenblaetter(
    angebote: Sequence[Angebot],
    heute: date,
    uebt: bool,  # noqa: FBT001 - as the command line hands it over
) -> Sequence[tuple[str, bytes]]:
    """For each Träger a first sheet, then a sheet and a mail for each of its helps."""
    absender = UEBUNGSBUERO if uebt else load_buero(standardordner())
    return list(sheets(gib_frei(angebote).angebote, heute, absender))


def sheets(
    angebote: Sequence[Angebot], heute: date, absender: Buero
) -> Iterator[tuple[str, bytes]]:
    """One after the other: making them all takes long."""
    rahmen = Rahmen(absender, heute, Bausteine.load())
    deutsch = Sprache.load("de")
    for nummer, (traeger, eigene) in enumerate(nach_traeger(angebote).items(), 1):
        stamm = f"{nummer:03}_{_dateiwort(traeger)}"
        yield f"{stamm}_00.pdf", render(compose_traegerblatt(traeger, eigene, rahmen))
        for stelle, angebot in enumerate(eigene, 1):
            satz = build_datensatz(angebot, heute, deutsch)
            name = f"{stamm}_{stelle:02}_{_dateiwort(angebot.name)}"
            yield f"{name}.pdf", render(compose_datenblatt(satz, rahmen))
            yield f"{name}.txt", mailtext(satz, rahmen).encode("utf-8", "replace")


def _dateiwort(text: str) -> str:
    """Only what every file system takes."""
    return re.sub(r"[^0-9A-Za-zÄÖÜäöüß]+", "-", text)[:NAME].strip("-") or "ohne-Namen"


def write_paket(kopf: Paketkopf, freigabe: Freigabe, schluessel: Path) -> bytes:
    return write_katalogpaket(kopf, freigabe, read_bytes(schluessel, MEGABYTE))


def trusted() -> Sequence[Herausgeber]:
    """Those of `lotse wissen vertrauen`: one list for knowledge and catalogues."""
    return arbeit(eigener_ordner()).ablage.stand().herausgeber


def load_paket(
    bekannte: Callable[[], Sequence[Herausgeber]],
    paket: Path,
    datei: Path,
    heute: date,
    fortschritt: Fortschritt,
    art: Ladeart,
) -> Paketbericht:
    return load_from(paket, datei, heute, fortschritt, art, bekannte())


def load_from(
    paket: Path,
    datei: Path,
    heute: date,
    fortschritt: Fortschritt,
    art: Ladeart,
    bekannte: Sequence[Herausgeber],
) -> Paketbericht:
    """Everything is judged before the catalogue is opened for writing."""
    geprueft = open_paket(paket, datei, bekannte)
    kopf, inhalt = geprueft.kopf, content(geprueft, heute)
    if art.probe:
        bericht = probe(inhalt, datei, fortschritt)
    else:
        bericht = take_in(inhalt, datei, fortschritt, trotzdem=art.trotzdem)
    bericht = replace(bericht, paket=replace(bericht.paket, name=kopf.name))
    return Paketbericht(kopf, bericht, kopf.warnung(heute))


def open_paket(paket: Path, datei: Path, bekannte: Sequence[Herausgeber]) -> Geprueft:
    """Signature, trust and number; whatever is refused here was not looked into."""
    roh = read_bytes(paket, ART.grenze)
    return check_paket(roh, bekannte, lambda reihe: _geladen(reihe, datei))


def content(geprueft: Geprueft, heute: date) -> Katalogpaket:
    """Its entries, as one source."""
    kopf = geprueft.kopf
    paket = Katalogpaket(kopf.titel, kopf.stand, read_angebote(geprueft), gelesen_am=heute)
    if not paket.angebote:
        raise Hinweis(
            Aussage(
                "Im Paket „{name}“ von „{herausgeber}“ steht kein Angebot.",
                name=kopf.name,
                herausgeber=kopf.herausgeber,
            ),
            "Der Katalog ist unverändert.",
            "Bitte fragen Sie dort nach einem neuen Paket.",
        )
    return paket


def _geladen(reihe: str, datei: Path) -> int:
    """Read only: asking leaves the file as it is."""
    if not datei.exists():
        return 0
    engine = use_katalog(datei)
    try:
        return geladene_nummer(reihe, Importe(engine).importe())
    finally:
        engine.dispose()
