"""Orders for the letters of case work: an office, a consent, a period, a case to tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.frist import Fristbrief
from lotse.domain.recht import Wissen
from lotse.domain.zeit import Geburt
from lotse.exchange.wissen import load_wissen
from lotse.letters.amt import Absender, Amt
from lotse.letters.antrag import Antragssache
from lotse.letters.fristsache import GRUENDE, Fristgrund, Fristsache
from tests.werkzeug.briefe import familie_ahorn

AMT = Amt("Jobcenter Musterstadt", ("Rathausstraße 4", "50991 Musterstadt"))
ABSENDER = Absender("Ayşe Yılmaz", ("Parkweg 3", "50990 Musterstadt"))


@cache
def wissen() -> Wissen:
    return load_wissen()


def antragssache(leistung: str = "grundsicherungsgeld", **felder: object) -> Antragssache:
    grund: dict[str, object] = {"absender": ABSENDER}
    return Antragssache(wissen().leistungen[leistung], AMT, **(grund | felder))


def fristsache(
    brief: Fristbrief = Fristbrief.BITTE_UM_ENTSCHEIDUNG, **felder: object
) -> Fristsache:
    grund: dict[str, object] = {
        "leistung": "Grundsicherungsgeld",
        "amt": AMT,
        "absender": ABSENDER,
        "gestellt_am": date(2026, 10, 1),
    }
    return Fristsache(brief, **(grund | felder))


def alle_fristsachen() -> dict[str, Fristsache]:
    """One of each letter, and one for each period it can name."""
    tage = {"beginn": date(2026, 10, 5), "ende": date(2026, 10, 26)}
    einzeln: dict[Fristbrief, dict[str, object]] = {
        Fristbrief.WEITERLEITUNG: {"teilhabe": False},
        Fristbrief.VORLAEUFIG: {"teilhabe": False, "andere": "Sozialamt Musterstadt"},
        Fristbrief.REHA: {"teilhabe": True},
        Fristbrief.FRIST: {},
        Fristbrief.WIDERSPRUCH: {"brief_vom": date(2026, 11, 3), "sozialgericht": True},
        Fristbrief.BITTE_UM_ENTSCHEIDUNG: {},
        Fristbrief.MEHR_ZEIT: {"brief_vom": date(2026, 11, 3), "bis": date(2026, 12, 15)},
        Fristbrief.BEDARF_ANZEIGEN: {"traegerart": "jugendamt"},
        Fristbrief.BISHERIGER_TRAEGER: {
            "traegerart": "jugendamt",
            "andere": "Jugendamt Beispielstadt",
            "bis": date(2026, 12, 1),
        },
    }
    sachen = {b.value: fristsache(b, **felder) for b, felder in einzeln.items()}
    for brief, gruende in GRUENDE.items():
        for grund in sorted(gruende):
            felder = {
                "teilhabe": grund.value.startswith("reha"),
                "traegerart": _traeger(grund),
                "sozialgericht": True,
            }
            sachen[f"{brief.value}-{grund.value}"] = fristsache(
                brief, grund=grund, **tage, **felder
            )
    return sachen


def _traeger(grund: Fristgrund) -> str:
    return "pflegekasse" if grund is Fristgrund.PFLEGE else "krankenkasse"


def einwilligung(**felder: object) -> Einwilligung:
    """All kinds of data, both ways, signed by one, for the Stelle of the letters' tests."""
    grund: dict[str, object] = {
        "id": "e1",
        "empfaenger": "Frühförderstelle Nordstadt",
        "art": Empfaengerart.STELLE,
        "zweck": "Mein Sohn soll bald einen Platz bekommen.",
        "datenarten": tuple(Datenart),
        "richtung": Richtung.BEIDE,
        "form": Einwilligungsform.SCHRIFTLICH,
        "erteilt_am": date(2026, 11, 2),
        "gueltig_bis": date(2027, 5, 2),
        "angebot": "a1",
        "unterschrieben": ("p1",),
    }
    return Einwilligung(**(grund | felder))


def akte_mit(*einwilligungen: Einwilligung) -> Akte:
    """The family of the letters' tests with a name and a child."""
    personen = (
        Person(PersonId("p1"), Rolle.MUTTER, "Ayşe"),
        Person(PersonId("k1"), Rolle.KIND, "Deniz", Geburt(2021, 5, 2)),
    )
    akte = familie_ahorn(name="Yılmaz", personen=personen)
    return replace(akte, einwilligungen=einwilligungen)
