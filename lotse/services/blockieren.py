"""Hängt fest: open a Blockade, find a way, count the days; pure changes of the case (section 8).

A Blockade is a cause in the system. It is counted by the pair of carrier kinds, never by a
named institution, and nobody in the family is to blame for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lotse.domain.akte import Akte
from lotse.domain.ausgang import Abbruchgrund, Ablehngrund
from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.domain.blockadeworte import Blockadewissen
from lotse.domain.frist import Frist
from lotse.domain.fristenrechnung import keine_feiertage
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Schritt, Stand, Vermittlung
from lotse.matching.fristen_amt import LEISTUNGSTRAEGER
from lotse.matching.fristen_lage import Fall, arten, stationen
from lotse.services.aendern import bereinigt

S = Blockadestand
LAEUFT = frozenset({S.OFFEN, S.UMWEG_LAEUFT})
"""While it is one of these, days are lost and the hand-over hangs."""
MOEGLICH: Mapping[Blockadestand, tuple[Blockadestand, ...]] = {
    S.OFFEN: (S.UMWEG_LAEUFT, S.GELOEST, S.NUR_GESETZGEBER, S.AUFGEGEBEN),
    S.UMWEG_LAEUFT: (S.OFFEN, S.GELOEST, S.NUR_GESETZGEBER, S.AUFGEGEBEN),
    S.GELOEST: (S.OFFEN,),
    S.NUR_GESETZGEBER: (S.OFFEN,),
    S.AUFGEGEBEN: (S.OFFEN,),
}
"""From each state where it can go; reopening is a new Ereignis."""
PAAR = 2
_GRUND_DES_STANDS = {Stand.NICHT_ZUSTAENDIG: "nicht_zustaendig", Stand.WARTELISTE: "voll"}
_ENDE_DES_ANGEBOTS = (Ablehngrund.GIBT_ES_NICHT_MEHR, Abbruchgrund.ANGEBOT_GESCHLOSSEN)


def suggest(wissen: Blockadewissen, grund: str, stand: Stand | None = None) -> list[Blockadecode]:
    """Which codes fit the reason of a refusal, the likeliest first; [] = nothing to suggest."""
    ersatz = _GRUND_DES_STANDS.get(stand, "") if stand else ""
    return list(wissen.vorschlag.get(grund or ersatz, ()))


def suggest_for(wissen: Blockadewissen, vermittlung: Vermittlung) -> list[Blockadecode]:
    """What the last event of a hand-over suggests; nothing is entered by itself.

    What ended with its funding is a project (E-26).
    """
    if not vermittlung.ereignisse:
        return []
    grund, angebot = vermittlung.ereignisse[-1].grund, vermittlung.angebot
    codes = suggest(wissen, grund, vermittlung.stand)
    projekt = angebot is not None and angebot.finanzierung_bis is not None
    if grund in _ENDE_DES_ANGEBOTS and projekt:
        return [Blockadecode.PROJEKT, *(c for c in codes if c is not Blockadecode.PROJEKT)]
    return codes


def hang(akte: Akte, blockade: Blockade, am: date, notiz: str = "") -> Akte:
    """Open it since `am`. What hangs there by the same cause already is not opened twice."""
    if any(_selbe(alte, blockade) and alte.stand in LAEUFT for alte in akte.blockaden):
        return akte
    offen = Blockadeereignis(S.OFFEN, am, bereinigt(notiz))
    return replace(akte, blockaden=(*akte.blockaden, replace(blockade, ereignisse=(offen,))))


def _selbe(eine: Blockade, andere: Blockade) -> bool:
    return (eine.code, eine.vermittlung, eine.antrag, eine.leistung) == (
        andere.code,
        andere.vermittlung,
        andere.antrag,
        andere.leistung,
    )


def at_vermittlung(
    akte: Akte, wissen: Wissen, vermittlung: str, code: Blockadecode, kennung: str
) -> Blockade:
    """One click on a hand-over: the carriers come from its application, else from its Leistung."""
    gemeint = next(v for v in akte.vermittlungen if v.id == vermittlung)
    antrag = next((a for a in akte.antraege if a.vermittlung == vermittlung), None)
    leistung = wissen.leistungen.get(LeistungId(gemeint.leistung))
    traeger = (leistung.traegerart,) if leistung else ()
    if antrag:
        traeger = (*traeger, *_kette(akte, antrag.id))
    return Blockade(
        kennung,
        code,
        pair(traeger, wissen),
        (),
        vermittlung=vermittlung,
        antrag=antrag.id if antrag else "",
        leistung=gemeint.leistung,
    )


def at_antrag(
    akte: Akte, wissen: Wissen, antrag: str, code: Blockadecode, kennung: str
) -> Blockade:
    """The same on an application: the carriers it went through."""
    gemeint = next(a for a in akte.antraege if a.id == antrag)
    traeger = pair((gemeint.traegerart, *_kette(akte, antrag)), wissen)
    return Blockade(
        kennung,
        code,
        traeger,
        (),
        vermittlung=gemeint.vermittlung,
        antrag=antrag,
        leistung=gemeint.leistung,
    )


def at_leistung(wissen: Wissen, leistung: str, code: Blockadecode, kennung: str) -> Blockade:
    """The same on a step that has neither a hand-over nor an application."""
    gemeint = wissen.leistungen.get(LeistungId(leistung))
    traeger = pair((gemeint.traegerart,) if gemeint else (), wissen)
    return Blockade(kennung, code, traeger, (), leistung=leistung)


def _kette(akte: Akte, antrag: str) -> tuple[str, ...]:
    """Whatever has happened to it, also tomorrow: the kinds alone matter here."""
    gemeint = next(a for a in akte.antraege if a.id == antrag)
    return arten(stationen(Fall(gemeint, None, date.max, keine_feiertage)))


def pair(traeger: Iterable[str], wissen: Wissen) -> tuple[str, ...]:
    """The last two kinds it went between, by the alphabet; what is no kind (a name) goes."""
    bekannt = {leistung.traegerart for leistung in wissen.leistungen.values()} | LEISTUNGSTRAEGER
    arten_ = [art for art in dict.fromkeys(traeger) if art in bekannt]
    return tuple(sorted(arten_[-PAAR:]))


def open_due(akte: Akte, wissen: Wissen, fristen: Sequence[Frist], neu: Callable[[], str]) -> Akte:
    """What a Frist shows to be stuck (B01), once for each application and never again."""
    for frist in fristen:
        if frist.blockade is None or frist.blockade_seit is None:
            continue
        blockade = at_antrag(akte, wissen, frist.antrag, frist.blockade, neu())
        if any(_selbe(alte, blockade) for alte in akte.blockaden):
            continue
        akte = hang(akte, blockade, frist.blockade_seit)
    return akte


def set_stand(akte: Akte, blockade: str, stand: Blockadestand, am: date, notiz: str = "") -> Akte:
    """Append a state; the same one again changes nothing, one that cannot follow raises."""
    alt = find(akte, blockade)
    if alt.stand is stand:
        return akte
    if stand not in MOEGLICH[alt.stand]:
        message = f"{alt.stand.value} -> {stand.value}"
        raise ValueError(message)
    ereignis = Blockadeereignis(stand, am, bereinigt(notiz))
    return _ersetzt(akte, replace(alt, ereignisse=(*alt.ereignisse, ereignis)))


def find_way(akte: Akte, blockade: str, umweg: str, am: date, *, teilen: bool) -> Akte:
    """Solved, and how: "So ging es doch"."""
    geloest = set_stand(akte, blockade, S.GELOEST, am)
    alt = find(geloest, blockade)
    return _ersetzt(geloest, replace(alt, umweg=bereinigt(umweg), umweg_teilen=teilen))


def find(akte: Akte, blockade: str) -> Blockade:
    return next(b for b in akte.blockaden if b.id == blockade)


def _ersetzt(akte: Akte, neu: Blockade) -> Akte:
    return replace(akte, blockaden=tuple(neu if b.id == neu.id else b for b in akte.blockaden))


def hangs(akte: Akte, vermittlung: str = "", antrag: str = "") -> tuple[Blockade, ...]:
    """Open ones: of this hand-over or application, else of the whole case."""
    return tuple(
        b
        for b in akte.blockaden
        if b.stand in LAEUFT
        and (not vermittlung or b.vermittlung == vermittlung)
        and (not antrag or b.antrag == antrag)
    )


def hangs_at(akte: Akte, schritt: Schritt) -> tuple[Blockade, ...]:
    """Open ones of one step: of its hand-over, of its application, or of its help alone."""
    return tuple(b for b in hangs(akte) if belongs_to(b, schritt))


def belongs_to(blockade: Blockade, schritt: Schritt) -> bool:
    """Whether it is about this step, open or not."""
    if schritt.vermittlung and blockade.vermittlung == schritt.vermittlung:
        return True
    gleich = bool(schritt.leistung) and blockade.leistung == schritt.leistung
    return gleich and blockade.vermittlung in ("", schritt.vermittlung)


def days_lost(blockaden: Iterable[Blockade], heute: date) -> int:
    """Days on which at least one of them was open; what overlaps counts once."""
    spannen = sorted(spanne for b in blockaden for spanne in _spannen(b, heute))
    tage, gezaehlt = timedelta(0), date.min
    for von, bis in spannen:
        tage += max(bis - max(von, gezaehlt), timedelta(0))
        gezaehlt = max(gezaehlt, bis)
    return tage.days


def _spannen(blockade: Blockade, heute: date) -> Iterator[tuple[date, date]]:
    """From the day it was open to the day it was not; tomorrow has not happened."""
    von: date | None = None
    for ereignis in sorted(blockade.ereignisse, key=lambda e: e.am):
        if ereignis.am > heute:
            break
        if ereignis.stand in LAEUFT:
            von = von or ereignis.am
        elif von is not None:
            yield von, ereignis.am
            von = None
    if von is not None:
        yield von, heute
