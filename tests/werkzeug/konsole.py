"""The command line in process: real knowledge, real practice town, letters of a few bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from lotse.app.katalogausgabe import katalogteile
from lotse.app.katalogeinlesen import on_copy
from lotse.app.katalogplz import load_plz
from lotse.app.tresorkonsole import tresorteile
from lotse.cli.befehle import run_command
from lotse.cli.teile import Teile, Vordruck
from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Wissen
from lotse.exchange.befund_csv import befunde_csv
from lotse.exchange.familie import read_akte, read_familie
from lotse.exchange.feiertage import feiertage_in
from lotse.exchange.katalog_json import read_katalog_json
from lotse.exchange.lesen_quelle import read_quelle
from lotse.exchange.paragraphen import load_paragraphen
from lotse.exchange.wissen import load_wissen
from lotse.exchange.wissen_gewichte import load_gewichte, load_worte
from lotse.exchange.wissensarbeit import Arbeit
from lotse.exchange.worte import load_gespraechsworte
from lotse.matching.ergebnis import Abgleich, Hilfe, Treffer
from lotse.matching.pruefwerk import Pruefwerk, pruefwerk
from lotse.matching.suche import find_hilfen
from lotse.paths import RESOURCES
from lotse.pdf.abdeckung import uncovered
from lotse.services.einzelwahl import why_excluded
from lotse.services.katalog import Einlesebericht, Fortschritt, Katalogpaket
from lotse.services.katalogarbeit import Ruecknahme
from lotse.services.ports import Katalog
from lotse.services.sprachstand import sprachstaende
from lotse.services.wissenspflege import check_wissen
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_import import KatalogImport
from lotse.store.katalog_importe import Importe
from lotse.store.oeffnen import use_katalog, writing_katalog
from tests.werkzeug.wissensarbeit import arbeit

HEUTE = date(2026, 11, 24)
FAMILIEN = RESOURCES / "musterstadt" / "familien"
SPRACHEN = {"de": "Deutsch", "tr": "Türkisch", "ar": "Arabisch"}


@cache
def wissen() -> Wissen:
    return load_wissen()


@cache
def werk() -> Pruefwerk:
    return pruefwerk(wissen(), load_gewichte(), load_worte())


def find(
    familie: Familie,
    fluechtig: FluechtigeAntworten,
    _wissen: Wissen,
    katalog: Katalog,
    heute: date,
) -> Abgleich:
    return find_hilfen(familie, fluechtig, werk(), katalog, heute)


def excluded(
    familie: Familie,
    fluechtig: FluechtigeAntworten,
    _wissen: Wissen,
    angebot: Angebot,
    heute: date,
) -> str:
    return why_excluded(familie, fluechtig, werk(), angebot, heute)


def write_packet(
    akte: Akte,
    wahlen: Sequence[tuple[Hilfe, Treffer | None]],
    sprache: str,
    heute: date,
    als_eins: bool,  # noqa: FBT001 - as the command line hands it over
    falten: bool = False,  # noqa: FBT001, FBT002 - see above
) -> list[tuple[str, bytes]]:
    """One file for each choice, or one for all; its content says what it was made of."""
    inhalt = f"{akte.familie.deckwort} {heute}".encode()
    if als_eins:
        return [(f"alle_{len(wahlen)}_{sprache}.pdf", inhalt)]
    return [
        (f"{n}_{hilfe.leistung.id}_{sprache}.pdf", inhalt)
        for n, (hilfe, _treffer) in enumerate(wahlen, 1)
    ]


def write_vordruck(wunsch: Vordruck) -> list[tuple[str, bytes]]:
    stelle = wunsch.angebot.name if wunsch.angebot else ""
    return [(f"{wunsch.art}_{wunsch.sprache}.pdf", f"{stelle} {wunsch.am} {wunsch.um}".encode())]


def take_in(
    paket: Katalogpaket,
    datei: Path,
    fortschritt: Fortschritt = lambda _fertig, _gesamt: None,
    trotzdem: bool = False,  # noqa: FBT001, FBT002 - as the command line hands it over
) -> Einlesebericht:
    with writing_katalog(datei) as engine:
        return KatalogImport(engine).einlesen(paket, fortschritt, trotzdem=trotzdem)


def try_out(paket: Katalogpaket, datei: Path, fortschritt: Fortschritt) -> Einlesebericht:
    """The dry run of the program, without its knowledge."""
    return on_copy(datei, lambda kopie: take_in(paket, kopie, fortschritt, trotzdem=True))


def take_back(datei: Path) -> Ruecknahme:
    with writing_katalog(datei) as engine:
        return Importe(engine).zuruecknehmen()


def uebungskatalog(ordner: Path) -> Path:
    datei = ordner / "musterstadt.katalog"
    paket = read_katalog_json(RESOURCES / "musterstadt")
    take_in(replace(paket, gelesen_am=HEUTE), datei)
    return datei


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@dataclass
class Konsole:
    """Runs commands and keeps what they wrote."""

    teile: Teile
    engines: list[object] = field(default_factory=list)

    def __call__(self, *worte: object, **ersatz: object) -> tuple[int, str, str]:
        """(exit code, stdout, stderr); keywords replace parts of the wiring."""
        teile = replace(self.teile, **({"out": io.StringIO(), "err": io.StringIO()} | ersatz))
        rueckgabe = run_command([str(wort) for wort in worte], teile)
        return rueckgabe, teile.out.getvalue(), teile.err.getvalue()


def konsole(uebung: Path, schliessen: Callable[[Callable[[], None]], None]) -> Konsole:
    """`schliessen` takes what is to be called at the end."""

    def open_katalog(datei: Path | None) -> KatalogLeser:
        engine = use_katalog(datei or uebung)
        schliessen(engine.dispose)
        return KatalogLeser(engine)

    def werk_wissen() -> Arbeit:
        return arbeit(uebung.parent / "wissen", wissen())

    teile = Teile(
        load_wissen=wissen,
        load_worte=load_gespraechsworte,
        read_familie=read_familie,
        read_akte=read_akte,
        open_katalog=open_katalog,
        find_hilfen=find,
        why_excluded=excluded,
        write_packet=write_packet,
        write_vordruck=write_vordruck,
        feiertage=feiertage_in,
        read_quelle=read_quelle,
        import_katalog=take_in,
        probe_katalog=try_out,
        load_plz=load_plz,
        nimm_zurueck=take_back,
        befunde_csv=befunde_csv,
        pflege=lambda heute: check_wissen(werk(), load_paragraphen(), heute),
        wissensarbeit=werk_wissen,
        katalogteile=lambda: katalogteile(
            open_katalog, lambda: werk_wissen().ablage.stand().herausgeber
        ),
        tresor=tresorteile,
        draw_bilder=lambda _ordner: 3,
        briefsprachen=SPRACHEN,
        beispiel=FAMILIEN / "ahorn.json",
        heute=HEUTE,
        heute_uebung=HEUTE,
        out=io.StringIO(),
        err=io.StringIO(),
        sprachstaende=lambda: sprachstaende(wissen(), uncovered),
    )
    return Konsole(teile)
