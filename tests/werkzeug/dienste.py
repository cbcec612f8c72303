"""A house without stores: Dienste over values in memory, looking like the mock-ups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count

from lotse.app.schreiben import write_file
from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.exchange.worte import load_gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Katalogstand
from lotse.ui.dienste import Dienste, Heuteposten, Katalogfilter
from lotse.ui.einstellungen import Einstellungen
from tests.werkzeug import briefdienste
from tests.werkzeug.briefdienste import Briefhaus
from tests.werkzeug.muster import HEUTE, angebote, familie_k, wissen
from tests.werkzeug.muster_abgleich import abgleich
from tests.werkzeug.muster_plan import akte_k

JETZT = datetime(2026, 11, 24, 10, 42)

ZEILEN = (
    ("f-moewe", "Frau T.", "Möwe", "1 Erwachsene, Baby erwartet", ("de",), "Mitte", "Hebamme anrufen", HEUTE, 23),
    ("f-kiesel", "Familie B.", "Kiesel", "2 Erwachsene, 3 Kinder", ("ar",), "Südstadt", "Brief mitgeben", HEUTE, 18),
    ("f-ahorn", "Familie K.", "Ahorn", "2 Erwachsene, 2 Kinder, Baby", ("tr",), "Nordstadt", "U7a-Termin machen", date(2026, 11, 27), 24),
    ("f-birke", "Familie Ö.", "Birke", "1 Erwachsene, 3 Kinder", ("tr",), "Nordstadt", "Widerspruch abgeben", date(2026, 11, 27), 20),
    ("f-hafer", "Familie R.", "Hafer", "2 Erwachsene, 1 Kind", ("de", "pl"), "Südstadt", "Kita-Anmeldung", date(2026, 12, 1), 24),
    ("f-distel", "Familie M.", "Distel", "2 Erwachsene, 2 Kinder", ("de",), "Weststadt", "Antwort abwarten", date(2026, 12, 2), 15),
    ("f-krokus", "Familie W.", "Krokus", "1 Erwachsener, 1 Kind", ("uk",), "Nordstadt", "Sprechstunde Jugendamt", date(2026, 12, 3), 16),
    ("f-linde", "Frau D.", "Linde", "1 Erwachsene, 1 Kind", ("de",), "Mitte", "Rückfrage im Dezember", date(2026, 12, 10), 13),
    ("f-otter", "Familie A.", "Otter", "2 Erwachsene, 4 Kinder", ("fa", "de"), "Nordstadt", "Wohnung: Antrag Wohngeld", date(2026, 12, 14), 12),
    ("f-salbei", "Familie S.", "Salbei", "2 Erwachsene, 1 Kind", ("bg",), "Weststadt", "Krankenkasse klären", date(2026, 12, 15), 11),
    ("f-weide", "Familie H.", "Weide", "1 Erwachsene, 2 Kinder", ("ar", "de"), "Südstadt", "Frühförderung: Antwort", date(2026, 12, 17), 10),
    ("f-ulme", "Familie P.", "Ulme", "2 Erwachsene, 2 Kinder", ("de",), "Mitte", "Mutter-Kind-Kur", None, 6),
)  # fmt: skip

POSTEN = (
    ("schritt", "f-moewe", "Frau T.", "Möwe", "Anrufen: Hat die Hebamme zugesagt?", HEUTE, "hebamme", ""),
    ("schritt", "f-birke", "Familie Ö.", "Birke", "Wohngeld-Antrag zusammen ausfüllen", HEUTE, "wohngeld", ""),
    ("schritt", "f-kiesel", "Familie B.", "Kiesel", "Brief auf Arabisch mitgeben", HEUTE, "", ""),
    ("schritt", "f-birke", "Familie Ö.", "Birke", "Widerspruch gegen den Bescheid", date(2026, 11, 27), "grundsicherungsgeld", ""),
    ("schritt", "f-hafer", "Familie R.", "Hafer", "Anmeldung für die Kita abgeben", date(2026, 12, 1), "kita_ab_3", ""),
    ("schritt", "f-ahorn", "Familie K.", "Ahorn", "U7a für den Sohn", date(2026, 12, 21), "u_untersuchung", ""),
    ("vermittlung", "f-kiesel", "Familie B.", "Kiesel", "Schuldnerberatung am Fluss", date(2026, 11, 1), "grundsicherungsgeld", "Brief gedruckt"),
    ("vermittlung", "f-moewe", "Frau T.", "Möwe", "Familienhebamme, Gesundheitsamt", date(2026, 11, 12), "familienhebamme", "Kontakt"),
    ("vermittlung", "f-distel", "Familie M.", "Distel", "Erziehungsberatung Nordstadt", date(2026, 11, 15), "erziehungsberatung", "Brief gedruckt"),
    ("vermittlung", "f-birke", "Familie Ö.", "Birke", "Wohngeldstelle", date(2026, 11, 16), "wohngeld", "Kontakt"),
    ("vermittlung", "f-krokus", "Familie W.", "Krokus", "Offene Sprechstunde Jugendamt", date(2026, 11, 16), "erziehungsberatung", "Brief gedruckt"),
)  # fmt: skip


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
                geschlossen=False,
            )
            for k, a, d, p, s, o, n, b, z in ZEILEN
        ]  # fmt: skip
        wort = suche.casefold()
        return [z for z in alle if wort in f"{z.anzeige} {z.deckwort}".casefold()]

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
        "sprache": Sprache.load("de"),
        "heute": lambda: HEUTE,
        "jetzt": lambda: JETZT,
        "einstellungen": lambda: haus.einstellung,
        "merke_einstellungen": haus.merke,
        "neue_id": haus.neue_id,
        "akten": haus.zeilen,
        "laden": haus.laden,
        "speichern": haus.speichern,
        "fallcode": lambda jahr: f"{jahr % 100}-039",
        "deckwort": lambda: "Farn",
        "heuteposten": haus.posten,
        "abgleichen": abgleich,
        "katalogstand": lambda: Katalogstand("Musterstadt", date(2026, 11, 20), 412),
        "katalog_ids": katalog_ids,
        "angebote": lambda keys: {k: alle_angebote()[k] for k in keys},
        "zu_pruefen": lambda _heute: [AngebotKey(f"a{n}") for n in (6, 5, 4, 3)],
        "pruefen": lambda _key, _pruefung: None,
        "briefsprachen": ("de", "tr", "ar"),
        "brief": Briefhaus(felder.get("wissen") or wissen()).brief,  # type: ignore[arg-type]
        "pdf": briefdienste.pdf,
        "seiten": briefdienste.seiten,
        "schreiben": write_file,
    }
    return Dienste(**(grund | felder))  # type: ignore[arg-type]
