"""Leistungen with relations, and a case with steps for them: builders for tests of the order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from lotse.domain.abfolge import Kette, Reihenwissen, Unterlage, Vorschritt
from lotse.domain.akte import Akte
from lotse.domain.recht import Antrag, Antragsart, Leistung, Verhaeltnis, Verhaeltnisart, Wissen
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.exchange.wissen import load_wissen
from tests.werkzeug import wissen as grund
from tests.werkzeug.fall import akte

MONAT = Antrag(Antragsart.FORMLOS, "formlos", bis_monatsende=True)
GEBURTSURKUNDE = Unterlage(
    "geburtsurkunde", "Geburtsurkunde", "Beim Standesamt.", "baby", ("Geburtsurkunde",)
)
HOLEN = Vorschritt("holen", "Geburtsurkunde holen", "Erst das.", "Praxis", "geburtsurkunde")


@cache
def echtes_wissen() -> Wissen:
    return load_wissen()


def verhaeltnis(art: str, leistung: str, text: str = "Darum.") -> Verhaeltnis:
    return Verhaeltnis(Verhaeltnisart(art), text, leistung, "§ 1 TestG")


def leistung(kennung: str, *verhaeltnisse: tuple[str, str], **felder: object) -> Leistung:
    alle = tuple(verhaeltnis(art, andere) for art, andere in verhaeltnisse)
    return grund.leistung(kennung, verhaeltnisse=alle, **felder)


def wissen(*leistungen: Leistung, **felder: object) -> Wissen:
    """A small knowledge; `ketten`, `vorschritte` … go into its Reihenwissen."""
    namen = {"ketten", "vorschritte", "eine_von", "eile", "doppelzeige"}
    reihen = Reihenwissen(**{n: felder.pop(n) for n in namen & felder.keys()})  # type: ignore[arg-type]
    return grund.wissen(*leistungen, reihen=reihen, **felder)


def geldwissen() -> Wissen:
    """First the certificate, then Kindergeld, then Kinderzuschlag (which loses months)."""
    return wissen(
        leistung("kinderzuschlag", ("setzt_voraus", "kindergeld"), antrag=MONAT),
        leistung("kindergeld", unterlagen=("Geburtsurkunde",)),
        leistung("beratung", sofort="Geht sofort.", sofort_fundstelle="§ 2 TestG"),
        leistung("abc"),
        vorschritte=(HOLEN,),
        ketten=(Kette("holen", "kindergeld", "Die Urkunde zuerst.", "§ 3 TestG"),),
        unterlagen={"geburtsurkunde": GEBURTSURKUNDE},
    )


def plan(*leistungen: str, getan: Iterable[str] = (), **felder: object) -> Akte:
    """A case with one open step for each Leistung, s0, s1 …, and done ones."""
    fertig = set(getan)
    schritte = tuple(
        Schritt(
            id=f"s{nummer}",
            text=f"Schritt {kennung}",
            stand=Schrittstand.GETAN if kennung in fertig else Schrittstand.DRAN,
            leistung=kennung,
        )
        for nummer, kennung in enumerate(leistungen)
    )
    fall = akte()
    return Akte(fall.familie, schritte=schritte, **felder)  # type: ignore[arg-type]
