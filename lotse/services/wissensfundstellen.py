"""Every place where the knowledge cites a law, held against the index of paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeAlias

from lotse.domain.recht import Leistung, Wissen
from lotse.services.zitat import Paragraphen, zitate

LEISTUNG = "Leistung "
"""Begins the place of a finding about an entry."""
OHNE_TEXT = frozenset({"Kinder-Richtlinie"})
"""Cited like a law and not in the statutes: a rule of the Gemeinsamer Bundesausschuss."""
Stelle: TypeAlias = tuple[str, str]
"""Where it is, and what stands there."""


def wrong_citations(wissen: Wissen, paragraphen: Paragraphen) -> Iterator[Stelle]:
    """(where, sentence): a norm that is not in the index, or under another heading there.

    Places may cite their own law.
    """
    gesetze = frozenset(gesetz for gesetz, _ in paragraphen) | OHNE_TEXT
    oertlich = tuple(f"{gebiet.fakt}_" for gebiet in wissen.ort.gebiete)
    for leistung in wissen.leistungen.values():
        if not leistung.id.startswith(oertlich):
            wo = f"{LEISTUNG}{leistung.id}"
            for text in _fundstellen(leistung):
                yield from _unbekannt(wo, text, gesetze, paragraphen)
            yield from _ueberschriften(wo, leistung, gesetze, paragraphen)
    for zahl in wissen.kennzahlen.values():
        if not zahl.id.startswith(oertlich):
            yield from _unbekannt(f"Kennzahl {zahl.id}", zahl.norm, gesetze, paragraphen)
    for wo, text in (*_angaben(wissen), *_reihen(wissen)):
        yield from _unbekannt(wo, text, gesetze, paragraphen)


def _fundstellen(leistung: Leistung) -> Iterator[str]:
    yield from (norm.norm for norm in leistung.rechtsgrundlage)
    yield from (bedingung.fundstelle for bedingung in leistung.bedingungen)
    yield from (v.fundstelle for v in leistung.verhaeltnisse)
    yield from (leistung.sofort_fundstelle, leistung.wahlrecht)


def _angaben(wissen: Wissen) -> Iterator[Stelle]:
    yield from ((f"Fakt {fakt.name}", fakt.quelle) for fakt in wissen.fakten.values())
    yield from ((f"Anspruch {eines.id}", eines.fundstelle) for eines in wissen.ansprueche)
    yield from ((f"Unterlage {u.id}", u.fundstelle) for u in wissen.unterlagen.values())


def _reihen(wissen: Wissen) -> Iterator[Stelle]:
    reihen = wissen.reihen
    yield from ((f"Vorschritt {v.id}", v.fundstelle) for v in reihen.vorschritte)
    yield from ((f"Kette {k.vor} → {k.nach}", k.fundstelle) for k in reihen.ketten)
    yield from ((f"Eine von {e.leistung}", e.fundstelle) for e in reihen.eine_von)
    yield from ((f"Eile {e.leistung}", e.fundstelle) for e in reihen.eile)
    yield from ((f"Doppelzeig {d.id}", d.fundstelle) for d in reihen.doppelzeige)


def _ueberschriften(
    wo: str, leistung: Leistung, gesetze: Collection[str], paragraphen: Paragraphen
) -> Iterator[Stelle]:
    for norm in leistung.rechtsgrundlage:
        for zitat in zitate(norm.norm, gesetze):
            amtlich = paragraphen.get((zitat.gesetz, zitat.paragraph))
            if amtlich is not None and amtlich != norm.ueberschrift:
                yield wo, f"{zitat} heißt im Gesetz „{amtlich}“, hier „{norm.ueberschrift}“."


def _unbekannt(
    wo: str, text: str, gesetze: Collection[str], paragraphen: Paragraphen
) -> Iterator[Stelle]:
    gefunden = list(zitate(text, gesetze))
    if text and not (gefunden and all(zitat.gesetz for zitat in gefunden)):
        yield wo, f"„{text}“ nennt keinen Paragraphen eines bekannten Gesetzes."
    for zitat in gefunden:
        if zitat.gesetz in OHNE_TEXT or not zitat.gesetz:
            continue
        if (zitat.gesetz, zitat.paragraph) not in paragraphen:
            yield wo, f"„{zitat}“ steht nicht im Verzeichnis der Paragraphen (aus „{text}“)."
