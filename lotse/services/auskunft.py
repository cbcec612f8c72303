"""Everything kept about a family, told in plain words and as data (Art. 15 and 20 DSGVO)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.familie import Fakten, Faktwert, PersonId
from lotse.domain.fluechtig import is_vermerk
from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.protokoll import Protokolleintrag, Tat
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Stand, Vermittlung
from lotse.domain.worte import Gespraechsworte
from lotse.domain.zeit import Geburt
from lotse.i18n.sprache import Sprache
from lotse.letters.auskunft import Abschnitt
from lotse.letters.brief import Stueck
from lotse.services.angebot_form import angebot_to_dict
from lotse.services.aufbewahrung import Fristen
from lotse.services.auskunft_felder import WERTE, WORT

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
    Tat.EINGEWILLIGT: "mit Ihrer Einwilligung vermerkt",
    Tat.WIDERRUFEN: "Ihr Widerruf vermerkt",
    Tat.ZURUECKGESPIELT: "aus einer Sicherung geholt",
}
"""What is told of the audit log about a case."""


@dataclass(frozen=True, slots=True)
class Auskunftsquelle:
    """What is needed beside the case: words for codes, the audit log, the periods."""

    wissen: Wissen
    worte: Gespraechsworte
    sprache: Sprache
    taten: Sequence[Protokolleintrag] = ()
    fristen: Fristen = field(default_factory=Fristen)


def without_persons(akte: Akte, ausser: frozenset[PersonId]) -> Akte:
    """Black out others: a copy must not touch the rights of somebody else (Art. 15 Abs. 4)."""
    personen = tuple(p for p in akte.familie.personen if p.id not in ausser)
    nutzungen = tuple(n for n in akte.nutzungen if n.person not in ausser)
    return replace(akte, familie=replace(akte.familie, personen=personen), nutzungen=nutzungen)


def tell(akte: Akte, quelle: Auskunftsquelle, *, geschwaerzt: int = 0) -> tuple[Abschnitt, ...]:
    """Every heading of the letter, the empty ones too: "Dazu steht hier nichts."."""
    familie = akte.familie
    w = _Worte(quelle, {person.id: person.vorname for person in familie.personen})
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
        Abschnitt(Stueck.ANLASS, "Was Sie uns gesagt haben", tuple(_fakten(akte, w))),
        Abschnitt(Stueck.ANLASS, "Worüber wir gesprochen haben", w.zeilen(familie.bereiche)),
        Abschnitt(Stueck.WUNSCH, "Was Ihnen wichtig ist", w.zeilen(familie.ziele)),
        Abschnitt(Stueck.WUNSCH, "Was Sie trägt", w.zeilen(familie.staerken)),
        Abschnitt(Stueck.WUNSCH, "Was es schwer macht", w.zeilen(familie.huerden)),
        Abschnitt(Stueck.GETAN, "Was Sie gewählt haben", w.zeilen(akte.wahlen)),
        Abschnitt(Stueck.GETAN, "Ihre Hilfen", tuple(_hilfen(akte, w))),
        Abschnitt(Stueck.GETAN, "Ihre Schritte", w.zeilen(akte.schritte)),
        Abschnitt(Stueck.GETAN, "Briefe und Blätter", w.zeilen(akte.schriftstuecke)),
        Abschnitt(Stueck.GETAN, "Papiere, die Sie haben", tuple(map(w.unterlage, akte.unterlagen))),
        Abschnitt(Stueck.GETAN, "Rechte nach dem Alter", w.zeilen(akte.nutzungen)),
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
        "zwecke": list(ZWECKE),
        "fristen": list(_fristen(quelle.fristen)),
        "rechte": list(RECHTE),
    }


class _Worte:
    """Values of a case in words."""

    def __init__(self, quelle: Auskunftsquelle, namen: Mapping[PersonId, str]) -> None:
        self._quelle, self._namen = quelle, namen
        self._recht = {anspruch.id: anspruch.titel for anspruch in quelle.wissen.ansprueche}

    def einzeln(self, wert: object) -> tuple[str, ...]:
        """One line per field that holds something."""
        return tuple(self._teile(wert))

    def zeilen(self, werte: Sequence[object]) -> tuple[str, ...]:
        """One line per value."""
        return tuple(" · ".join(self._teile(wert)) for wert in werte)

    def fakt(self, name: str, wert: Faktwert | None) -> str:
        fakt = self._quelle.wissen.fakten.get(name)
        if is_vermerk(name):
            return f"Auf Ihren Wunsch behalten seit {wert}: {name.partition(':')[2]}"
        gesagt = "weiß ich nicht oder sage ich nicht" if wert is None else self.wort("", wert)
        for antwort in fakt.antworten if fakt else ():
            if antwort.wert == wert and antwort.bis is None:
                gesagt = antwort.text
        return f"{fakt.text if fakt else name}: {gesagt}"

    def unterlage(self, kennung: str) -> str:
        unterlage = self._quelle.wissen.unterlagen.get(kennung)
        return unterlage.name if unterlage else kennung

    def leistung(self, kennung: str) -> str:
        leistung = self._quelle.wissen.leistungen.get(LeistungId(kennung))
        return leistung.name if leistung else kennung

    def wort(self, feld: str, wert: Any) -> str:  # noqa: ANN401 - whatever a field holds
        if isinstance(wert, tuple):
            return ", ".join(self.wort(feld, teil) for teil in wert)
        if isinstance(wert, bool):
            return "ja" if wert else "nein"
        if isinstance(wert, date | Geburt):
            return self._zeit(wert)
        if isinstance(wert, Angebot):
            return _stelle(wert)
        return self._code(feld, wert) if isinstance(wert, str) else str(wert)

    def _zeit(self, wert: date | Geburt) -> str:
        if isinstance(wert, Geburt):
            teile = [t for t in (wert.tag, wert.monat, wert.jahr) if t is not None]
            return ".".join(map(str, teile))
        uhr = f", {wert:%H:%M} Uhr" if isinstance(wert, datetime) else ""
        return f"{self._quelle.sprache.datum(wert, kurz=True)}{uhr}"

    def _code(self, feld: str, wert: str) -> str:
        """A key in words; one that is not known any more stays as it is."""
        wissen, worte, sprache = self._quelle.wissen, self._quelle.worte, self._quelle.sprache
        wege: Mapping[str, Callable[[], str]] = {
            "lebensbereich": lambda: worte.bereiche[Lebensbereich(wert)].text,
            "code": lambda: worte.huerden[Huerdencode(wert)].text,
            "bedarfe": lambda: wissen.themen[wert].text,
            "leistung": lambda: self.leistung(wert),
            "anspruch": lambda: self._recht[wert],
            "person": lambda: self._namen[PersonId(wert)] or "Ihre Familie",
            **dict.fromkeys(
                ("sprachen", "briefsprache", "sprache"), lambda: sprache.sprachname(wert)
            ),
        }
        try:
            return wege[feld]()
        except KeyError:
            return WERTE.get(wert, wert) if isinstance(wert, StrEnum) else wert

    def _teile(self, wert: object) -> Iterator[str]:
        for feld, wort in WORT[type(wert)].items():
            inhalt = getattr(wert, feld)
            if inhalt not in (None, "", ()) and not (feld == "ungeboren" and not inhalt):
                yield f"{wort}: {self.wort(feld, inhalt)}"


def _stelle(angebot: Angebot) -> str:
    """Paper lies at home: the name of a place of safety stands in the file only."""
    if angebot.adresse_vertraulich:
        return "eine Stelle mit geschützter Adresse; ihr Name steht nur in der Datei"
    return ", ".join(filter(None, (angebot.name, angebot.traeger)))


def _fakten(akte: Akte, w: _Worte) -> Iterator[str]:
    yield from _liste(akte.familie.fakten, "", w)
    for person in akte.familie.personen:
        wer = person.vorname or w.wort("rolle", person.rolle)
        yield from _liste(person.fakten, f"{wer}: ", w)


def _liste(fakten: Fakten, davor: str, w: _Worte) -> Iterator[str]:
    yield from (f"{davor}{w.fakt(name, wert)}" for name, wert in fakten.items())


def _hilfen(akte: Akte, w: _Worte) -> Iterator[str]:
    for vermittlung in akte.vermittlungen:
        yield " · ".join(w.einzeln(vermittlung))
        yield from (f"– {zeile}" for zeile in w.zeilen(vermittlung.ereignisse))


def _empfaenger(vermittlungen: Sequence[Vermittlung], w: _Worte) -> Iterator[str]:
    """Handed over with a named place: that place has heard of the family."""
    for vermittlung in vermittlungen:
        for ereignis in vermittlung.ereignisse:
            if ereignis.stand is Stand.UEBERGEBEN and vermittlung.angebot is not None:
                am = w.wort("", ereignis.geschehen_am)
                yield f"{w.wort('', vermittlung.angebot)}: übergeben am {am}"


def _taten(quelle: Auskunftsquelle) -> Iterator[str]:
    gezaehlt = Counter(eintrag.tat for eintrag in quelle.taten)
    for tat, wort in TATWORT.items():
        if gezaehlt[tat]:
            zuletzt = max(e.zeit for e in quelle.taten if e.tat is tat).date()
            mal = f"{gezaehlt[tat]}-mal" if gezaehlt[tat] > 1 else "einmal"
            yield f"{mal} {wort}, zuletzt am {quelle.sprache.datum(zuletzt, kurz=True)}"


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
