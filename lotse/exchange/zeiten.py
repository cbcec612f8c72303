"""Opening hours written in German as rows; what cannot be read stays as a note, word for word.

A suggestion, never a verdict: a sentence is read whole or not at all (CATALOGUE 2.6, 5.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.domain.oeffnung import Ferienregel, Oeffnungszeit
from lotse.exchange.befundworte import Code
from lotse.exchange.zeiten_lesen import TRENNT, Stand, am_ende, read_regel, read_satz
from lotse.exchange.zeiten_satz import Lage, Stelle, Zusatz, rows
from lotse.exchange.zeiten_spalten import read_spalten
from lotse.exchange.zeiten_uhr import read_zeiten
from lotse.exchange.zeiten_zeichen import Art, Zeichen, zerlege

ZU_LANG = 5000
"""No week of a Stelle takes so many words."""
UEBERSCHRIFT = 60
_ZEITHAFT = frozenset({Art.TAG, Art.UHRZEIT, Art.ZAHL, Art.DATUM, Art.ORD, Art.UHR})
_NEUER_SATZ = frozenset({Art.UND, Art.SONST, Art.SEMIKOLON, Art.ZEILE, Art.PUNKT})


@dataclass(frozen=True, slots=True)
class Zeitentext:
    """Rows, the words that stay (always printed), and what is to be said: (code, words)."""

    zeiten: tuple[Oeffnungszeit, ...] = ()
    hinweis: str = ""
    befunde: tuple[tuple[Code, str], ...] = ()


def read_zeitentext(text: str, ohne_tage: tuple[int, ...] = ()) -> Zeitentext:
    """`ohne_tage`: the weekdays a profile gives to times that name none."""
    sauber = text.strip()
    if not sauber:
        return Zeitentext()
    if len(sauber) > ZU_LANG:
        return Zeitentext((), sauber, ((Code.ZEIT_TEXT, sauber),))
    zeichen = zerlege(sauber)
    if spalten := read_spalten(zeichen):
        return Zeitentext(tuple(dict.fromkeys(spalten)))
    stand = Stand(sauber, ohne_tage)
    if not _read_alles(Stelle(zeichen), stand) or not stand.zeiten:
        code = Code.ZEIT_OHNE_TAG if stand.ohne_tag else Code.ZEIT_TEXT
        return Zeitentext((), sauber, ((code, sauber),))
    if stand.ueberschrift:
        stand.rest.append(stand.ueberschrift)
    if any(stand.zu & set(zeit.wochentage) for zeit in stand.zeiten):
        return Zeitentext((), sauber, ((Code.ZEIT_TEXT, sauber),))
    rest = "\n".join(stand.rest)
    befunde = ((Code.ZEIT_TEILWEISE, rest),) if rest else ()
    zeiten = (_ohne_ferien(zeit, stand.ferientage) for zeit in stand.zeiten)
    return Zeitentext(tuple(dict.fromkeys(zeiten)), rest, befunde)


def _ohne_ferien(zeit: Oeffnungszeit, ferientage: set[int]) -> Oeffnungszeit:
    """Other hours in the holidays stand in place of those of the same days."""
    statt = zeit.ferien is Ferienregel.EGAL and ferientage & set(zeit.wochentage)
    return replace(zeit, ferien=Ferienregel.NICHT) if statt else zeit


def _read_alles(s: Stelle, stand: Stand) -> bool:
    """False when the whole of it must stay text."""
    zeilenanfang = True
    while s.art() is not None:
        getrennt = s.i
        s.ueberspringe(TRENNT)
        trenner = {eins.art for eins in s.zeichen[getrennt : s.i]}
        if Art.ZEILE in trenner:
            zeilenanfang = True
            stand.lage.saison = ("", "") if stand.saison_nur_hier else stand.lage.saison
        if s.art() is None:
            break
        if not _eins(s, stand, trenner, getrennt, zeilenanfang=zeilenanfang):
            return False
        zeilenanfang = False
    return True


def _eins(s: Stelle, stand: Stand, trenner: set[Art], getrennt: int, *, zeilenanfang: bool) -> bool:
    """One sentence, one heading, or the line from here on as a note."""
    vorne = s.i
    neuer_satz = zeilenanfang or bool(trenner & _NEUER_SATZ)
    stand.allein = zeilenanfang
    if read_regel(s, stand, neuer_satz=neuer_satz):
        return True
    if read_satz(s, stand, neuer_satz=neuer_satz):
        return True
    s.i = vorne
    if zeilenanfang and _read_ueberschrift(s, stand):
        return True
    if _nur_zeit(s):
        return _zeit_ohne_tag(s, stand)
    _note(s, stand, getrennt if Art.UND in trenner and not zeilenanfang else vorne)
    if zeilenanfang:
        _note_alles(s, stand)
    return True


def _read_ueberschrift(s: Stelle, stand: Stand) -> bool:
    """What "Büro am Markt:" says is said of every row below, so each of them carries it."""
    vorne = s.i
    while s.art() not in (None, Art.ZEILE, Art.DOPPELPUNKT, *_ZEITHAFT):
        s.i += 1
    if s.art() is Art.DOPPELPUNKT and s.i > vorne:
        text = stand.text[s.zeichen[vorne].von : s.zeichen[s.i].von].strip()
        if len(text) <= UEBERSCHRIFT:
            if stand.ueberschrift:
                stand.rest.append(stand.ueberschrift)
            stand.lage, stand.ueberschrift = Lage(hinweis=text), f"{text}:"
            s.i += 1
            return True
    s.i = vorne
    return False


def _nur_zeit(s: Stelle) -> bool:
    return read_zeiten(replace(s)) is not None


def _zeit_ohne_tag(s: Stelle, stand: Stand) -> bool:
    """A second time below a single day belongs to it; else nobody knows to which."""
    if stand.letzte is None or stand.letzte.teile != 1:
        stand.ohne_tag = stand.letzte is None
        return False
    spannen = read_zeiten(s)
    if spannen is None or not am_ende(s):
        return False
    stand.zeiten += rows(stand.letzte, spannen, Zusatz(), stand.lage)
    return True


def _note(s: Stelle, stand: Stand, ab: int) -> None:
    """The rest of the line, as written."""
    von = s.zeichen[ab].von
    while s.art() not in (None, Art.ZEILE):
        s.i += 1
    stand.rest.append(stand.text[von : _ende(s.zeichen, s.i)].strip())


def _note_alles(s: Stelle, stand: Stand) -> None:
    """A line nobody can read may be about all that follows it."""
    if s.art() is None:
        return
    von = s.zeichen[s.i].bis
    stand.rest.append(stand.text[von:].strip())
    s.i = len(s.zeichen)


def _ende(zeichen: Sequence[Zeichen], i: int) -> int:
    return zeichen[i - 1].bis
