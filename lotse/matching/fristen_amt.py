"""What offices owe outside Teilhabe: forward, begin, decide (D-01, D-02, D-05, D-06, D-08)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lotse.domain.antrag import Antragsart, Antragsereignis
from lotse.domain.blockade import Blockadecode
from lotse.domain.frist import Frist, Fristart, Fristbrief, Fristregel
from lotse.domain.fristenrechnung import (
    EIN_TAG,
    Fristpause,
    nach_arbeitstagen,
    nach_monaten,
    nach_wochen,
    verschoben,
)
from lotse.domain.zeit import tageswort
from lotse.matching.fristen_gericht import Gericht, gericht
from lotse.matching.fristen_lage import (
    ANDERE_TRAEGER,
    REHATRAEGER,
    Fall,
    Station,
    arten,
    fest,
    frist,
    stationen,
)

LEISTUNGSTRAEGER = REHATRAEGER | ANDERE_TRAEGER | {"sozialamt", "kommune"}
NACHFRAGE = timedelta(days=7)
"""A reminder of ours: the law says "unverzüglich" and names no number of days."""
PFLEGE_ARBEITSTAGE, PFLEGE_ZAHLTAGE = 25, 15
"""§ 18c Abs. 1 and 5 SGB XI."""
GELD_DER_KASSE = frozenset({"kinderkrankengeld", "mutterschaftsgeld", "zuzahlung_befreiung"})
"""Money and membership: § 13 Abs. 3a SGB V speaks of a Leistung one can procure oneself."""
_UNVERZUEGLICH = "Das Gesetz sagt „unverzüglich“ und nennt keinen Tag."
_KALENDERMONAT = "„Kalendermonat“ kann auch den ganzen nächsten Monat meinen."
_NUR_STREIT = "Geht es nur darum, wer zuständig ist? Das soll eine Beratungsstelle prüfen."
_OHNE_EINGANG = "Der Tag des Eingangs ist nicht notiert."


def amtsfristen(fall: Fall) -> Iterator[Frist]:
    """Every clock of an office that runs until the application is decided."""
    kette = stationen(fall)
    if not kette:
        return
    if not fall.entschieden:
        yield from _weiterleitung(fall, kette)
        yield from _vorlaeufig(fall, kette)
        yield from _krankenkasse(fall, kette[-1])
        yield from _pflegekasse(fall, kette[-1])
    yield from _untaetig(fall, kette[0])


def fragt_teilhabe(fall: Fall) -> Iterator[Frist]:
    """Not asked yet: then neither D-01, D-02 nor D-03, D-04, D-05 may speak."""
    kette = stationen(fall)
    stockt = fall.alle(
        Antragsart.WEITERGELEITET, Antragsart.NICHT_ZUSTAENDIG, Antragsart.ZUSTAENDIGKEIT_STREITIG
    )
    reha = any(station.traegerart in REHATRAEGER for station in kette)
    if fall.antrag.teilhabe is None and kette and not fall.entschieden and (stockt or reha):
        satz = "Bitte klären: Geht es um Hilfe wegen einer Behinderung, auch einer drohenden?"
        grund = Frist(
            Fristregel.TEILHABE, Fristart.FRAGE, satz, "§ 14 Abs. 5 und § 24 Satz 3 SGB IX"
        )
        yield frist(fall, None, grund)


def _weiterleitung(fall: Fall, kette: tuple[Station, ...]) -> Iterator[Frist]:
    """D-01, never for Teilhabe at a Rehaträger (§ 14 Abs. 5 SGB IX)."""
    erste = kette[0]
    teilhabe = fall.antrag.teilhabe
    reha = any(station.traegerart in REHATRAEGER for station in kette)
    if not fall.im_sgb or teilhabe is None or (teilhabe and reha):
        return
    if teilhabe and erste.traegerart not in ANDERE_TRAEGER:
        satz = "Bitte klären: Ist diese Stelle Träger der Teilhabe?"
        yield frist(fall, None, Frist(Fristregel.TEILHABE, Fristart.FRAGE, satz, "§ 6 SGB IX"))
        return
    nein = fall.letztes(Antragsart.NICHT_ZUSTAENDIG)
    if erste.weiter_am:
        satz = f"Es zählt der Tag beim ersten Amt: {tageswort(erste.seit)}."
        ohne = "" if erste.sicher else _OHNE_EINGANG
        art, norm = Fristart.HINWEIS, "§ 16 Abs. 2 SGB I"
        grund = Frist(Fristregel.WEITERLEITUNG, art, satz, norm, beginn=erste.seit)
        yield frist(fall, None, grund, ohne)
    elif nein and erste.traegerart in LEISTUNGSTRAEGER:
        yield _erinnerung(fall, nein, kette)


def _erinnerung(fall: Fall, nein: Antragsereignis, kette: tuple[Station, ...]) -> Frist:
    ende = verschoben(nein.am + NACHFRAGE, fall.feiertage)
    vorbei = fall.heute >= ende.tag
    satz = (
        f"Das Amt leitet den Antrag weiter. Ist bis {tageswort(ende.tag)} nichts gehört, hilft ein "
        "Brief."
    )
    grund = Frist(
        Fristregel.WEITERLEITUNG,
        Fristart.ERINNERUNG,
        satz,
        "§ 16 Abs. 2 SGB I",
        beginn=nein.am,
        brief=Fristbrief.WEITERLEITUNG,
        brief_ab=ende.tag,
        blockade=Blockadecode.ZUST if vorbei else None,
        blockade_seit=nein.am if vorbei else None,
        traegerarten=arten(kette),
    )
    return fest(fall, ende, grund, _UNVERZUEGLICH)


def _vorlaeufig(fall: Fall, kette: tuple[Station, ...]) -> Iterator[Frist]:
    """D-02: only which carrier is disputed; never for Teilhabe (§ 24 Satz 3 SGB IX)."""
    if fall.antrag.teilhabe is not False or not fall.im_sgb:
        return
    streit = _streit(fall, kette)
    if streit is None or kette[0].traegerart not in LEISTUNGSTRAEGER:
        return
    gestellt = fall.letztes(Antragsart.VORLAEUFIG_BEANTRAGT)
    beginn = gestellt.am if gestellt else fall.heute
    ende = verschoben(nach_monaten(beginn, 1), fall.feiertage)
    wann = "Der Antrag darauf ist gestellt" if gestellt else "Beantragt die Familie das heute"
    satz = (
        "Offen ist nur, welches Amt zuständig ist. Auf Antrag leistet das erste Amt vorläufig. "
        f"{wann}: Es beginnt spätestens nach dem {tageswort(ende.tag)}."
    )
    brief = Fristbrief.BITTE_UM_ENTSCHEIDUNG if gestellt else Fristbrief.VORLAEUFIG
    grund = Frist(
        Fristregel.VORLAEUFIG,
        Fristart.AMT,
        satz,
        "§ 43 Abs. 1 SGB I",
        beginn=beginn,
        brief=brief,
        brief_ab=ende.tag + EIN_TAG if gestellt else streit.am,
        blockade=Blockadecode.ZUST,
        blockade_seit=streit.am,
        traegerarten=arten(kette),
    )
    klar = streit.art is Antragsart.ZUSTAENDIGKEIT_STREITIG
    yield fest(fall, ende, grund, _KALENDERMONAT if klar else f"{_NUR_STREIT} {_KALENDERMONAT}")


def _streit(fall: Fall, kette: tuple[Station, ...]) -> Antragsereignis | None:
    """Said to be disputed, or a second carrier says no after the first has passed it on."""
    gesagt = fall.alle(Antragsart.ZUSTAENDIGKEIT_STREITIG)
    if gesagt:
        return gesagt[0]
    weiter = kette[0].weiter_am
    zuletzt = kette[-1].traegerart
    danach = (
        e
        for e in fall.alle(Antragsart.NICHT_ZUSTAENDIG)
        if weiter and (e.am > weiter or (e.am == weiter and e.traegerart == zuletzt))
    )
    return next(danach, None)


def _krankenkasse(fall: Fall, station: Station) -> Iterator[Frist]:
    """D-05: three weeks, five with a Gutachten; medical Reha goes by SGB IX."""
    pflege = fall.leistung is not None and fall.leistung.marke == "SGB XI"
    if station.traegerart != "krankenkasse" or fall.antrag.teilhabe is not False or pflege:
        return
    gutachten = [e for e in fall.alle(Antragsart.GUTACHTEN_BEAUFTRAGT) if e.am >= station.seit]
    ende = verschoben(nach_wochen(station.seit, 5 if gutachten else 3), fall.feiertage)
    warum = [] if station.sicher else [_OHNE_EINGANG]
    if gutachten:
        warum.append("Beim Zahnarzt mit Gutachten sind es sechs Wochen.")
    if fall.antrag.leistung in GELD_DER_KASSE:
        warum.append("Ob diese Frist auch für Geld gilt, soll eine Beratungsstelle prüfen.")
    mitteilung = fall.letztes(Antragsart.MITTEILUNG)
    if mitteilung and station.seit <= mitteilung.am <= ende.tag:
        warum.append("Die Kasse hat Gründe genannt. Ob sie reichen, soll jemand prüfen.")
        ende = verschoben(mitteilung.bis, fall.feiertage) if mitteilung.bis else ende
    satz = (
        f"Entscheidet die Kasse nicht bis {tageswort(ende.tag)} und nennt keinen Grund, kann die "
        "Leistung als genehmigt gelten. Bitte erst beraten lassen, nichts selbst bezahlen."
    )
    grund = Frist(
        Fristregel.KRANKENKASSE,
        Fristart.AMT,
        satz,
        "§ 13 Abs. 3a SGB V",
        beginn=station.seit,
        brief=Fristbrief.FRIST,
        brief_ab=ende.tag + EIN_TAG,
    )
    yield fest(fall, ende, grund, " ".join(warum))


def _pflegekasse(fall: Fall, station: Station) -> Iterator[Frist]:
    """D-06: 25 Arbeitstage; the clock stands while papers are missing (Abs. 6)."""
    marke = fall.leistung.marke if fall.leistung else ""
    if station.traegerart != "pflegekasse" or marke != "SGB XI":
        return
    pausen = _pausen(fall, station.seit)
    ende = nach_arbeitstagen(station.seit, PFLEGE_ARBEITSTAGE, fall.feiertage, pausen)
    warum = [] if station.sicher else [_OHNE_EINGANG]
    if pausen:
        warum.append("Die Uhr steht, solange nötige Unterlagen fehlen.")
    if fall.alle(Antragsart.MITTEILUNG):
        warum.append("Die Kasse hat Gründe genannt. Ob sie reichen, soll jemand prüfen.")
    satz = "Die Pflegekasse entscheidet, sobald die Unterlagen da sind."
    if ende:
        zahlt = nach_arbeitstagen(ende.tag, PFLEGE_ZAHLTAGE, fall.feiertage)
        spaetestens = f" bis {tageswort(zahlt.tag)}" if zahlt else ""
        satz = (
            f"Die Pflegekasse entscheidet bis {tageswort(ende.tag)}. Danach zahlt sie für jede "
            f"begonnene Woche Geld, zuerst{spaetestens}. Das gilt nicht, wenn es nicht an ihr "
            "liegt, und nicht im Pflegeheim ab Pflegegrad 2."
        )
    grund = Frist(
        Fristregel.PFLEGE,
        Fristart.AMT,
        satz,
        "§ 18c Abs. 1, 5 und 6 SGB XI",
        beginn=station.seit,
        brief=Fristbrief.FRIST if ende else None,
        brief_ab=ende.tag + EIN_TAG if ende else None,
    )
    yield fest(fall, ende, grund, " ".join(warum))


def _pausen(fall: Fall, seit: date) -> tuple[Fristpause, ...]:
    """From the day the request came until the papers came, both days included."""
    pausen: list[Fristpause] = []
    for ereignis in fall.alle(Antragsart.UNTERLAGEN_VERLANGT, Antragsart.UNTERLAGEN_DA):
        steht = bool(pausen) and pausen[-1].bis is None
        if ereignis.art is Antragsart.UNTERLAGEN_VERLANGT and not steht and ereignis.am >= seit:
            pausen.append(Fristpause(ereignis.bekannt_am or ereignis.am, None))
        elif ereignis.art is Antragsart.UNTERLAGEN_DA and steht:
            pausen[-1] = Fristpause(pausen[-1].von, ereignis.am)
    return tuple(pausen)


def _untaetig(fall: Fall, erste: Station) -> Iterator[Frist]:
    """D-08: an earliest day, never a deadline of the family; only where § 51 SGG leads."""
    widerspruch = _offener_widerspruch(fall)
    if gericht(fall) is not Gericht.SOZIAL or (fall.entschieden and widerspruch is None):
        return
    beginn = widerspruch.am if widerspruch else erste.seit
    ende = verschoben(nach_monaten(beginn, 3 if widerspruch else 6), fall.feiertage)
    worueber = "über den Widerspruch" if widerspruch else "über den Antrag"
    satz = (
        f"Ist nach dem {tageswort(ende.tag)} nicht {worueber} entschieden, ist eine Klage möglich. "
        "Das ist kein Muss: Bitten Sie erst um eine Entscheidung."
    )
    grund = Frist(
        Fristregel.UNTAETIG,
        Fristart.FRUEHESTENS,
        satz,
        "§ 88 Abs. 2 SGG" if widerspruch else "§ 88 Abs. 1 SGG",
        beginn=beginn,
        brief=Fristbrief.BITTE_UM_ENTSCHEIDUNG,
        brief_ab=ende.tag + EIN_TAG,
    )
    yield fest(fall, ende, grund, "" if widerspruch or erste.sicher else _OHNE_EINGANG)


def _offener_widerspruch(fall: Fall) -> Antragsereignis | None:
    arten_ = (
        Antragsart.WIDERSPRUCH, Antragsart.ABGELEHNT, Antragsart.BEWILLIGT, Antragsart.BINDEND,
        Antragsart.ZURUECKGENOMMEN,
    )  # fmt: skip
    letztes = fall.letztes(*arten_)
    return letztes if letztes and letztes.art is Antragsart.WIDERSPRUCH else None
