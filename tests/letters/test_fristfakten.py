"""From what the rules compute to the letter they offer: both know the same names."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Belehrung
from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Frist, Fristart, Fristbrief, Fristregel
from lotse.letters.brief import alle_saetze
from lotse.letters.fristbrief import compose_fristbrief
from lotse.letters.fristfakten import Zutat, fristsache_of
from lotse.letters.fristsache import Fristgrund
from lotse.services.fristen import fristen_of
from tests.werkzeug.briefe import familie_ahorn, rahmen
from tests.werkzeug.fallbriefe import ABSENDER, AMT, wissen

JETZT = datetime(2026, 3, 2, 9, 0)
EINGANG = date(2026, 3, 2)
ZUTAT = Zutat("Grundsicherungsgeld", AMT, ABSENDER)


def ereignis(art: Antragsart, am: date, **felder: object) -> Antragsereignis:
    return Antragsereignis(art, am, JETZT, **felder)


def antrag(
    leistung: str,
    traegerart: str,
    teilhabe: bool | None,  # noqa: FBT001 - yes, no, not asked
    *weitere: Antragsereignis,
) -> Antrag:
    eingang = ereignis(Antragsart.EINGEGANGEN, EINGANG)
    return Antrag(
        "a1", leistung, AMT.name, traegerart, teilhabe=teilhabe, ereignisse=(eingang, *weitere)
    )


GUTACHTEN = ereignis(Antragsart.GUTACHTEN_BEAUFTRAGT, date(2026, 3, 4))
STREIT = ereignis(
    Antragsart.ZUSTAENDIGKEIT_STREITIG, date(2026, 3, 9), stelle="Sozialamt Musterstadt"
)
FAELLE = {
    "weiterleitung": (
        antrag(
            "wohngeld", "jobcenter", False, ereignis(Antragsart.NICHT_ZUSTAENDIG, date(2026, 3, 5))
        ),
        Fristbrief.WEITERLEITUNG, None,
    ),
    "vorlaeufig": (
        antrag("grundsicherungsgeld", "jobcenter", False, STREIT), Fristbrief.VORLAEUFIG, None,
    ),
    "reha": (
        antrag("eingliederung_35a", "jugendamt", True), Fristbrief.REHA,
        Fristgrund.REHA_ENTSCHEIDUNG,
    ),
    "reha_gutachten": (
        antrag(
            "eingliederung_35a", "jugendamt", True, GUTACHTEN,
            ereignis(Antragsart.GUTACHTEN_DA, date(2026, 4, 1)),
        ),
        Fristbrief.REHA, Fristgrund.REHA_GUTACHTEN,
    ),
    "reha_monate": (
        antrag("kinderreha", "rentenversicherung", True), Fristbrief.FRIST, Fristgrund.REHA_MONATE,
    ),
    "kasse": (
        antrag("haushaltshilfe_38", "krankenkasse", False), Fristbrief.FRIST,
        Fristgrund.KASSE_DREI,
    ),
    "kasse_gutachten": (
        antrag("haushaltshilfe_38", "krankenkasse", False, GUTACHTEN), Fristbrief.FRIST,
        Fristgrund.KASSE_FUENF,
    ),
    "kasse_mitteilung": (
        antrag(
            "haushaltshilfe_38", "krankenkasse", False,
            ereignis(Antragsart.MITTEILUNG, date(2026, 3, 10), bis=date(2026, 4, 20)),
        ),
        Fristbrief.FRIST, None,
    ),
    "pflege": (antrag("pflegegrad", "pflegekasse", None), Fristbrief.FRIST, Fristgrund.PFLEGE),
    "untaetig": (
        antrag("grundsicherungsgeld", "jobcenter", False), Fristbrief.BITTE_UM_ENTSCHEIDUNG,
        Fristgrund.ANTRAG_MONATE,
    ),
    "mehr_zeit": (
        antrag(
            "grundsicherungsgeld", "jobcenter", False,
            ereignis(Antragsart.UNTERLAGEN_VERLANGT, date(2026, 3, 12), bis=date(2026, 3, 26)),
        ),
        Fristbrief.MEHR_ZEIT, None,
    ),
    "umzug": (
        antrag(
            "spfh", "jugendamt", False,
            ereignis(Antragsart.BEWILLIGT, date(2026, 3, 20)),
            ereignis(Antragsart.UMZUG, date(2026, 4, 1), stelle="Jugendamt Beispielstadt"),
        ),
        Fristbrief.BISHERIGER_TRAEGER, None,
    ),
    "widerspruch": (
        antrag(
            "grundsicherungsgeld", "jobcenter", False,
            ereignis(Antragsart.ABGELEHNT, date(2026, 9, 1), belehrung=Belehrung.SOZIALGERICHT),
        ),
        Fristbrief.WIDERSPRUCH, None,
    ),
}  # fmt: skip


def angeboten(eines: Antrag, brief: Fristbrief) -> tuple[Frist, date]:
    """The first day on which the rules offer this letter, and their Frist."""
    akte = familie_ahorn()
    akte = type(akte)(akte.familie, antraege=(eines,))
    for tage in range(0, 300, 3):
        heute = EINGANG + timedelta(days=tage)
        for frist in fristen_of(akte, wissen(), heute, lambda _tag: False):
            if frist.brief_am(heute) is brief:
                return frist, heute
    message = f"{brief} is never offered"
    raise AssertionError(message)


@pytest.mark.parametrize("name", FAELLE)
def test_every_letter_the_rules_offer_can_be_written_from_the_facts(name):
    eines, brief, grund = FAELLE[name]
    frist, _ = angeboten(eines, brief)
    zutat = Zutat("Name der Hilfe", AMT, ABSENDER, bis=date(2026, 5, 4))
    sache = fristsache_of(frist, eines, zutat, brief)
    assert sache.grund is grund
    alles = "\n".join(s.text for s in alle_saetze(compose_fristbrief(sache, rahmen())))
    assert "Name der Hilfe" in alles
    assert "{" not in alles
    if grund is not None:
        assert frist.ende is not None
        assert f"Der letzte Tag war der {frist.ende.day}. " in alles


def test_a_need_is_told_before_there_is_an_application():
    frist = Frist(
        Fristregel.SELBST_BESORGT, Fristart.SOFORT, "", "§ 36a Abs. 3 SGB VIII", leistung="spfh",
        brief=Fristbrief.BEDARF_ANZEIGEN,
    )  # fmt: skip
    sache = fristsache_of(frist, None, ZUTAT, Fristbrief.BEDARF_ANZEIGEN)
    brief = compose_fristbrief(sache, rahmen())
    assert "Wir brauchen Hilfe" in brief.titel.text


def test_the_days_come_from_what_was_noted():
    eines, brief, _ = FAELLE["mehr_zeit"]
    frist, _ = angeboten(eines, brief)
    sache = fristsache_of(frist, eines, ZUTAT, brief)
    assert sache.brief_vom == date(2026, 3, 12)
    with pytest.raises(Hinweis, match="fehlt noch etwas"):
        compose_fristbrief(sache, rahmen())
    umzug, art, _ = FAELLE["umzug"]
    sache = fristsache_of(angeboten(umzug, art)[0], umzug, ZUTAT, art)
    assert (sache.andere, sache.bis) == ("Jugendamt Beispielstadt", date(2026, 4, 1))
    streit, art, _ = FAELLE["vorlaeufig"]
    sache = fristsache_of(angeboten(streit, art)[0], streit, ZUTAT, art)
    assert (sache.andere, sache.gestellt_am) == ("Sozialamt Musterstadt", EINGANG)
