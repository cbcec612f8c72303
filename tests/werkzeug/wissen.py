"""Small knowledge in memory: a test names only the facts and conditions it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lotse.domain.familie import Familie, FamilieId, Person, PersonId, Rolle
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import (
    Antrag,
    Antragsart,
    Antwort,
    Bedingung,
    Ebene,
    Fakt,
    Faktart,
    Fakttyp,
    Leistung,
    LeistungId,
    Rechtsgebiet,
    Thema,
    Wissen,
)
from lotse.domain.wahrheit import Urteil
from lotse.domain.zeit import Geburt
from lotse.matching.pruefwerk import Pruefwerk, lage, pruefwerk
from lotse.matching.regelpruefung import pruefe_regeln
from lotse.matching.urteile import Rohurteil, beurteile

HEUTE = date(2026, 11, 24)
STAND = date(2026, 8, 19)
PAPIERE = ("deutsch", "duldung", "ae_24")


def fakt(name: str, art: str = "voraussetzung", ebene: str = "haushalt", **felder: object) -> Fakt:
    grund: dict[str, object] = {
        "name": name,
        "art": Faktart(art),
        "ebene": Ebene(ebene),
        "typ": Fakttyp.BOOL,
        "text": f"Text {name}",
        "frage": f"Stimmt {name}?" if art == "voraussetzung" else "",
    }
    return Fakt(**(grund | felder))  # type: ignore[arg-type]


def anlass(name: str, ebene: str = "haushalt") -> Fakt:
    return fakt(name, "anlass", ebene)


def abgeleitet(name: str, ableitung: str, ebene: str = "haushalt") -> Fakt:
    return fakt(name, "abgeleitet", ebene, ableitung=ableitung)


GRUNDFAKTEN = (
    fakt("kinder", typ=Fakttyp.LISTE, frage="Welche Kinder leben bei Ihnen?"),
    fakt("schwanger", intim=2),
    fakt("wohnsitz_de"),
    fakt("gkv"),
    fakt("beduerftig", rechner=True),
    fakt(
        "ssw",
        typ=Fakttyp.ZAHL,
        antworten=(Antwort("bis 12", 1, 12), Antwort("ab 13", 13, 42)),
    ),
    fakt(
        "aufenthalt",
        typ=Fakttyp.ENUM,
        antworten=tuple(Antwort(papier, papier) for papier in PAPIERE),
    ),
    fakt("ah_sgb2", "abgeleitet", tabelle={"deutsch": "ja", "duldung": "nein", "ae_24": "klaeren"}),
    fakt("eingeschult", ebene="kind", ja_wenn="alter >= 8", nein_wenn="alter < 5"),
    fakt(
        "besucht_schule",
        ebene="kind",
        ja_wenn="alter >= 8 and alter < 15",
        nein_wenn="alter < 5 or alter >= 25",
    ),
    anlass("behinderung_kind", "kind"),
    anlass("kind_krank", "kind"),
    anlass("schule_schwierig", "kind"),
    anlass("schulden"),
    abgeleitet("hat_kind_u3", "ein_kind(alter < 3)"),
    abgeleitet("hat_kind_u18", "ein_kind(alter < 18)"),
    *(fakt(name, "abgeleitet", "kind", typ=Fakttyp.ZAHL) for name in ("alter", "alter_monate")),
    fakt("alter_wochen", "abgeleitet", "kind", typ=Fakttyp.ZAHL),
    fakt("akute_gefahr", "kinderschutz"),
)


def bedingung(wenn: str) -> Bedingung:
    return Bedingung(wenn, f"ja: {wenn}", f"nein: {wenn}", f"offen: {wenn}", "§ 1 TestG")


def leistung(kennung: str, *wenn: str, **felder: object) -> Leistung:
    grund: dict[str, object] = {
        "id": LeistungId(kennung),
        "gruppe": "a_geld",
        "name": kennung.capitalize(),
        "einfach": "Eine Hilfe.",
        "gebiet": Rechtsgebiet.FAMILY,
        "marke": "TestG",
        "lebensbereiche": (Lebensbereich.GELD_ARBEIT,),
        "bedarfe": (),
        "rechtsgrundlage": (),
        "zustaendig": "Amt",
        "traegerart": "amt",
        "finanzierung": "Bund",
        "antrag": Antrag(Antragsart.FORMLOS, "formlos"),
        "unterlagen": (),
        "bedingungen": tuple(map(bedingung, wenn)),
        "verbindlichkeit": "rechtsanspruch",
        "praevention": "universal",
        "vor_bedarfsfeststellung": False,
        "stand": STAND,
        "quelle": "Test",
        "sicherheit": "hoch",
    }
    return Leistung(**(grund | felder))  # type: ignore[arg-type]


def wissen(
    *leistungen: Leistung,
    fakten: Iterable[Fakt] = (),
    themen: Iterable[Thema] = (),
    **felder: object,
) -> Wissen:
    """GRUNDFAKTEN and the given ones; the last of a name counts. Unchecked."""
    grund: dict[str, object] = {
        "leistungen": {eine.id: eine for eine in leistungen},
        "fakten": {eins.name: eins for eins in (*GRUNDFAKTEN, *fakten)},
        "themen": {thema.code: thema for thema in themen},
        "kennzahlen": {},
        "stand": STAND,
        "kennung": "test",
    }
    return Wissen(**(grund | felder))  # type: ignore[arg-type]


def werk(*leistungen: Leistung, fakten: Iterable[Fakt] = (), **felder: object) -> Pruefwerk:
    """Checked and compiled."""
    ganzes = wissen(*leistungen, fakten=fakten, **felder)  # type: ignore[arg-type]
    assert pruefe_regeln(ganzes) == ()
    return pruefwerk(ganzes)


def kind(geburt: str = "", kennung: str = "k1", **felder: object) -> Person:
    """Born on a day, a month, a year ("2023-05-09", "2023-05", "2023") or nobody knows when."""
    wann = Geburt.lesen(geburt) if geburt else None
    return Person(PersonId(kennung), Rolle.KIND, geburt=wann, **felder)  # type: ignore[arg-type]


def im_alter(jahre: int, kennung: str = "k1", **felder: object) -> Person:
    """A child whose last birthday was half a year ago."""
    return kind(f"{HEUTE.year - jahre}-05-24", kennung, **felder)


def familie(*kinder: Person, **felder: object) -> Familie:
    grund: dict[str, object] = {
        "id": FamilieId("f1"),
        "fallcode": "26-001",
        "deckwort": "Ahorn",
        "angelegt_am": HEUTE,
        "personen": kinder,
        "kinder_gefragt": bool(kinder),
    }
    return Familie(**(grund | felder))  # type: ignore[arg-type]


def urteile(
    pruefen: Pruefwerk, wer: Familie, heute: date = HEUTE, **fluechtig: object
) -> dict[str, Rohurteil]:
    """Every verdict on a family, by id."""
    gesagt = lage(pruefen, wer, FluechtigeAntworten(fluechtig), heute)  # type: ignore[arg-type]
    offen = gesagt.mit(gesagt.fakten, gesagt.kinder, None)
    return {roh.leistung.id: roh for roh in beurteile(pruefen, gesagt, offen)}


def urteil(wenn: str, wer: Familie, heute: date = HEUTE, **fluechtig: object) -> Urteil:
    """The verdict of one condition on a family."""
    return urteile(werk(leistung("eine", wenn)), wer, heute, **fluechtig)["eine"].urteil
