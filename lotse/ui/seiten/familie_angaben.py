"""Which facts stand on the family's page: what is known, and what the match still asks for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, Person, PersonId
from lotse.domain.fluechtig import FluechtigeAntworten, may_be_kept
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Ebene, Fakt, Faktart, Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Faktstelle
from lotse.services.behalten import kept_since
from lotse.ui.familienworte import wer

WORT = re.compile(r"[a-z_0-9]+")
_KIND = re.compile(r"(Dieses|Das) Kind ")


@dataclass(frozen=True, slots=True)
class Angabe:
    """One row: a heading (no `stelle`), or a fact with its answer in words.

    `wert` "" = nobody asked. `bereich` carries the sign of a heading. `zusatz` says how long a
    fleeting answer stays.
    """

    text: str
    stelle: Faktstelle | None = None
    wert: str = ""
    bereich: Lebensbereich | None = None
    zusatz: str = ""


def angaben(
    akte: Akte,
    wissen: Wissen,
    abgleich: Abgleich | None,
    t: Sprache,
    worte: Mapping[Lebensbereich, str],
    heute: date,
) -> tuple[Angabe, ...]:
    """Rows grouped by area, in the order of the talk; of fleeting facts only what was kept."""
    familie = akte.familie
    stellen = _stellen(familie, wissen, abgleich)
    heimat = bereiche_der_fakten(wissen)
    zeilen: list[Angabe] = []
    for bereich in (*Lebensbereich, None):
        gruppe = [s for s in stellen if heimat.get(s.fakt) is bereich]
        if gruppe:
            titel = worte[bereich] if bereich else t.t("Allgemein")
            zeilen.append(Angabe(titel, bereich=bereich))
            zeilen += [_angabe(s, akte, wissen, heute, t) for s in gruppe]
    return tuple(zeilen)


def nur_jetzt(
    akte: Akte, fluechtig: FluechtigeAntworten, wissen: Wissen, t: Sprache, heute: date
) -> tuple[Angabe, ...]:
    """What was answered and is forgotten after the talk, under a heading of its own."""
    zeilen = []
    for name, antwort in fluechtig.fakten.items():
        fakt_name, _, person = name.partition("@")
        stelle = Faktstelle(fakt_name, PersonId(person))
        if fakt := wissen.fakten.get(fakt_name):
            zeilen.append(_jetzt(fakt, stelle, antwort, akte, heute, t))
    return (Angabe(t.t("Nur für dieses Gespräch")), *zeilen) if zeilen else ()


def wert_in_worten(fakt: Fakt, wert: object, t: Sprache) -> str:
    """An answer as people say it."""
    if wert is None:
        return t.t("weiß nicht oder sagt nichts")
    for antwort in fakt.antworten:
        if antwort.wert == wert:
            return antwort.text
    if isinstance(wert, bool):
        return t.t("ja") if wert else t.t("nein")
    return t.zahl(wert) if isinstance(wert, int | float) else str(wert)


@lru_cache(maxsize=4)
def _heimat(leistungen: tuple[tuple[Lebensbereich, str], ...]) -> Mapping[str, Lebensbereich]:
    zaehler: dict[str, Counter[Lebensbereich]] = {}
    for bereich, wenn in leistungen:
        for name in set(WORT.findall(wenn)):
            zaehler.setdefault(name, Counter())[bereich] += 1
    return {name: _haeufigster(zahlen) for name, zahlen in zaehler.items()}


def bereiche_der_fakten(wissen: Wissen) -> Mapping[str, Lebensbereich]:
    """The area whose Leistungen ask most for a fact: where the navigator looks for it."""
    paare = tuple(
        (leistung.lebensbereiche[0], bedingung.wenn)
        for leistung in wissen.leistungen.values()
        if leistung.lebensbereiche
        for bedingung in leistung.bedingungen
    )
    return _heimat(paare)


def _haeufigster(zahlen: Counter[Lebensbereich]) -> Lebensbereich:
    reihe = list(Lebensbereich)
    return max(zahlen, key=lambda bereich: (zahlen[bereich], -reihe.index(bereich)))


def _stellen(familie: Familie, wissen: Wissen, abgleich: Abgleich | None) -> list[Faktstelle]:
    bekannt = [Faktstelle(name) for name in familie.fakten]
    bekannt += [Faktstelle(name, p.id) for p in familie.personen for name in p.fakten]
    offen = [s for h in abgleich.hilfen() for s in h.urteil.fehlende_fakten] if abgleich else []
    alle = dict.fromkeys((*bekannt, *offen))
    return [s for s in alle if _gehoert_in_die_akte(s, wissen, behalten=s in bekannt)]


def _gehoert_in_die_akte(stelle: Faktstelle, wissen: Wissen, *, behalten: bool) -> bool:
    fakt = wissen.fakten.get(stelle.fakt)
    if fakt is None or (fakt.fluechtig and not behalten):
        return False
    if fakt.ebene is Ebene.KIND and not stelle.person and not behalten:
        return False
    return fakt.art in (Faktart.VORAUSSETZUNG, Faktart.ANLASS)


def _angabe(stelle: Faktstelle, akte: Akte, wissen: Wissen, heute: date, t: Sprache) -> Angabe:
    fakt = wissen.fakten[stelle.fakt]
    person = _person(akte, stelle)
    fakten = person.fakten if person else akte.familie.fakten
    wert = wert_in_worten(fakt, fakten[stelle.fakt], t) if stelle.fakt in fakten else ""
    seit = kept_since(akte, stelle)
    zusatz = (
        t.t("bleibt, die Familie möchte es ({tag})", tag=t.datum(seit, kurz=True)) if seit else ""
    )
    return Angabe(_text(fakt, stelle, akte, heute, t), stelle, wert, zusatz=zusatz)


def _jetzt(
    fakt: Fakt, stelle: Faktstelle, antwort: object, akte: Akte, heute: date, t: Sprache
) -> Angabe:
    """One answer that lives in memory only, and what becomes of it."""
    bleibt = may_be_kept(fakt.name)
    zusatz = t.t("wird nach dem Gespräch vergessen") if bleibt else t.t("wird nie gespeichert")
    wert = wert_in_worten(fakt, antwort, t)
    return Angabe(_text(fakt, stelle, akte, heute, t), stelle, wert, zusatz=zusatz)


def _text(fakt: Fakt, stelle: Faktstelle, akte: Akte, heute: date, t: Sprache) -> str:
    person = _person(akte, stelle)
    return _ueber(fakt.text, wer(person, akte.familie, heute, t)) if person else fakt.text


def _person(akte: Akte, stelle: Faktstelle) -> Person | None:
    return next((p for p in akte.familie.personen if p.id == stelle.person), None)


def _ueber(text: str, wer: str) -> str:
    """A fact about one person: "Tochter, 7 Jahre: geht schon zur Schule"."""
    kind = _KIND.match(text)
    return f"{wer}: {text[kind.end() :]}" if kind else f"{text} ({wer})"
