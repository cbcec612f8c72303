"""Soft terms: each says its points and one short German sentence, or nothing (5.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lotse.domain.angebot import (
    Angebot,
    Angebotssprache,
    Form,
    Niveau,
    Status,
    Wartezeit,
    Zielgruppe,
)
from lotse.domain.aussage import Aussage
from lotse.domain.huerde import Huerdencode
from lotse.domain.pruefung import pruefung_faellig
from lotse.domain.zeit import vollendete_monate
from lotse.matching.ergebnis import Grund
from lotse.matching.merkmal import SATZ
from lotse.matching.profil import DEUTSCH, Profil
from lotse.matching.reihenfolge import Gewichte, Wirkung
from lotse.matching.worte import Worte
from lotse.matching.zielgruppe import beschreibung, endet_bald, passende

STUFENSATZ = (
    "ohne Antrag, ohne Anmeldung",
    "nur mit Anmeldung oder Termin",
    "mit Schein oder Nachweis",
    "erst nach Antrag und Bewilligung",
)
WOCHEN_ALS_MONATE = 13
WOCHEN_JE_MONAT = 4.35


def sprache(
    sprachen: Sequence[Angebotssprache], profil: Profil, gewichte: Gewichte, worte: Worte
) -> Grund | None:
    """The family's own language counts; a missing one only while German is hard.

    A place that speaks neither German nor a language of the family is the worst.
    """
    niveaus = {(s.code, s.niveau) for s in sprachen}
    for niveau, punkte in (
        (Niveau.MITARBEITENDE, gewichte.sprache_mitarbeitende),
        (Niveau.DOLMETSCHEN, gewichte.sprache_dolmetschen),
        (Niveau.MATERIAL, gewichte.sprache_material),
    ):
        for code in profil.sprachen:
            if (code, niveau) in niveaus:
                return Grund("sprache", punkte, _sprachsatz(code, niveau, worte), gut=True)
    return _fehlende_sprache(sprachen, profil, gewichte, worte) if sprachen else None


def _fehlende_sprache(
    sprachen: Sequence[Angebotssprache], profil: Profil, gewichte: Gewichte, worte: Worte
) -> Grund | None:
    codes = {s.code for s in sprachen}
    eigene = (*profil.sprachen, *((DEUTSCH,) if profil.nennt_deutsch else ()))
    if eigene and DEUTSCH not in codes:
        satz = Aussage(
            "{dort}, nicht {hier}", dort=worte.auf(sprachen[0].code), hier=worte.auf(eigene[0])
        )
        return Grund("sprache", gewichte.sprache_fremd, satz, gut=False)
    if not (profil.sprachen and profil.deutsch_schwer):
        return None
    nicht = Aussage("nicht {hier}", hier=worte.auf(profil.sprachen[0]))
    satz = Aussage("nur auf Deutsch") if codes == {DEUTSCH} else nicht
    return Grund("sprache", gewichte.sprache_fehlt, satz, gut=False)


def _sprachsatz(code: str, niveau: Niveau, worte: Worte) -> Aussage:
    match niveau:
        case Niveau.MITARBEITENDE:
            return worte.spricht(code)
        case Niveau.DOLMETSCHEN:
            return Aussage("Dolmetscherin auf Wunsch")
        case Niveau.MATERIAL:
            return Aussage("hat Material {hier}", hier=worte.auf(code))


def huerden(codes: frozenset[str], profil: Profil, gewichte: Gewichte) -> tuple[Grund, ...]:
    """Each Hürde once: offset by one trait, else hit by one, else nothing is known."""
    gruende = (_huerde(code, codes, gewichte) for code in profil.huerden)
    return tuple(grund for grund in gruende if grund)


def _huerde(code: Huerdencode, codes: frozenset[str], gewichte: Gewichte) -> Grund | None:
    wirkung = gewichte.huerden.get(code, Wirkung())
    for merkmal in wirkung.hilft:
        if merkmal in codes:
            return Grund("huerde", gewichte.huerde_hilft, Aussage(SATZ[merkmal]), gut=True)
    for merkmal in wirkung.trifft:
        if merkmal in codes:
            return Grund("huerde", gewichte.huerde_trifft, Aussage(SATZ[merkmal]), gut=False)
    return None


def wartezeit(warten: Wartezeit | None, profil: Profil, gewichte: Gewichte) -> Grund | None:
    """A report older than three months, or without a day, counts as unknown."""
    if warten is None:
        return None
    punkte = wartezeitpunkte(warten, profil.heute, gewichte)
    dauer = _dauer(warten)
    wort = Aussage("Wartezeit {dauer}", dauer=dauer)
    if not warten.wochen_bis:
        wort = Aussage("keine Wartezeit")
    if warten.stand is None:
        satz = Aussage("{wort} (ohne Datum gemeldet)", wort=wort)
        return Grund("wartezeit", punkte, satz, gut=True)
    if not warten.gilt(profil.heute):
        wort = Aussage("Wartezeit unbekannt, zuletzt {dauer}", dauer=dauer)
    satz = Aussage("{wort} (gemeldet {tag})", wort=wort, tag=_tag(warten.stand, profil.heute))
    return Grund("wartezeit", punkte, satz, gut=punkte >= 0)


def wartezeitpunkte(warten: Wartezeit | None, heute: date, gewichte: Gewichte) -> int:
    """Points alone, for the many Angebote that are not shown."""
    if warten is None or not warten.gilt(heute):
        return 0
    if warten.wochen_bis == 0:
        return gewichte.wartezeit_keine
    return gewichte.wartezeit_lang if warten.wochen_bis >= gewichte.wartezeit_lang_ab_wochen else 0


def _dauer(warten: Wartezeit) -> Aussage:
    """The longer end: "keine", "etwa 3 Wochen", from a quarter on "etwa 4 Monate"."""
    wochen = warten.wochen_bis
    if wochen == 0:
        return Aussage("keine")
    if wochen >= WOCHEN_ALS_MONATE:
        return Aussage("etwa {n} Monate", n=round(wochen / WOCHEN_JE_MONAT))
    return Aussage("etwa {n} Wochen", n=wochen) if wochen > 1 else Aussage("etwa 1 Woche")


def schwelle(stufe: int | None, gewichte: Gewichte) -> Grund | None:
    if stufe is None:
        return None
    punkte = gewichte.schwelle[stufe]
    return Grund("schwelle", punkte, Aussage(STUFENSATZ[stufe]), gut=punkte >= 0)


def alter(zielgruppen: Sequence[Zielgruppe], profil: Profil, gewichte: Gewichte) -> Grund | None:
    passt = passende(zielgruppen, profil)
    if passt is None:
        return None
    fuer = beschreibung((passt,))
    if endet_bald(passt, profil, gewichte.alter_endet_in_monaten):
        return Grund(
            "alter", gewichte.alter_endet, Aussage("nicht mehr lange: {fuer}", fuer=fuer), gut=False
        )
    return Grund("alter", gewichte.alter_passt, fuer, gut=True)


def informell(form: Form, gewichte: Gewichte) -> Grund | None:
    if form is not Form.NACHBARSCHAFT:
        return None
    return Grund("informell", gewichte.informell, Aussage("aus der Nachbarschaft"), gut=True)


def frische(
    geprueft_am: date | None, abstand: int, status: Status, profil: Profil, gewichte: Gewichte
) -> Grund | None:
    """Older than its rhythm: due; older than twice the rhythm: old. Never hides an Angebot."""
    punkte = frischepunkte(geprueft_am, abstand, status, profil.heute, gewichte)
    if not punkte:
        return None
    if geprueft_am is None or status is Status.UNGEPRUEFT:
        nie = Aussage("noch nicht geprüft – bitte vorher anrufen")
        return Grund("frische", punkte, nie, gut=False)
    monate = vollendete_monate(geprueft_am, profil.heute)
    satz = Aussage("seit einem Monat nicht geprüft – bitte vorher anrufen")
    if monate > 1:
        satz = Aussage("seit {n} Monaten nicht geprüft – bitte vorher anrufen", n=monate)
    return Grund("frische", punkte, satz, gut=False)


def frischepunkte(
    geprueft_am: date | None, abstand: int, status: Status, heute: date, gewichte: Gewichte
) -> int:
    """Points alone, for the many Angebote that are not shown."""
    if not pruefung_faellig(geprueft_am, abstand, status, heute):
        return 0
    if geprueft_am is None or status is Status.UNGEPRUEFT:
        return gewichte.frische_faellig
    alt = vollendete_monate(geprueft_am, heute) >= 2 * abstand
    return gewichte.frische_alt if alt else gewichte.frische_faellig


def beginn(gueltig_ab: date | None, profil: Profil) -> Grund | None:
    if gueltig_ab is None or gueltig_ab <= profil.heute:
        return None
    satz = Aussage("beginnt am {tag}", tag=_tag(gueltig_ab, profil.heute))
    return Grund("beginn", 0, satz, gut=False)


def vertraulich(angebot: Angebot) -> Grund | None:
    """A hidden place has no way: only its region may be said (CATALOGUE 2.3)."""
    if not angebot.adresse_vertraulich:
        return None
    satz = Aussage("Adresse vertraulich")
    if angebot.region:
        satz = Aussage("Adresse vertraulich, Region {region}", region=angebot.region)
    return Grund("weg", 0, satz, gut=True)


def zusammengefasst(gruende: Iterable[Grund]) -> tuple[Grund, ...]:
    """Each sentence once with the sum of its points: one telephone may offset three Hürden.

    "ohne Antrag" goes into "ohne Antrag, ohne Anmeldung". The good ones come first.
    """
    nach_satz: dict[str, Grund] = {}
    for grund in gruende:
        doppelt = next((s for s in nach_satz if _umfasst(s, grund.satz)), None)
        if doppelt is None:
            nach_satz[grund.satz] = grund
            continue
        erster = nach_satz.pop(doppelt)
        punkte, satz = erster.punkte + grund.punkte, max(doppelt, grund.satz, key=len)
        nach_satz[satz] = Grund(erster.code, punkte, satz, gut=punkte >= 0)
    return tuple(sorted(nach_satz.values(), key=lambda grund: (not grund.gut, -grund.punkte)))


def _umfasst(ein_satz: str, anderer: str) -> bool:
    kurz, lang = sorted((ein_satz, anderer), key=len)
    return kurz == lang or lang.startswith(f"{kurz}, ")


def _tag(tag: date, heute: date) -> str:
    kurz = f"{tag.day}.{tag.month}."
    return kurz if tag.year == heute.year else f"{kurz}{tag.year}"
