"""Small knowledge and a family file for tests of files and the command line."""

from __future__ import annotations

from datetime import date

from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antwort, Ebene, Fakt, Faktart, Fakttyp, Thema, Wissen

HEUTE = date(2026, 11, 24)


def fakt(name: str, **felder: object) -> Fakt:
    grund: dict[str, object] = {
        "art": Faktart.VORAUSSETZUNG,
        "ebene": Ebene.HAUSHALT,
        "typ": Fakttyp.BOOL,
        "text": name,
    }
    return Fakt(name=name, **(grund | felder))  # type: ignore[arg-type]


def wissen() -> Wissen:
    fakten = (
        fakt("wohnsitz_de"),
        fakt("alleinerziehend"),
        fakt("schwanger", fluechtig=True),
        fakt("ssw", typ=Fakttyp.ZAHL, fluechtig=True),
        fakt(
            "aufenthalt",
            typ=Fakttyp.ENUM,
            fluechtig=True,
            antworten=(Antwort("deutsch", "deutsch"), Antwort("§ 24", "ae_24")),
        ),
        fakt("kinder", typ=Fakttyp.LISTE),
        fakt("besucht_kita", ebene=Ebene.KIND),
        fakt("behinderung_kind", ebene=Ebene.KIND, art=Faktart.ANLASS, fluechtig=True),
        fakt("hat_kind_u3", art=Faktart.ABGELEITET),
        fakt("akute_gefahr", art=Faktart.KINDERSCHUTZ),
    )
    themen = (
        Thema("geld_reicht_nicht", Lebensbereich.GELD_ARBEIT, "Das Geld reicht nicht."),
        Thema("kita_platz", Lebensbereich.BETREUUNG_SCHULE, "Wir suchen einen Kita-Platz."),
        Thema("erschoepft", Lebensbereich.GESUNDHEIT_ELTERN, "Ich kann nicht mehr."),
    )
    return Wissen(
        leistungen={},
        fakten={f.name: f for f in fakten},
        themen={t.code: t for t in themen},
        kennzahlen={},
        stand=date(2026, 8, 19),
        kennung="test",
    )


def familiendatei(**felder: object) -> dict[str, object]:
    """A whole, correct family file; every field may be replaced."""
    grund: dict[str, object] = {
        "version": 1,
        "fallcode": "26-014",
        "deckwort": "Ahorn",
        "buchstabe": "K.",
        "ort": {"plz": "10365", "ort": "Berlin", "stadtteil": "Alt-Lichtenberg"},
        "verstaendigung": {
            "sprachen": ["tr", "de"],
            "briefsprache": "tr",
            "deutsch": "etwas",
            "dolmetschen": True,
        },
        "personen": [
            {"id": "p1", "rolle": "mutter", "vorname": "Ayşe", "geburt": "1994"},
            {
                "id": "p2",
                "rolle": "kind",
                "vorname": "Efe",
                "geburt": "2026-03-02",
                "fakten": {"besucht_kita": False, "behinderung_kind": None},
            },
        ],
        "bereiche": [
            {"lebensbereich": "geld_arbeit", "bedarfe": ["geld_reicht_nicht"], "wunsch": "jetzt"}
        ],
        "ziele": [{"zitat": "Ich möchte wieder schlafen.", "lebensbereich": "gesundheit_eltern"}],
        "staerken": [{"text": "Die Oma hilft.", "art": "sozial"}],
        "huerden": [{"code": "papierkram", "grad": "etwas"}],
        "fakten": {"wohnsitz_de": True, "alleinerziehend": True, "schwanger": False},
        "fluechtig": {"aufenthalt": "ae_24"},
    }
    return {name: wert for name, wert in (grund | felder).items() if wert is not ...}
