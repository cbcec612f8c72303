from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lotse.domain.angebot import Angebot
from lotse.services.katalog import (
    Befund,
    Befundstufe,
    Fortschritt,
    Katalogpaket,
    import_katalog,
    probe_import,
)
from tests.werkzeug.fall import HEUTE, angebot


@dataclass
class Speicher:
    """A catalogue in memory with the shape of both ports."""

    inhalt: dict[str, Angebot] = field(default_factory=dict)

    def uebernehmen(
        self, angebote: Iterable[Angebot], name: str, stand: object, *, fortschritt: Fortschritt
    ):
        alle = list(angebote)
        self.name, self.stand = name, stand
        self.neu = sum(a.key not in self.inhalt for a in alle)
        self.unveraendert = sum(self.inhalt.get(a.key) == a for a in alle)
        self.geaendert = len(alle) - self.neu - self.unveraendert
        self.inhalt |= {a.key: a for a in alle}
        fortschritt(len(alle), len(alle))
        return self

    def angebote(self, keys: Iterable[str]) -> dict[str, Angebot]:
        return {key: self.inhalt[key] for key in keys if key in self.inhalt}


def paket(*angebote: Angebot, stufen: tuple[Befundstufe, ...] = ()) -> Katalogpaket:
    befunde = tuple(Befund("d", "Zeile 1", "", "", "c", s, "Was.", "Getan.") for s in stufen)
    return Katalogpaket("Stadt", HEUTE, angebote, befunde)


def test_a_dry_run_foretells_what_the_import_does():
    alt = angebot("a"), angebot("b")
    neu = alt[0], replace(alt[1], name="Umbenannt"), angebot("c")
    speicher = Speicher()
    for inhalt in (alt, neu):
        probe = probe_import(paket(*inhalt), speicher)
        vorher = dict(speicher.inhalt)
        assert speicher.inhalt == vorher
        bericht = import_katalog(paket(*inhalt), speicher, lambda _fertig, _alle: None)
        zahlen = (bericht.neu, bericht.geaendert, bericht.unveraendert)
        assert (probe.neu, probe.geaendert, probe.unveraendert) == zahlen
        assert probe.probe
        assert not bericht.probe
    assert zahlen == (1, 1, 1)
    assert (speicher.name, speicher.stand) == ("Stadt", HEUTE)


def test_without_a_catalogue_everything_is_new():
    probe = probe_import(paket(angebot("a"), angebot("b")), None)
    assert (probe.neu, probe.geaendert, probe.unveraendert) == (2, 0, 0)


def test_only_what_a_person_should_see_is_marked():
    bericht = probe_import(paket(stufen=tuple(Befundstufe)), None)
    assert [b.stufe for b in bericht.bitte_ansehen] == [
        Befundstufe.WARNUNG,
        Befundstufe.ABGEWIESEN,
    ]
    assert all(zahl == 1 for zahl in bericht.anzahl.values())
    assert bericht.paket.befunde[0].satz == "Was. Getan."


def test_progress_is_handed_to_the_writer():
    schritte: list[tuple[int, int]] = []
    import_katalog(paket(angebot("a")), Speicher(), lambda *schritt: schritte.append(schritt))
    assert schritte == [(1, 1)]
