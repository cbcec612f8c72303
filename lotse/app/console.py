"""Start the command line: the same services as the window, without Qt."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from lotse.app.clock import today
from lotse.app.haerten import harden
from lotse.app.ordner import standardordner
from lotse.app.uebungstag import UEBUNGSTAG
from lotse.app.wiring import (
    MUSTERSTADT,
    Gewaehlt,
    build_uebungskatalog,
    eigenes_werk,
    harmless_reportlab,
    open_katalog,
    werk,
)
from lotse.app.wissen import arbeit, eigener_ordner
from lotse.cli.befehle import run_command
from lotse.cli.katalogteile import Katalogteile
from lotse.cli.teile import Fallwunsch, Teile, Vordruck
from lotse.cli.tresorteile import Tresorteile
from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Wissen
from lotse.exchange.befund_csv import befunde_csv
from lotse.exchange.familie import read_akte, read_familie
from lotse.exchange.feiertage import feiertage_in
from lotse.exchange.lesen_quelle import read_quelle
from lotse.exchange.worte import load_gespraechsworte
from lotse.matching.ergebnis import Abgleich
from lotse.matching.pruefwerk import Pruefwerk
from lotse.matching.suche import find_hilfen
from lotse.services.einzelwahl import why_excluded
from lotse.services.katalog import Einlesebericht, Fortschritt, Katalogpaket
from lotse.services.katalogarbeit import Ruecknahme
from lotse.services.ports import Katalog
from lotse.services.wissenspflege import Pflegebefund, check_wissen

if TYPE_CHECKING:
    from lotse.app.hausstil import Hausstil
    from lotse.services.sprachstand import Sprachstand
    from lotse.store.katalog import KatalogLeser

BRIEFSPRACHEN = {
    "de": "Deutsch", "ar": "Arabisch", "uk": "Ukrainisch", "tr": "Türkisch", "ru": "Russisch",
    "ro": "Rumänisch", "fa": "Persisch", "prs": "Dari", "en": "Englisch", "pl": "Polnisch",
    "bg": "Bulgarisch", "sq": "Albanisch", "sr": "Serbisch", "hr": "Kroatisch", "bs": "Bosnisch",
    "fr": "Französisch", "es": "Spanisch", "it": "Italienisch",
}  # fmt: skip
Bilder = Callable[[Path], int]


def run(argv: Sequence[str], draw_bilder: Bilder) -> int:
    """Return the exit status: 0 done, 1 a Hinweis or findings, 2 wrong words."""
    sys.stdout, sys.stderr = _stream(sys.stdout), _stream(sys.stderr)
    with tempfile.TemporaryDirectory(prefix="lotse-") as ordner:
        return run_command(argv, teile(Path(ordner), draw_bilder))


def _stream(strom: TextIO | None) -> TextIO:
    """UTF-8 whatever the machine speaks; a stream that was closed before us swallows all."""
    if strom is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    strom.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[attr-defined] # a real stream
    return strom


def teile(ordner: Path, draw_bilder: Bilder) -> Teile:
    """Everything the commands use; the practice catalogue is built in `ordner` when asked for."""
    lauf = _Lauf(ordner)
    return Teile(
        load_wissen=lauf.load_wissen,
        load_worte=load_gespraechsworte,
        read_familie=read_familie,
        read_akte=read_akte,
        open_katalog=lauf.open_katalog,
        find_hilfen=lauf.find_hilfen,
        why_excluded=lauf.why_excluded,
        write_packet=lauf.write_packet,
        write_vordruck=lauf.write_vordruck,
        write_fallbriefe=lauf.write_fallbriefe,
        entfernt=_entfernt,
        feiertage=feiertage_in,
        read_quelle=read_quelle,
        import_katalog=_import_katalog,
        probe_katalog=_probe_katalog,
        load_plz=_load_plz,
        nimm_zurueck=_nimm_zurueck,
        befunde_csv=befunde_csv,
        draw_bilder=draw_bilder,
        pflege=_pflege,
        wissensarbeit=lambda: arbeit(eigener_ordner()),
        katalogteile=lambda: _katalogteile(lauf),
        tresor=_tresorteile,
        briefsprachen=BRIEFSPRACHEN,
        beispiel=MUSTERSTADT / "familien" / "kiesel.json",
        heute=today(),
        heute_uebung=UEBUNGSTAG.date(),
        out=sys.stdout,
        err=sys.stderr,
        sprachstaende=lambda: _sprachstaende(lauf),
    )


class _Lauf:
    """One run knows whether it practises: only then the invented office signs the letters."""

    def __init__(self, ordner: Path) -> None:
        self._ordner = ordner
        self._uebt = False

    def open_katalog(self, datei: Path | None) -> Katalog:
        return self.open_leser(datei)

    def open_leser(self, datei: Path | None) -> KatalogLeser:
        self._uebt = datei is None
        if datei is not None:
            return open_katalog(datei)
        uebung = self._ordner / "musterstadt.db"
        return open_katalog(uebung if uebung.exists() else build_uebungskatalog(uebung))

    def load_wissen(self) -> Wissen:
        return self._werk().wissen

    def write_packet(
        self,
        akte: Akte,
        gewaehlt: Gewaehlt,
        sprache: str,
        heute: date,
        als_eins: bool,  # noqa: FBT001 - as the command line hands it over
        falten: bool,  # noqa: FBT001 - see above
    ) -> Sequence[tuple[str, bytes]]:
        from lotse.app.briefmappe import plan_packet, write_packet  # noqa: PLC0415 - Babel late

        stil, wissen = self._stil(), self.load_wissen()
        briefe = plan_packet(akte, gewaehlt, sprache, heute, stil, wissen, falten=falten)
        return write_packet(akte.familie.fallcode, heute, briefe, als_eins=als_eins)

    def write_fallbriefe(self, wunsch: Fallwunsch) -> Sequence[tuple[str, bytes]]:
        from lotse.app.fallbriefe import write_fallbriefe  # noqa: PLC0415 - Babel late

        return write_fallbriefe(wunsch, self._stil(), self.load_wissen())

    def write_vordruck(self, wunsch: Vordruck) -> Sequence[tuple[str, bytes]]:
        from lotse.app.vordrucke import write_vordruck  # noqa: PLC0415 - Babel late

        return write_vordruck(wunsch, self._stil(), self.load_wissen())

    def find_hilfen(
        self,
        familie: Familie,
        fluechtig: FluechtigeAntworten,
        _wissen: Wissen,
        katalog: Katalog,
        heute: date,
    ) -> Abgleich:
        return find_hilfen(familie, fluechtig, self._werk(), katalog, heute)

    def why_excluded(
        self,
        familie: Familie,
        fluechtig: FluechtigeAntworten,
        _wissen: Wissen,
        angebot: Angebot,
        heute: date,
    ) -> str:
        return why_excluded(familie, fluechtig, self._werk(), angebot, heute)

    def _stil(self) -> Hausstil:
        """Letterhead and wording of this office; broken templates are named and left out."""
        from lotse.app.hausstil import load_hausstil, practice_style  # noqa: PLC0415 - Babel late

        stil = practice_style() if self._uebt else load_hausstil(standardordner())
        for mangel in stil.maengel:
            sys.stderr.write(f"{mangel}\n")
        return stil

    def _werk(self) -> Pruefwerk:
        """What holds in the invented town holds there only."""
        return werk() if self._uebt else eigenes_werk()


def _entfernt(wunsch: Fallwunsch) -> Sequence[str]:
    from lotse.app.fallbriefe import entfernt  # noqa: PLC0415 - Babel late

    return entfernt(wunsch)


def _pflege(heute: date) -> Sequence[Pflegebefund]:
    index = arbeit(eigener_ordner()).paragraphen()
    return check_wissen(eigenes_werk(), index, heute)


def _sprachstaende(lauf: _Lauf) -> Sequence[Sprachstand]:
    harmless_reportlab()
    from lotse.pdf.abdeckung import uncovered
    from lotse.services.sprachstand import sprachstaende  # noqa: PLC0415 - Babel late

    return sprachstaende(lauf.load_wissen(), uncovered)


def _katalogteile(lauf: _Lauf) -> Katalogteile:
    from lotse.app.katalogausgabe import katalogteile  # noqa: PLC0415 - writers and PDF late

    return katalogteile(lauf.open_leser)


def _tresorteile() -> Tresorteile:
    from lotse.app.tresorkonsole import tresorteile  # noqa: PLC0415 - SQLAlchemy late

    harden()
    return tresorteile()


def _import_katalog(
    paket: Katalogpaket,
    datei: Path,
    fortschritt: Fortschritt,
    trotzdem: bool,  # noqa: FBT001 - a word of the command line
) -> Einlesebericht:
    from lotse.app.katalogeinlesen import take_in  # noqa: PLC0415 - SQLAlchemy late

    return take_in(paket, datei, fortschritt, trotzdem=trotzdem)


def _probe_katalog(paket: Katalogpaket, datei: Path, fortschritt: Fortschritt) -> Einlesebericht:
    from lotse.app.katalogeinlesen import probe  # noqa: PLC0415 - see above

    return probe(paket, datei, fortschritt)


def _load_plz(tabelle: Path, datei: Path) -> Mapping[str, int]:
    from lotse.app.katalogplz import load_plz  # noqa: PLC0415 - SQLAlchemy late

    return load_plz(tabelle, datei)


def _nimm_zurueck(datei: Path) -> Ruecknahme:
    from lotse.app.katalogeinlesen import take_back  # noqa: PLC0415 - see above

    return take_back(datei)
