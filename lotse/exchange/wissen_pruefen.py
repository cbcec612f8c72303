"""What only the whole knowledge shows: names that point nowhere, facts that cannot be asked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lotse.domain.recht import Antwort, Fakt, Faktart, Fakttyp, Leistung, Thema, Wissen
from lotse.exchange.wissen_prosa import pruefe_prosa
from lotse.exchange.wissen_zahlen import pruefe_kennzahl, pruefe_zahlen
from lotse.matching.alter import altersmass
from lotse.matching.regelpruefung import nahe, pruefe_regeln
from lotse.services.feldleser import Befunde, note

AUFENTHALT = "aufenthalt"
_ZEICHEN = re.compile(r"§|\bAnlage \d|\bArt(?:\.|ikel) \d|Richtlinie")
"""What makes a Fundstelle of the law; a town may cite its own rules in other words."""
_WERTTYP = {
    Fakttyp.BOOL: (bool, "true oder false"),
    Fakttyp.ZAHL: (int | float, "eine Zahl"),
    Fakttyp.ENUM: (str, "ein Wort"),
}


def pruefe_wissen(wissen: Wissen, nur: Collection[str] | None = None) -> Befunde:
    """All faults, each with file, path, value and what is allowed.

    `nur` names the Leistungen that were laid over knowledge without a fault.
    """
    befunde: Befunde = []
    for fakt in wissen.fakten.values() if nur is None else ():
        _fakt(fakt, wissen, befunde)
    for thema in wissen.themen.values() if nur is None else ():
        _thema(thema, wissen, befunde)
    for leistung in wissen.leistungen.values():
        if nur is None or leistung.id in nur:
            _leistung(leistung, wissen, befunde)
    for zahl in wissen.kennzahlen.values():
        pruefe_kennzahl(zahl, befunde)
    for mangel in pruefe_regeln(wissen, nur):
        if mangel.besitzer.art == "fakt":
            pfad = f"fakten.toml: {mangel.besitzer.name}.{mangel.pfad}"
        else:
            leistung = wissen.leistungen[mangel.besitzer.name]  # type: ignore[index]  # its own id
            pfad = f"{datei(leistung)}.{mangel.pfad}"
        note(befunde, pfad, mangel.wert, mangel.erlaubt)
    return befunde


def datei(leistung: Leistung) -> str:
    return f"leistungen/{leistung.gruppe}/{leistung.id}.toml"


def _fakt(fakt: Fakt, wissen: Wissen, befunde: Befunde) -> None:
    pfad = f"fakten.toml: {fakt.name}"
    for feld, erlaubt in (*_herkunft(fakt), *_fragbar(fakt)):
        note(befunde, f"{pfad}.{feld}", getattr(fakt, feld), erlaubt)
    for nummer, antwort in enumerate(fakt.antworten):
        for feld, erlaubt in _antwort(fakt, antwort):
            ort = f"{pfad}.antworten[{nummer}].{feld}"
            note(befunde, ort, getattr(antwort, feld), erlaubt)
    if fakt.tabelle:
        papiere = wissen.fakten.get(AUFENTHALT)
        werte = {str(antwort.wert) for antwort in papiere.antworten} if papiere else set()
        if werte != fakt.tabelle.keys():
            falsch = sorted(werte ^ fakt.tabelle.keys())
            note(befunde, f"{pfad}.tabelle", falsch, f"genau die Werte von {AUFENTHALT}")


def _herkunft(fakt: Fakt) -> Iterator[tuple[str, str]]:
    """A derived fact says from what; a fact that is asked says how it may be concluded."""
    if fakt.art is Faktart.ABGELEITET:
        if altersmass(fakt.name) is None and bool(fakt.ableitung) == bool(fakt.tabelle):
            yield "art", "abgeleitet nur mit ableitung oder tabelle (Alter rechnet Lotse selbst)"
        if altersmass(fakt.name) is None and fakt.typ is not Fakttyp.BOOL:
            yield "typ", "abgeleitet nur bool"
        for feld in ("ja_wenn", "nein_wenn"):
            if getattr(fakt, feld):
                yield feld, "nichts: abgeleitet"
        return
    for feld in ("ableitung", "tabelle"):
        if getattr(fakt, feld):
            yield feld, "nichts: nur bei art abgeleitet"


def _fragbar(fakt: Fakt) -> Iterator[tuple[str, str]]:
    """Bands, not figures: whatever is asked can be answered with a click."""
    if fakt.art is Faktart.ANLASS and fakt.typ is not Fakttyp.BOOL:
        yield "typ", "ein Anlass ist bool"
    ohne = not fakt.antworten and altersmass(fakt.name) is None
    if ohne and (fakt.typ is Fakttyp.ENUM or (fakt.typ is Fakttyp.ZAHL and fakt.frage)):
        yield "antworten", "mindestens eine Antwort"


def _antwort(fakt: Fakt, antwort: Antwort) -> Iterator[tuple[str, str]]:
    if fakt.typ not in _WERTTYP:
        yield "wert", f"keine Antworten bei typ {fakt.typ}"
        return
    typ, erlaubt = _WERTTYP[fakt.typ]
    falsch = isinstance(antwort.wert, bool) and fakt.typ is not Fakttyp.BOOL
    if falsch or not isinstance(antwort.wert, typ):
        yield "wert", erlaubt
    elif antwort.bis is not None and fakt.typ is not Fakttyp.ZAHL:
        yield "bis", "nichts: nur bei typ zahl"
    elif antwort.bis is not None and antwort.bis < float(antwort.wert):
        yield "bis", "mindestens so groß wie wert"
    if antwort.haeufigkeit <= 0:
        yield "haeufigkeit", "größer als 0; fehlt sie, zählen alle Antworten gleich"


def _thema(thema: Thema, wissen: Wissen, befunde: Befunde) -> None:
    anlaesse = [f.name for f in wissen.fakten.values() if f.art is Faktart.ANLASS]
    for name in thema.nennt:
        if name not in anlaesse:
            erlaubt = f"ein Anlass aus fakten.toml{nahe(name, anlaesse)}"
            note(befunde, f"bedarfe.toml: {thema.code}.nennt", name, erlaubt)


def _leistung(leistung: Leistung, wissen: Wissen, befunde: Befunde) -> None:
    pfad = datei(leistung)
    andere = [str(kennung) for kennung in wissen.leistungen]
    verweise = (
        ("bedarfe", leistung.bedarfe, wissen.themen, "ein Bedarf aus bedarfe.toml"),
        ("parameter", leistung.parameter, wissen.kennzahlen, "eine id aus parameter.toml"),
        (
            "verhaeltnis",
            [v.leistung for v in leistung.verhaeltnisse if v.leistung],
            andere,
            "die id einer Leistung oder nichts",
        ),
    )
    for feld, namen, bekannt, erlaubt in verweise:
        for name in namen:
            if name not in bekannt:
                note(befunde, f"{pfad}.{feld}", name, f"{erlaubt}{nahe(name, bekannt)}")
    if leistung.abgleich and not leistung.bedingungen:
        note(befunde, f"{pfad}.bedingung", [], "mindestens eine [[bedingung]]")
    if leistung.gueltig_ab and leistung.gueltig_bis and leistung.gueltig_bis < leistung.gueltig_ab:
        note(befunde, f"{pfad}.gueltig_bis", leistung.gueltig_bis, "ein Tag nach gueltig_ab")
    oertlich = any(leistung.id.startswith(f"{gebiet.fakt}_") for gebiet in wissen.ort.gebiete)
    _fundstellen(leistung, pfad, befunde, oertlich=oertlich)
    pruefe_prosa(leistung, pfad, wissen, befunde)
    pruefe_zahlen(leistung, pfad, wissen, befunde)


def _fundstellen(leistung: Leistung, pfad: str, befunde: Befunde, *, oertlich: bool) -> None:
    for nummer, bedingung in enumerate(leistung.bedingungen):
        ort, text = f"{pfad}.bedingung[{nummer}].fundstelle", bedingung.fundstelle
        if leistung.rechtsgrundlage and not text:
            note(befunde, ort, "", "eine Fundstelle wie § 6a BKGG")
        elif text and not oertlich and not _ZEICHEN.search(text):
            note(befunde, ort, text, "eine Fundstelle mit §, wie § 6a BKGG")
