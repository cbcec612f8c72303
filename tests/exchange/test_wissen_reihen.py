"""Papers, chains and pointing offices are refused with file, place, value and what is allowed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.abfolge import Doppelzeig, Kette, Reihenwissen, Vorschritt
from lotse.domain.fehler import Hinweis
from lotse.exchange.wissen import RECHT, load_wissen
from lotse.exchange.wissen_reihen import DATEIEN, pruefe_reihen
from tests.werkzeug.reihen import GEBURTSURKUNDE, echtes_wissen, leistung, verhaeltnis, wissen


@pytest.fixture
def dateien():
    """The shipped knowledge as a package."""
    return {pfad.relative_to(RECHT).as_posix(): pfad.read_bytes() for pfad in RECHT.rglob("*.toml")}


def stellen(dateien) -> str:
    with pytest.raises(Hinweis) as fehler:
        load_wissen(dateien)
    return "\n".join(fehler.value.stellen)


def mit(dateien, name, neu):
    return dateien | {name: dateien[name] + neu.encode()}


def test_a_paper_without_an_entry_is_refused(dateien):
    name = "leistungen/a_geld/wohngeld.toml"
    falsch = dateien | {name: dateien[name].replace(b'"Meldebescheinigung"', b'"Meldezettel"')}
    assert f'{name}.unterlagen: "Meldezettel" – erlaubt: ein Wort aus unterlagen.toml' in stellen(
        falsch
    )


@pytest.mark.parametrize(
    ("datei", "neu", "erwartet"),
    [
        ("abfolge.toml", '[[kette]]\nvor = "x"\nnach = "wohngeld"\ntext = "T."\n', '"x"'),
        ("abfolge.toml", '[[eile]]\nleistung = "wohngelt"\ntext = "T."\n', "meinten Sie wohngeld"),
        ("abfolge.toml", '[[kette]]\nvor = "wohngeld"\nnach = "kindergeld"\n', "text: fehlt"),
        ("abfolge.toml", "[[tal]]\nx = 1\n", "abfolge.toml: tal"),
        (
            "unterlagen.toml",
            '[[unterlage]]\nid = "ausweis"\nname = "A"\nwoher = "B."\nsymbol = "baby"\n',
            "jede id nur einmal",
        ),
        (
            "unterlagen.toml",
            '[[unterlage]]\nid = "neu"\nname = "A"\nwoher = "B."\nsymbol = "einhorn"\n',
            "neu.symbol",
        ),
        (
            "abfolge.toml",
            '[[kette]]\nvor = "kinderzuschlag"\nnach = "kindergeld"\ntext = "T."\n',
            "kinderzuschlag → kindergeld",
        ),
    ],
)
def test_what_does_not_belong_is_named(dateien, datei, neu, erwartet):
    assert erwartet in stellen(mit(dateien, datei, neu))


def test_a_small_knowledge_may_do_without_them(dateien):
    klein = load_wissen({name: roh for name, roh in dateien.items() if name not in DATEIEN})
    assert klein.unterlagen == {}
    assert klein.reihen == Reihenwissen()
    assert klein.kennung != load_wissen(dateien).kennung


def zeig(**felder):
    grund = {"fundstelle": "§ 14 SGB IX", "regeln": ("D-03",), "teilhabe": True}
    grund |= {"satz": "Satz.", "abhilfe": "Hilfe."}
    return Doppelzeig("p", ("a",), ("A", "B"), **(grund | felder))


@pytest.mark.parametrize(
    "felder",
    [
        {"regeln": ("D-01",)},
        {"regeln": ("D-02", "D-03")},
        {"fundstelle": "§ 14 SGB IX; § 43 Abs. 1 SGB I"},
        {"fundstelle": "§ 14 SGB IX; § 16 Abs. 2 SGB I"},
        {"fundstelle": "§ 14 SGB IX; § 16 Abs. 2 Satz 1 SGB I"},
        {"fundstelle": "§ 14 SGB IX; §§ 16, 43 SGB I"},
        {"fundstelle": "§ 14 SGB IX; SGB I § 43"},
        {"abhilfe": "Verlangen Sie vorläufige Zahlung nach § 43 SGB I."},
        {"satz": "Die Stelle leitet weiter (§ 16 Abs. 2 S. 1 SGB I)."},
        {"fundstelle": "§ 14 SGB XI"},
        {"fundstelle": "§ 20 SGB VIII"},
    ],
)
def test_teilhabe_is_never_sent_to_sgb_1(felder):
    was = wissen(leistung("a"), doppelzeige=(zeig(**felder),))
    assert "bei Teilhabe § 14 SGB IX" in pruefe_reihen(was)[0]
    nicht = wissen(leistung("a"), doppelzeige=(zeig(**felder, teilhabe=False),))
    assert pruefe_reihen(nicht) == []
    assert pruefe_reihen(wissen(leistung("a"), doppelzeige=(zeig(),))) == []


def test_two_offices_and_one_leistung_at_least():
    was = wissen(leistung("a"), doppelzeige=(replace(zeig(), stellen=("A",)),))
    assert "zwei Stellen" in pruefe_reihen(was)[0]
    ohne = wissen(leistung("a"), doppelzeige=(replace(zeig(), eine=()),))
    assert "eine Leistung" in pruefe_reihen(ohne)[0]


def test_a_vorschritt_is_no_leistung_and_knows_its_paper():
    doppelt = Vorschritt("a", "A", "Satz.", "Praxis", "geburtsurkunde")
    was = wissen(leistung("a"), vorschritte=(doppelt,))
    funde = "\n".join(pruefe_reihen(was))
    assert "keine Leistung" in funde
    assert '"geburtsurkunde"' in funde


def test_a_circle_of_relations_is_refused():
    a = replace(leistung("a"), verhaeltnisse=(verhaeltnis("geht_vor", "b"),))
    b = replace(leistung("b"), verhaeltnisse=(verhaeltnis("oeffnet", "a"),))
    assert pruefe_reihen(wissen(a, b)) == [
        'verhaeltnis und kette: "a → b → a" – erlaubt: eine Reihenfolge ohne Kreis'
    ]
    kette = wissen(
        leistung("a"), leistung("b"), ketten=(Kette("a", "b", "x"), Kette("b", "a", "x"))
    )
    assert len(pruefe_reihen(kette)) == 1


def test_the_shipped_one_is_whole():
    assert echtes_wissen().unterlagen["geburtsurkunde"].symbol == GEBURTSURKUNDE.symbol
