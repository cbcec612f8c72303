"""Small builders of a case for tests of the upper floors."""

from __future__ import annotations

from datetime import date, datetime

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot, AngebotKey, Telefon
from lotse.domain.familie import Familie, FamilieId, Person, PersonId, Rolle
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antrag, Antragsart, Leistung, LeistungId, Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Hilfe, Leistungsurteil, Treffer

HEUTE = date(2026, 11, 24)
JETZT = datetime(2026, 11, 24, 10, 42)


def familie(**felder: object) -> Familie:
    grund: dict[str, object] = {
        "id": FamilieId("f1"),
        "fallcode": "26-001",
        "deckwort": "Ahorn",
        "angelegt_am": HEUTE,
    }
    return Familie(**(grund | felder))  # type: ignore[arg-type]


def akte(**felder: object) -> Akte:
    return Akte(familie(**felder))


def kind(kennung: str = "k1", **felder: object) -> Person:
    return Person(id=PersonId(kennung), rolle=Rolle.KIND, **felder)  # type: ignore[arg-type]


def leistung(kennung: str = "kita_1_3", **felder: object) -> Leistung:
    grund: dict[str, object] = {
        "id": LeistungId(kennung),
        "gruppe": "b_jugendhilfe",
        "name": "Platz in der Kita",
        "einfach": "Ein Platz für Ihr Kind.",
        "gebiet": Rechtsgebiet.SGB8,
        "marke": "SGB VIII",
        "lebensbereiche": (Lebensbereich.BETREUUNG_SCHULE,),
        "bedarfe": ("kita_platz",),
        "rechtsgrundlage": (),
        "zustaendig": "Jugendamt",
        "traegerart": "jugendamt",
        "finanzierung": "Kommune",
        "antrag": Antrag(Antragsart.FORMLOS, "formlos"),
        "unterlagen": (),
        "bedingungen": (),
        "verbindlichkeit": "rechtsanspruch",
        "praevention": "universal",
        "vor_bedarfsfeststellung": True,
        "stand": HEUTE,
        "quelle": "Test",
        "sicherheit": "hoch",
        "wahlrecht": "§ 5 SGB VIII",
    }
    return Leistung(**(grund | felder))  # type: ignore[arg-type]


def angebot(kennung: str = "a1", name: str = "Kita Sonnenweg", **felder: object) -> Angebot:
    grund: dict[str, object] = {"telefone": (Telefon("0221 4710 120"),)}
    return Angebot(key=AngebotKey(kennung), name=name, traeger="Träger", **(grund | felder))  # type: ignore[arg-type]


def hilfe(was: Leistung | None = None, *angebote: Angebot) -> Hilfe:
    treffer = tuple(Treffer(a, 0, ()) for a in angebote)
    return Hilfe(Leistungsurteil(was or leistung(), Urteil.PASST, (), ()), treffer, len(angebote))
