"""One family, one Stelle, one office: what the tests of the letters print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.angebot import (
    Angebot,
    Barriere,
    Form,
    Kosten,
    Kostenart,
    Oeffnungszeit,
    Pruefung,
    Standort,
    Telefon,
    Wartezeit,
    Weg,
    Zeitart,
    Zugang,
)
from lotse.domain.familie import Sprachniveau, Staerke, Verstaendigung, Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Ort
from lotse.domain.recht import Antrag, Antragsart, Brieftext, Fundstelle, Leistung
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.wahrheit import Urteil
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Gestalt
from lotse.letters.buero import Buero, Rahmen
from lotse.matching.ergebnis import Hilfe, Leistungsurteil, Treffer
from tests.werkzeug.fall import HEUTE, angebot, familie, leistung

BUERO = Buero(
    name="Praxis am Markt, Raum 3",
    lotsin="Frau Sommer",
    telefon="0221 4710 150",
    sprechzeiten="Montag bis Donnerstag, 9 Uhr bis 13 Uhr",
    anschrift=("Marktplatz 1", "50991 Musterstadt"),
    beratungsstelle="Sozialberatung Musterstadt, Telefon 0221 4710 180",
)
ZITAT = "Mein Sohn soll mehr sprechen."


def fruehfoerderung(**felder: object) -> Leistung:
    grund: dict[str, object] = {
        "gruppe": "c_gesundheit",
        "name": "Frühförderung",
        "einfach": "Hilfe für kleine Kinder mit Behinderung.",
        "lebensbereiche": (Lebensbereich.ENTWICKLUNG_ERZIEHUNG,),
        "rechtsgrundlage": (Fundstelle("SGB IX § 46", "Früherkennung und Frühförderung"),),
        "zustaendig": "Träger der Eingliederungshilfe",
        "antrag": Antrag(Antragsart.FORMLOS, "formlos"),
        "unterlagen": ("Überweisung der Kinderärztin", "gelbes Heft"),
        "stand": date(2026, 8, 19),
        "brief": Brieftext(
            worum=("Ihr Kind lernt durch Spielen.", "Fachleute üben mit Ihrem Kind."),
        ),
    }
    return leistung("fruehfoerderung", **(grund | felder))


def stelle(**felder: object) -> Angebot:
    grund: dict[str, object] = {
        "form": Form.FORMELL,
        "zugang": frozenset({Zugang.TERMIN}),
        "standort": Standort("Parkweg", "12", "50990", "Musterstadt", "Nordstadt"),
        "telefone": (Telefon("0221 4710 120"),),
        "oeffnungszeiten": (
            Oeffnungszeit((0, 3), 9 * 60, 12 * 60),
            Oeffnungszeit((1,), 14 * 60, 16 * 60 + 30, Zeitart.TELEFON),
        ),
        "kosten": Kosten(Kostenart.KOSTENFREI),
        "barrieren_ja": frozenset({Barriere.STUFENLOS}),
        "wege": (Weg("Nordstadt", 15, "Bus 12, Haltestelle Park"),),
        "wartezeit": Wartezeit(2, 4, date(2026, 11, 2)),
        "pruefung": Pruefung(date(2026, 11, 12)),
        "unterlagen": (),
    }
    name = str(felder.pop("name", "Frühförderstelle Nordstadt"))
    traeger = str(felder.pop("traeger", "Lebenshilfe Musterstadt"))
    return replace(angebot("a1", name, **(grund | felder)), traeger=traeger)


def familie_ahorn(**felder: object) -> Akte:
    ziele = (Ziel("z1", ZITAT, "de", Lebensbereich.ENTWICKLUNG_ERZIEHUNG),)
    grund: dict[str, object] = {
        "fallcode": "26-014",
        "ort": Ort("50990", "Musterstadt", "Nordstadt"),
        "verstaendigung": Verstaendigung(
            ("tr", "de"), "tr", Sprachniveau.ETWAS, Sprachniveau.ETWAS, dolmetschen=True
        ),
        "ziele": ziele,
        "staerken": (Staerke("s1", "Meine Schwester hilft mir."),),
    }
    schritte = (
        Schritt("p1", "Frühförderstelle anrufen", stand=Schrittstand.DRAN, bis=date(2026, 12, 4)),
        Schritt("p2", "Gelbes Heft suchen", Akteur.ZUSAMMEN, Schrittstand.DRAN),
        Schritt("p3", "Mit der Kita sprechen", Akteur.LOTSIN, bis=date(2026, 12, 1)),
        Schritt("p4", "Wohngeld beantragen", stand=Schrittstand.GETAN),
    )
    return Akte(familie(**(grund | felder)), schritte=schritte)


def hilfe(was: Leistung | None = None, urteil: Urteil = Urteil.PASST) -> Hilfe:
    return Hilfe(Leistungsurteil(was or fruehfoerderung(), urteil, (), ()), (treffer(),), 1)


def treffer(wo: Angebot | None = None) -> Treffer:
    return Treffer(wo or stelle(), 0, ())


def rahmen(sprache: str = "de", **gestalt: object) -> Rahmen:
    return Rahmen(BUERO, HEUTE, Bausteine.load(sprache), replace(Gestalt(), **gestalt))
