"""A house without stores: Dienste over values in memory, looking like the mock-ups."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from itertools import count
from pathlib import Path

from lotse.app.briefpaket import render_paket
from lotse.app.schreiben import write_file
from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.exchange.besprochen import load_besprochen
from lotse.exchange.blockaden import load_blockaden
from lotse.exchange.feiertage import feiertage_in
from lotse.exchange.glossar import load_glossar
from lotse.exchange.worte import load_gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Katalogstand
from lotse.services.dieselbe import kennzeichen_of
from lotse.services.fallstand import Fallstatus
from lotse.services.umwege import ways
from lotse.services.verschmelzen import Stimmenbezug, Umzug, Zusammenlegung
from lotse.ui.dienste import Dienste, Heuteposten, Katalogfilter
from lotse.ui.einstellungen import Einstellungen
from tests.werkzeug import briefdienste
from tests.werkzeug.briefdienste import Briefhaus
from tests.werkzeug.dialogort import Dialoghaus, treffenblatt
from tests.werkzeug.geldrechner import rechnen
from tests.werkzeug.muster import HEUTE, angebote, familie_k
from tests.werkzeug.muster_abgleich import abgleich
from tests.werkzeug.muster_listen import POSTEN, ZEILEN
from tests.werkzeug.muster_plan import akte_k
from tests.werkzeug.muster_wissen import wissen
from tests.werkzeug.wissensarbeit import arbeit
from tests.werkzeug.zahlenarbeit import zahlenarbeit

JETZT = datetime(2026, 11, 24, 10, 42)


_blockaden = cache(load_blockaden)


class Haus:
    """Keeps what was saved; `stoerung` = the next writes fail with it."""

    def __init__(self, *, leer: bool = False) -> None:
        self.akten: dict[FamilieId, Akte] = {}
        self.gespeichert: list[tuple[Akte | None, Akte]] = []
        self.stoerung: Exception | None = None
        self.einstellung = Einstellungen()
        self.leer = leer
        self._nummern = count(1)
        if not leer:
            akte = akte_k()
            self.akten[akte.familie.id] = akte

    def zeilen(self, suche: str, geschlossen: bool) -> Sequence[Aktenzeile]:  # noqa: FBT001
        if self.leer or geschlossen:
            return ()
        alle = [
            Aktenzeile(
                id=k, fallcode="26-001", anzeige=a, deckwort=d, personen=p, sprachen=s,
                stadtteil=o, naechster_schritt=n, bis=b, zuletzt=date(2026, 11, z),
                geschlossen=False, **_gezaehlt(p),
            )
            for k, a, d, p, s, o, n, b, z in ZEILEN
        ]  # fmt: skip
        wort = suche.casefold()
        return [z for z in alle if wort in f"{z.anzeige} {z.deckwort}".casefold()]

    def staende(self) -> dict[FamilieId, Fallstatus]:
        """One of each, in turn."""
        alle = [status for status in Fallstatus if status is not Fallstatus.ABGESCHLOSSEN]
        return {
            FamilieId(zeile[0]): alle[nummer % len(alle)] for nummer, zeile in enumerate(ZEILEN)
        }

    def laden(self, kennung: FamilieId) -> Akte:
        if kennung in self.akten:
            return self.akten[kennung]
        zeile = next((z for z in ZEILEN if z[0] == kennung), None)
        if zeile is None:
            raise Hinweis("Diese Familie gibt es nicht mehr.", "Es wurde nichts geändert.")
        grund = familie_k()
        buchstabe = zeile[1].split()[-1]
        return Akte(replace(grund, id=kennung, deckwort=zeile[2], buchstabe=buchstabe))

    def speichern(self, vorher: Akte | None, nachher: Akte) -> None:
        if self.stoerung:
            raise self.stoerung
        self.gespeichert.append((vorher, nachher))
        self.akten[nachher.familie.id] = nachher

    def verwerfen(self, kennung: FamilieId) -> None:
        if self.stoerung:
            raise self.stoerung
        self.akten.pop(kennung, None)

    def vereine(self, umzug: Umzug) -> Sequence[Stimmenbezug]:
        self.verwerfen(umzug.von)
        return ()

    def posten(self) -> Sequence[Heuteposten]:
        if self.leer:
            return ()
        return [
            Heuteposten(art, FamilieId(f), an, d, t, tag, f"b{i}", m, z)
            for i, (art, f, an, d, t, tag, m, z) in enumerate(POSTEN)
        ]

    def merke(self, neu: Einstellungen) -> None:
        self.einstellung = neu

    def neue_id(self) -> str:
        return f"neu-{next(self._nummern)}"


def _gezaehlt(personen: str) -> dict[str, int]:
    """The numbers in "2 Erwachsene, 3 Kinder, Baby erwartet"."""
    zahlen = [int(zahl) for zahl in re.findall(r"\d+", personen)]
    return {
        "erwachsene": zahlen[0],
        "kinder": zahlen[1] if len(zahlen) > 1 else 0,
        "erwartet": int("Baby" in personen),
    }


def alle_angebote() -> dict[AngebotKey, Angebot]:
    return {a.key: a for a in angebote()}


def katalog_ids(wort: str, _filter: Katalogfilter) -> Sequence[AngebotKey]:
    treffer = [a for a in angebote() if wort.casefold() in f"{a.name} {a.traeger}".casefold()]
    return [a.key for a in treffer]


def dienste(haus: Haus | None = None, **felder: object) -> Dienste:
    """All of Dienste; any field may be replaced."""
    haus = haus or Haus()
    grund: dict[str, object] = {
        "wissen": wissen(),
        "worte": load_gespraechsworte(),
        "besprochen": load_besprochen(),
        "begriffe": load_glossar(),
        "blockaden": _blockaden(),
        "feiertage": feiertage_in,
        "umwege": lambda: ways(haus.akten.values()),
        "sprache": Sprache.load("de"),
        "heute": lambda: HEUTE,
        "jetzt": lambda: JETZT,
        "einstellungen": lambda: haus.einstellung,
        "merke_einstellungen": haus.merke,
        "neue_id": haus.neue_id,
        "akten": haus.zeilen,
        "kennzeichen": lambda: tuple(map(kennzeichen_of, haus.akten.values())),
        "fallstaende": haus.staende,
        "laden": haus.laden,
        "speichern": haus.speichern,
        "verwerfen": haus.verwerfen,
        "zusammenlegung": Zusammenlegung(
            haus.vereine, lambda dort, _bezuege: haus.speichern(None, dort)
        ),
        "fallcode": lambda jahr: f"{jahr % 100}-039",
        "deckwort": lambda: "Farn",
        "heuteposten": haus.posten,
        "abgleichen": abgleich,
        "rechnen": rechnen,
        "katalogstand": lambda: Katalogstand("Musterstadt", date(2026, 11, 20), 412),
        "katalog_ids": katalog_ids,
        "angebote": lambda keys: {k: alle_angebote()[k] for k in keys},
        "zu_pruefen": lambda _heute: [AngebotKey(f"a{n}") for n in (6, 5, 4, 3)],
        "setze_pruefung": lambda _key, _pruefung, _status: None,
        "briefsprachen": ("de", "tr", "ar"),
        "brief": Briefhaus(
            felder.get("wissen") or wissen(),  # type: ignore[arg-type]
            felder.get("heute") or (lambda: HEUTE),  # type: ignore[arg-type]
        ).brief,
        "pdf": briefdienste.pdf,
        "paket": render_paket,
        "seiten": briefdienste.seiten,
        "schreiben": write_file,
        "zahlen": zahlenarbeit(),
        "dialog": Dialoghaus().arbeit(),
        "treffenblatt": treffenblatt,
        "wissensarbeit": arbeit(Path("gibt es nicht"), wissen()),
    }
    return Dienste(**(grund | felder))  # type: ignore[arg-type]
