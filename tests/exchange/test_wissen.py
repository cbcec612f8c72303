"""Loading the knowledge: what is right becomes values, what is wrong is named and refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antragsart, Antwort, Faktart, Verhaeltnisart
from lotse.exchange.wissen import load_wissen

FAKTEN = """
[[fakt]]
name = "gkv"
art = "voraussetzung"
ebene = "haushalt"
typ = "bool"
text = "Gesetzlich versichert"
frage = "Sind Sie in einer Kasse?"

[[fakt]]
name = "ssw"
art = "voraussetzung"
ebene = "haushalt"
typ = "zahl"
text = "Woche"
frage = "In welcher Woche?"
antworten = [{ text = "bis 12", wert = 1, bis = 12 }, { text = "ab 13", wert = 13, bis = 42 }]

[[fakt]]
name = "aufenthalt"
art = "voraussetzung"
ebene = "haushalt"
typ = "enum"
text = "Papier"
antworten = [{ text = "deutsch", wert = "deutsch" }, { text = "Duldung", wert = "duldung" }]

[[fakt]]
name = "ah_sgb2"
art = "abgeleitet"
ebene = "haushalt"
typ = "bool"
text = "Papier reicht"
[fakt.tabelle]
deutsch = "ja"
duldung = "nein"

[[fakt]]
name = "schulden"
art = "anlass"
ebene = "haushalt"
typ = "bool"
text = "Schulden"
"""
BEDARFE = """
[[thema]]
code = "geld"
lebensbereich = "geld_arbeit"
text = "Geld"
nennt = ["schulden"]
"""
PARAMETER = """
[[kennzahl]]
id = "satz"
norm = "SGB II § 20"
gueltig_bis = 2026-12-31
[kennzahl.werte]
wert = 563
"""
LEISTUNG = """
id = "hilfe"
gruppe = "a_geld"
name = "Hilfe"
einfach = "Eine Hilfe."
gebiet = "sgb2"
marke = "SGB II"
lebensbereiche = ["geld_arbeit"]
bedarfe = ["geld"]
zustaendig = "Jobcenter"
traegerart = "jobcenter"
finanzierung = "Bund"
verbindlichkeit = "rechtsanspruch"
praevention = "selektiv"
vor_bedarfsfeststellung = false
unterlagen = ["Ausweis"]
parameter = ["satz"]
gueltig_ab = 2026-07-01
gueltig_bis = 2026-12-31
stand = 2026-08-19
quelle = "gesetze-im-internet.de"
sicherheit = "hoch"

[[rechtsgrundlage]]
norm = "SGB II § 7"
ueberschrift = "Leistungsberechtigte"

[antrag]
art = "formlos"
text = "Ein Satz reicht."

[[bedingung]]
wenn = "gkv and ah_sgb2"
ja = "Ja."
nein = "Nein."
offen = "Offen."
fundstelle = "§ 7 SGB II"

[[bedingung]]
wenn = "ssw >= 13 or schulden"
ja = "Ja."
nein = "Nein."
offen = "Offen."
fundstelle = "§ 21 SGB II"

[[verhaeltnis]]
art = "geht_vor"
text = "Geht vor."
"""


def schreiben(ordner: Path, **dateien: str) -> Path:
    """A whole small knowledge; a keyword replaces one file ("fakten", "hilfe", …)."""
    inhalte = {"fakten": FAKTEN, "bedarfe": BEDARFE, "parameter": PARAMETER, "hilfe": LEISTUNG}
    for name, text in (inhalte | dateien).items():
        unter = "" if name in ("fakten", "bedarfe", "parameter") else "leistungen/a_geld/"
        pfad = ordner / f"{unter}{name}.toml"
        pfad.parent.mkdir(parents=True, exist_ok=True)
        pfad.write_text(text, "utf-8")
    return ordner


def stellen(ordner: Path) -> str:
    with pytest.raises(Hinweis) as gefangen:
        load_wissen(ordner)
    assert gefangen.value.was == "Das Rechtswissen lässt sich nicht laden."
    return "\n".join(gefangen.value.stellen)


def test_the_files_become_values(tmp_path: Path):
    wissen = load_wissen(schreiben(tmp_path))
    hilfe = wissen.leistungen["hilfe"]  # type: ignore[index]
    assert hilfe.lebensbereiche == (Lebensbereich.GELD_ARBEIT,)
    assert hilfe.antrag.art is Antragsart.FORMLOS
    assert [b.wenn for b in hilfe.bedingungen] == ["gkv and ah_sgb2", "ssw >= 13 or schulden"]
    assert hilfe.verhaeltnisse[0].art is Verhaeltnisart.GEHT_VOR
    assert (hilfe.gueltig_ab, hilfe.gueltig_bis) == (date(2026, 7, 1), date(2026, 12, 31))
    assert wissen.fakten["ssw"].antworten[0] == Antwort("bis 12", 1, 12)
    assert wissen.fakten["schulden"].art is Faktart.ANLASS
    assert wissen.themen["geld"].nennt == ("schulden",)
    assert wissen.kennzahlen["satz"].werte == {"wert": 563}
    assert wissen.stand == date(2026, 8, 19)


def test_the_kennung_names_the_content_and_not_the_disk(tmp_path: Path):
    eins = load_wissen(schreiben(tmp_path / "eins")).kennung
    gleich = schreiben(tmp_path / "zwei", hilfe=LEISTUNG.replace("\n", "\r\n"))
    anders = schreiben(tmp_path / "drei", parameter=PARAMETER.replace("563", "564"))
    assert load_wissen(gleich).kennung == eins
    assert load_wissen(anders).kennung != eins


def test_a_help_without_a_norm_needs_no_fundstelle(tmp_path: Path):
    ohne = LEISTUNG.replace(
        '[[rechtsgrundlage]]\nnorm = "SGB II § 7"\nueberschrift = "Leistungsberechtigte"\n', ""
    ).replace("§ 7 SGB II", "")
    assert load_wissen(schreiben(tmp_path, hilfe=ohne)).leistungen["hilfe"].rechtsgrundlage == ()  # type: ignore[index]


H = "leistungen/a_geld/hilfe.toml"


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('id = "hilfe"', 'id = "andere"', f'{H}.id: "andere" – erlaubt: der Name der Datei'),
        ("a_geld", "b_geld", f'{H}.gruppe: "b_geld" – erlaubt: der Ordner: a_geld'),
        ('marke = "SGB II"', "", f"{H}.marke: fehlt"),
        ('einfach = "Eine Hilfe."', 'einfach = " "', f"{H}.einfach"),
        ('quelle = "g', 'quele = "g', f"{H}.quele"),
        ('gebiet = "sgb2"', 'gebiet = "sgb3"', f'{H}.gebiet: "sgb3" – erlaubt: sgb2, sgb8'),
        ('"selektiv"', '"oft"', f'{H}.praevention: "oft" – erlaubt: universal, selektiv'),
        ('"formlos"', '"fax"', f'{H}.antrag.art: "fax"'),
        ("= false", '= "nein"', f'{H}.vor_bedarfsfeststellung: "nein" – erlaubt: true oder'),
        ("2026-08-19", '"bald"', f'{H}.stand: "bald" – erlaubt: ein Tag'),
        ("2026-07-01", "2026-07-01T10:00:00", f"{H}.gueltig_ab"),
        ('bedarfe = ["geld"]', 'bedarfe = ["gelt"]', f'{H}.bedarfe: "gelt"'),
        ('parameter = ["satz"]', 'parameter = ["satzt"]', "meinten Sie satz?"),
        ('text = "Geht vor."', 'text = "x"\nleistung = "weg"', f'{H}.verhaeltnis: "weg"'),
        ('art = "geht_vor"', 'art = "vorher"', f'{H}.verhaeltnis[0].art: "vorher"'),
        ("[[bedingung]]", "[[bedingungen]]", f"{H}.bedingungen"),
        ('offen = "Offen."\nfundstelle = "§ 21', 'fundstelle = "§ 21', f"{H}.bedingung[1].offen"),
        ('"§ 21 SGB II"', '""', f"{H}.bedingung[1].fundstelle"),
        ("gkv and", "gkvv and", f'{H}.bedingung[0].wenn: "gkvv and ah_sgb2"'),
        ("ssw >= 13", "ssw >= 10", f"{H}.bedingung[1].wenn"),
        ("or schulden", "or not schulden", "kein Anlass unter not"),
        ("gueltig_bis = 2026-12-31", "gueltig_bis = 2026-06-30", f'{H}.gueltig_bis: "2026-06-30"'),
        ("id =", "id = =", f"{H}: Zeile 2, Spalte 6 – erlaubt: gültiges TOML"),
    ],
)
def test_a_wrong_leistung_is_refused_with_path_value_and_what_is_allowed(
    tmp_path: Path, alt: str, neu: str, stelle: str
):
    assert alt in LEISTUNG
    assert stelle in stellen(schreiben(tmp_path, hilfe=LEISTUNG.replace(alt, neu)))


F = "fakten.toml"


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('art = "anlass"', 'art = "grund"', f'{F}: fakt[4].art: "grund"'),
        ('name = "schulden"', 'name = "gkv"', f'{F}: fakt[4]: "gkv" – erlaubt: jeder Name nur'),
        ("wert = 1,", 'wert = "eins",', f"{F}: ssw.antworten[0].wert"),
        ("bis = 12 }", "bis = 0 }", f"{F}: ssw.antworten[0].bis"),
        ('duldung = "nein"', 'dulding = "nein"', f"{F}: ah_sgb2.tabelle"),
        ('duldung = "nein"', 'duldung = "vielleicht"', f"{F}: ah_sgb2.tabelle.duldung"),
        ('duldung = "nein"', "duldung = false", f"{F}: fakt[3].tabelle.duldung"),
        ('text = "Schulden"', 'text = "S"\nableitung = "gkv"', f"{F}: schulden.ableitung"),
        ('text = "Papier reicht"', 'text = "P"\nja_wenn = "gkv"', f"{F}: ah_sgb2.ja_wenn"),
        ('text = "Schulden"', 'text = "S"\nnein_wenn = "gkf"', f"{F}: schulden.nein_wenn"),
        ('text = "Schulden"', 'text = "S"\nintim = 4', "eine ganze Zahl von 0 bis 3"),
        ("[[fakt]]\nname", "[[fakten]]\nname", f"{F}: fakten"),
    ],
)
def test_a_wrong_fact_is_refused(tmp_path: Path, alt: str, neu: str, stelle: str):
    assert alt in FAKTEN
    kopf, _, rest = FAKTEN.partition(alt)
    assert stelle in stellen(schreiben(tmp_path, fakten=kopf + neu + rest))


def test_a_number_and_a_list_of_words_need_answers_to_click(tmp_path: Path):
    papiere = FAKTEN.index('antworten = [{ text = "deutsch"')
    ende = FAKTEN.index("\n", papiere)
    ohne = FAKTEN[:papiere] + FAKTEN[ende:]
    assert "fakten.toml: aufenthalt.antworten" in stellen(schreiben(tmp_path, fakten=ohne))


def test_a_need_names_only_an_anlass(tmp_path: Path):
    ordner = schreiben(tmp_path, bedarfe=BEDARFE.replace('["schulden"]', '["gkv", "schuldn"]'))
    gefunden = stellen(ordner)
    assert 'bedarfe.toml: geld.nennt: "gkv" – erlaubt: ein Anlass' in gefunden
    assert "meinten Sie schulden?" in gefunden


def test_a_leistung_that_takes_part_needs_a_condition(tmp_path: Path):
    kopf = LEISTUNG[: LEISTUNG.index("[[bedingung]]")]
    assert f"{H}.bedingung" in stellen(schreiben(tmp_path, hilfe=kopf))
    schutz = f"abgleich = false\n{kopf}"
    assert load_wissen(schreiben(tmp_path, hilfe=schutz)).leistungen


def test_the_same_id_in_two_folders_is_refused(tmp_path: Path):
    ordner = schreiben(tmp_path)
    zweite = ordner / "leistungen" / "b_mehr" / "hilfe.toml"
    zweite.parent.mkdir()
    zweite.write_text(LEISTUNG.replace("a_geld", "b_mehr"), "utf-8")
    assert "jede id nur einmal" in stellen(ordner)


def test_all_faults_come_at_once_and_not_without_end(tmp_path: Path):
    falsch = LEISTUNG.replace('"hoch"', '"gut"').replace('"sgb2"', '"x"')
    assert len(stellen(schreiben(tmp_path, hilfe=falsch)).splitlines()) == 2
    viele = "".join(FAKTEN.replace('"bool"', '"wahr"') for _ in range(30))
    gefunden = stellen(schreiben(tmp_path, fakten=viele)).splitlines()
    assert len(gefunden) == 41
    assert gefunden[-1].endswith("weitere Stellen")


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path: Path):
    ordner = schreiben(tmp_path)
    (ordner / "leistungen" / "a_geld" / "hilfe.toml").unlink()
    assert "leistungen: kein Eintrag gefunden" in stellen(ordner)
    (ordner / "fakten.toml").unlink()
    with pytest.raises(Hinweis, match=r"fakten\.toml"):
        load_wissen(ordner)


def test_endless_nesting_is_refused(tmp_path: Path):
    tief = f"x = {'[' * 5000}{']' * 5000}\n{PARAMETER}"
    assert "zu tief verschachtelt" in stellen(schreiben(tmp_path, parameter=tief))
