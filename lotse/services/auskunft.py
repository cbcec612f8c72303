"""Everything kept about a family, told in plain words and as data (Art. 15 and 20 DSGVO)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.antrag import Antrag
from lotse.domain.blockade import Blockade
from lotse.domain.familie import Fakten, Familie, PersonId
from lotse.domain.protokoll import BEGINNT, Protokolleintrag, Tat
from lotse.domain.stimme import Stimme
from lotse.domain.vermittlung import Stand, Vermittlung, Weg
from lotse.domain.zeit import Geburt, tageswort
from lotse.letters.auskunft import Abschnitt
from lotse.letters.brief import Stueck
from lotse.services.angebot_form import angebot_to_dict
from lotse.services.aufbewahrung import Fristen
from lotse.services.auskunft_worte import Auskunftsquelle, Worte
from lotse.services.netzarten import in_words

VERSION = 1
ZWECKE = (
    "Wir schreiben das auf, damit wir mit Ihnen passende Hilfen finden und Briefe schreiben.",
    "Sie haben es uns gesagt, oder es ist aus unserer Arbeit mit Ihnen entstanden.",
    "Ein Programm sucht passende Hilfen heraus. Es entscheidet nichts. Entscheiden tun Menschen.",
)
RECHTE = (
    "Ist etwas falsch? Wir berichtigen es (Art. 16 DSGVO).",
    "Sie dürfen verlangen, dass wir es löschen (Art. 17 DSGVO).",
    "Sie dürfen verlangen, dass wir es vorerst nicht benutzen (Art. 18 DSGVO).",
    "Die Angaben gibt es auch als Datei (Art. 20 DSGVO).",
    "Sie dürfen sich bei der Aufsicht für den Datenschutz beschweren (Art. 77 DSGVO).",
)
TATWORT: Mapping[Tat, str] = {
    Tat.ANGELEGT: "angelegt",
    Tat.GEOEFFNET: "geöffnet",
    Tat.GEAENDERT: "geändert",
    Tat.GEDRUCKT: "gedruckt",
    Tat.AUSGEGEBEN: "als Datei ausgegeben",
    Tat.AUSKUNFT: "Ihnen als Auskunft gegeben",
    Tat.UEBERGEBEN: "einer Kollegin oder einem Kollegen übergeben",
    Tat.UEBERNOMMEN: "von einer Kollegin oder einem Kollegen übernommen",
    Tat.EINGEWILLIGT: "mit Ihrer Einwilligung vermerkt",
    Tat.WIDERRUFEN: "Ihr Widerruf vermerkt",
    Tat.ZURUECKGESPIELT: "aus einer Sicherung geholt",
}
"""What is told of the audit log about a case."""


def without_persons(akte: Akte, ausser: frozenset[PersonId]) -> Akte:
    """Black out others: a copy must not touch the rights of somebody else (Art. 15 Abs. 4)."""
    personen = tuple(p for p in akte.familie.personen if p.id not in ausser)
    fort = {knoten.id for knoten in akte.netzknoten if knoten.person in ausser}
    return replace(
        akte,
        familie=replace(akte.familie, personen=personen),
        nutzungen=tuple(n for n in akte.nutzungen if n.person not in ausser),
        beziehungen=tuple(b for b in akte.beziehungen if not {b.von, b.nach} & (ausser | fort)),
        netzknoten=tuple(knoten for knoten in akte.netzknoten if knoten.id not in fort),
        netzkanten=tuple(kante for kante in akte.netzkanten if not {kante.von, kante.nach} & fort),
        einwilligungen=tuple(
            replace(e, unterschrieben=tuple(p for p in e.unterschrieben if p not in ausser))
            for e in akte.einwilligungen
        ),
    )


def tell(akte: Akte, quelle: Auskunftsquelle, *, geschwaerzt: int = 0) -> tuple[Abschnitt, ...]:
    """Every heading of the letter, the empty ones too: "Dazu steht hier nichts."."""
    familie = akte.familie
    w = Worte(quelle, {person.id: person.vorname for person in familie.personen})
    personen_namen = {str(person.id): person.vorname for person in familie.personen}
    netz = Worte(quelle, personen_namen | {k.id: k.name for k in akte.netzknoten})
    personen = [*w.zeilen(familie.personen)]
    if geschwaerzt:
        personen.append("Angaben über andere Personen haben wir weggelassen.")
    return (
        Abschnitt(
            Stueck.ANLASS,
            "Wer Sie sind",
            (*w.einzeln(familie), *w.einzeln(familie.ort), *w.einzeln(familie.verstaendigung)),
        ),
        Abschnitt(Stueck.ANLASS, "Wer zu Ihrer Familie gehört", tuple(personen)),
        Abschnitt(
            Stueck.ANLASS,
            "Wer um Sie ist",
            (
                *netz.zeilen(in_words(akte.beziehungen)),
                *netz.zeilen(akte.netzknoten),
                *netz.zeilen(akte.netzkanten),
            ),
        ),
        Abschnitt(Stueck.ANLASS, "Was Sie uns gesagt haben", tuple(_fakten(akte, w))),
        Abschnitt(Stueck.ANLASS, "Worüber wir gesprochen haben", _gespraech(familie, w)),
        Abschnitt(Stueck.WUNSCH, "Was Ihnen wichtig ist", w.zeilen(familie.ziele)),
        Abschnitt(Stueck.WUNSCH, "Was Sie trägt", w.zeilen(familie.staerken)),
        Abschnitt(Stueck.WUNSCH, "Was es schwer macht", w.zeilen(familie.huerden)),
        Abschnitt(Stueck.GETAN, "Was Sie gewählt haben", w.zeilen(akte.wahlen)),
        Abschnitt(Stueck.GETAN, "Unsere Gespräche", w.zeilen(akte.kontakte)),
        Abschnitt(Stueck.GETAN, "Ihre Hilfen", tuple(_mit_verlauf(akte.vermittlungen, w))),
        Abschnitt(Stueck.GETAN, "Antworten der Stellen", w.zeilen(akte.rueckmeldungen)),
        Abschnitt(Stueck.GETAN, "Ihre Anträge", tuple(_mit_verlauf(akte.antraege, w))),
        Abschnitt(Stueck.GETAN, "Warum Sie eine Hilfe brauchen", w.zeilen(akte.begruendungen)),
        Abschnitt(Stueck.GETAN, "Woran es hängt", tuple(_mit_verlauf(akte.blockaden, w))),
        Abschnitt(Stueck.GETAN, "Ihre Schritte", w.zeilen(akte.schritte)),
        Abschnitt(Stueck.GETAN, "Briefe und Blätter", w.zeilen(akte.schriftstuecke)),
        Abschnitt(Stueck.GETAN, "Papiere, die Sie haben", tuple(map(w.unterlage, akte.unterlagen))),
        Abschnitt(Stueck.GETAN, "Rechte nach dem Alter", w.zeilen(akte.nutzungen)),
        Abschnitt(
            Stueck.WEITERGABE,
            "Was Sie uns erlaubt haben",
            (*w.zeilen(akte.einwilligungen), *map(_stimme, quelle.stimmen)),
        ),
        Abschnitt(
            Stueck.WEITERGABE, "Wer davon erfahren hat", tuple(_empfaenger(akte.vermittlungen, w))
        ),
        Abschnitt(Stueck.WEITERGABE, "Was mit der Akte geschah", tuple(_taten(quelle))),
        Abschnitt(
            Stueck.RECHTE,
            "Wozu, woher, wie lange",
            (*ZWECKE, *_fristen(quelle.fristen), *w.zeilen(akte.halte)),
        ),
        Abschnitt(Stueck.RECHTE, "Ihre Rechte", RECHTE),
    )


def _gespraech(familie: Familie, w: Worte) -> tuple[str, ...]:
    """How it is now, and how it was at the beginning."""
    damals = (f"Am Anfang: {zeile}" for zeile in w.zeilen(familie.anfang))
    return (*w.zeilen(familie.bereiche), *damals)


def auskunft_to_dict(akte: Akte, quelle: Auskunftsquelle, heute: date) -> dict[str, object]:
    """The same as data: every field of the case, by its name; nothing is left out."""
    return {
        "version": VERSION,
        "stand": heute.isoformat(),
        "akte": _plain(akte),
        "protokoll": [
            {"zeit": e.zeit.isoformat(), "tat": e.tat.value, "art": e.art, "grund": e.grund}
            for e in quelle.taten
        ],
        "stimmen": [
            {"am": s.am.isoformat(), "text": s.text, "frei": s.frei} for s in quelle.stimmen
        ],
        "zwecke": list(ZWECKE),
        "fristen": list(_fristen(quelle.fristen)),
        "rechte": list(RECHTE),
    }


def _stimme(stimme: Stimme) -> str:
    darf = "darf ohne Namen verwendet werden" if stimme.frei else "wird nicht verwendet"
    return f"Ihr Satz vom {tageswort(stimme.am)}, {darf}: „{stimme.text}“"


def _fakten(akte: Akte, w: Worte) -> Iterator[str]:
    yield from _liste(akte.familie.fakten, "", w)
    for person in akte.familie.personen:
        wer = person.vorname or w.wort("rolle", person.rolle)
        yield from _liste(person.fakten, f"{wer}: ", w)


def _liste(fakten: Fakten, davor: str, w: Worte) -> Iterator[str]:
    yield from (f"{davor}{w.fakt(name, wert)}" for name, wert in fakten.items())


def _mit_verlauf(werte: Sequence[Vermittlung | Antrag | Blockade], w: Worte) -> Iterator[str]:
    for wert in werte:
        yield " · ".join(w.einzeln(wert))
        yield from (f"– {zeile}" for zeile in w.zeilen(wert.ereignisse))


def _empfaenger(vermittlungen: Sequence[Vermittlung], w: Worte) -> Iterator[str]:
    """Handed over with a named place: that place has heard of the family, unless the family
    carried the letter itself."""
    for vermittlung in vermittlungen:
        for ereignis in vermittlung.ereignisse:
            selbst = ereignis.weg is Weg.FAMILIE_TRAEGT
            if ereignis.stand is Stand.UEBERGEBEN and vermittlung.angebot and not selbst:
                am = w.wort("", ereignis.geschehen_am)
                yield f"{w.wort('', vermittlung.angebot)}: übergeben am {am}"


def _taten(quelle: Auskunftsquelle) -> Iterator[str]:
    taten = [e for e in quelle.taten if e.grund != BEGINNT]
    gezaehlt = Counter(eintrag.tat for eintrag in taten)
    for tat, wort in TATWORT.items():
        if gezaehlt[tat]:
            zuletzt = max(e.zeit for e in taten if e.tat is tat).date()
            mal = f"{gezaehlt[tat]}-mal" if gezaehlt[tat] > 1 else "einmal"
            yield f"{mal} {wort}, zuletzt am {quelle.sprache.datum(zuletzt, kurz=True)}"
    if am := begun_hand_over(quelle.taten):
        tag = quelle.sprache.datum(am, kurz=True)
        yield f"eine Übergabe an eine Kollegin oder einen Kollegen begonnen, am {tag}"


def begun_hand_over(taten: Sequence[Protokolleintrag]) -> date | None:
    """The day of one that has no end in the log: its file may be out, or was never written."""
    letzte = max((e for e in taten if e.tat is Tat.UEBERGEBEN), key=lambda e: e.seq, default=None)
    return letzte.zeit.date() if letzte is not None and letzte.grund == BEGINNT else None


def _fristen(fristen: Fristen) -> tuple[str, ...]:
    return (
        f"{fristen.geschlossen_monate} Monate nach dem Ende nehmen wir alle Namen heraus.",
        f"Hören wir {fristen.kontakt_monate} Monate nichts, nehmen wir sie auch heraus.",
        "Was gelöscht ist, ist nach 30 Tagen auch aus den Sicherungen fort.",
    )


def _plain(wert: Any) -> Any:  # noqa: ANN401 - any value of a case becomes plain JSON
    if isinstance(wert, Angebot):
        return angebot_to_dict(wert)
    if isinstance(wert, Geburt):
        return str(wert)
    if is_dataclass(wert):
        return {feld.name: _plain(getattr(wert, feld.name)) for feld in fields(wert)}
    if isinstance(wert, Mapping):
        return {name: _plain(teil) for name, teil in wert.items()}
    if isinstance(wert, tuple | list | frozenset):
        return [_plain(teil) for teil in wert]
    return wert.isoformat() if isinstance(wert, date) else wert
