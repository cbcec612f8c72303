"""The code book: 14 causes, each with law, plain words and a way round it."""

from __future__ import annotations

import tomllib
from datetime import datetime

import pytest

from lotse.domain.blockade import Blockadecode
from lotse.domain.blockadeworte import Hebelart, Loesbar
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.exchange.blockaden import DATEI, GRUENDE, load_blockaden
from lotse.letters.einfach import Lesestufe, pruefe_text
from lotse.services.blockieren import suggest_for
from lotse.services.zitat import zitate
from tests.werkzeug.paragraphen import alle_paragraphen

GELESEN = load_blockaden()
SECTION_8 = {
    "B01": "ja", "B02": "teilweise", "B03": "teilweise", "B04": "teilweise", "B05": "nein",
    "B06": "ja", "B07": "teilweise", "B08": "teilweise", "B09": "teilweise", "B10": "nein",
    "B11": "ja", "B12": "ja", "B13": "teilweise", "B14": "teilweise",
}  # fmt: skip
SCHULD = ("Mitwirkung fehlt", "versäumt", "unkooperativ", "selbst schuld", "weigert", "!")


def test_all_14_codes_stand_in_their_order_with_what_can_be_solved():
    assert list(GELESEN.worte) == list(Blockadecode)
    assert {c.value: w.loesbar.value for c, w in GELESEN.worte.items()} == SECTION_8
    assert {w.kuerzel: c.name for c, w in GELESEN.worte.items()} == {
        c.name: c.name for c in Blockadecode
    }


@pytest.mark.parametrize("code", Blockadecode)
def test_each_code_has_a_way_round_it_and_its_law(code: Blockadecode):
    wort = GELESEN.worte[code]
    assert wort.hebel
    assert wort.fundstellen or code is Blockadecode.PROJEKT
    assert (wort.loesbar is Loesbar.NEIN) is (code.value in ("B05", "B10"))


@pytest.mark.parametrize("code", Blockadecode)
def test_each_norm_is_in_the_statutes(code: Blockadecode):
    alle = alle_paragraphen()
    gesetze = frozenset(gesetz for gesetz, _ in alle)
    wort = GELESEN.worte[code]
    for text in (*wort.fundstellen, *(h.fundstelle for h in wort.hebel if h.fundstelle)):
        gefunden = list(zitate(text, gesetze))
        assert gefunden, text
        assert [z for z in gefunden if (z.gesetz, z.paragraph) not in alle] == []


@pytest.mark.parametrize("code", Blockadecode)
def test_the_plain_words_are_plain_and_blame_nobody(code: Blockadecode):
    wort = GELESEN.worte[code]
    ergebnis = pruefe_text([wort.einfach])
    assert ergebnis.stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT), ergebnis.befunde
    alles = f"{wort.label} {wort.einfach} {wort.fachlich} {' '.join(h.text for h in wort.hebel)}"
    assert [wort for wort in SCHULD if wort in alles] == []


def test_every_reason_of_a_refusal_has_its_suggestions():
    assert set(GELESEN.vorschlag) == set(GRUENDE)
    ohne = [grund for grund, codes in GELESEN.vorschlag.items() if not codes]
    assert ohne == ["anderes"]
    assert GELESEN.vorschlag["nicht_zustaendig"][0] is Blockadecode.ZUST
    assert GELESEN.vorschlag["voll"][0] is Blockadecode.WARTE
    assert {Blockadecode.FEHLT, Blockadecode.PROJEKT} == set(
        GELESEN.vorschlag["gibt_es_nicht_mehr"]
    )


def test_the_letters_of_the_deadlines_are_offered_where_the_book_says_so():
    briefe = {
        code.value: [h.brief.value for h in wort.hebel if h.art is Hebelart.BRIEF and h.brief]
        for code, wort in GELESEN.worte.items()
    }
    assert briefe["B01"] == ["weiterleitung", "vorlaeufig", "reha"]
    assert briefe["B12"] == ["mehr_zeit"]
    assert briefe["B13"] == ["bisheriger_traeger"]
    assert briefe["B08"] == ["bedarf_anzeigen", "frist"]


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('code = "B14"', 'code = "B15"', "code"),
        ('code = "B14"', 'code = "B13"', "jede Ursache nur einmal"),
        ('loesbar = "nein"', 'loesbar = "vielleicht"', "loesbar"),
        ('kuerzel = "ZUST"', 'kuerzel = ""', "kuerzel"),
        ('kuerzel = "ZUST"', 'kuerzel = "ZUST"\nfarbe = "rot"', "farbe"),
        ('suche = "aufsuchend"', 'suche = "irgendwas"', "suche"),
        ('suche = "aufsuchend"\n', "", "suche"),
        ('brief = "mehr_zeit"\n', "", "brief"),
        ('brief = "mehr_zeit"', 'brief = "klage"', "brief"),
        ('"§ 44b SGB II"', '"§ 999 SGB II"', "§ 999 SGB II"),
        ('fundstellen = ["§ 44b SGB II"]', "fundstellen = []", "B05.fundstellen"),
        ('fundstellen = ["§ 44b SGB II"]', "", "fehlt"),
        ('voll = ["B08", "B07"]', 'voll = ["B99"]', "B99"),
        ('voll = ["B08", "B07"]', "", "vorschlag"),
        ("[vorschlag]", "[vorschlaege]", "vorschlaege"),
        ("Wir schreiben die Lücke auf", "Sie bekommen einen Platz", "B07.einfach"),
    ],
)
def test_a_broken_book_is_refused_with_its_place(tmp_path, alt: str, neu: str, stelle: str):
    text = DATEI.read_text("utf-8")
    assert alt in text
    datei = tmp_path / "blockaden.toml"
    datei.write_text(text.replace(alt, neu, 1), "utf-8")
    with pytest.raises(Hinweis) as gefangen:
        load_blockaden(datei)
    assert any(stelle in zeile for zeile in gefangen.value.stellen), gefangen.value.stellen


def test_a_cause_that_is_missing_is_named(tmp_path):
    text = DATEI.read_text("utf-8")
    ohne = text[: text.rindex("[[blockade]]")]
    assert len(tomllib.loads(ohne)["blockade"]) == 13
    datei = tmp_path / "blockaden.toml"
    datei.write_text(ohne, "utf-8")
    with pytest.raises(Hinweis, match="Blockaden") as gefangen:
        load_blockaden(datei)
    assert gefangen.value.stellen == ("blockaden.toml: B14 fehlt – erlaubt: alle 14 Ursachen",)


@pytest.mark.parametrize("grund", GRUENDE)
def test_the_first_suggestion_is_the_one_that_the_hand_over_makes(grund: str):
    jetzt = datetime(2026, 11, 24, 9, 0)
    nein = Ereignis(Stand.ABGELEHNT, jetzt.date(), jetzt, grund=grund)
    vermittlung = Vermittlung("v1", "spfh", None, (nein,))
    assert suggest_for(GELESEN, vermittlung) == list(GELESEN.vorschlag[grund])
