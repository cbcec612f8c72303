"""The ready profile for the exchange format of the Beratungsstellensuche (XML, version 2.1)."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.angebot import Status, Zeitart, Zugang
from lotse.exchange.lesen_auszeichnung import ohne_auszeichnung
from lotse.exchange.lesen_quelle import read_quelle
from lotse.services.katalog import Katalogpaket

HEUTE = date(2026, 11, 24)
STELLE = """<entry><index>{nr}</index><titel>Anlaufstelle {nr}</titel>
<untertitel>Beratung f&#xFC;r Schwangere</untertitel>
<ansprechpartner>Erika Kanarienvogel</ansprechpartner>
<kurztext></kurztext><plz>24937</plz><ort>Flensburg</ort><bundesland>15</bundesland>
<strasse>Königsweg 6a</strasse><mapx>9.4366</mapx><mapy>54.7836</mapy>
<telefon>0461 852157</telefon><fax></fax><email>post@anlaufstelle.example</email>
<traeger>Verein Nord</traeger><website>www.anlaufstelle.example</website>
<beratertelefon></beratertelefon><hinweistext><![CDATA[<p>Telefonisch: Di-Do 9:00 &ndash;
17:00 Uhr</p><p>Termine nach Vereinbarung</p>]]></hinweistext>
<mutterundkind>{stiftung}</mutterundkind><mutterundkindtext></mutterundkindtext>
<beratungsschein>{schein}</beratungsschein>
<angebot><![CDATA[<p>Wir beraten &amp; helfen.</p>]]></angebot>
<logo></logo><konfession>3</konfession>
<beratungsart><index>2</index><index>1</index></beratungsart>
<verband>Freier Verband</verband><suchcontent>Wort</suchcontent></entry>"""
ARTEN = """<beratungsarten><beratungsart><index>1</index><sort>2</sort>persönlich</beratungsart>
<beratungsart><index>2</index><sort>3</sort>telefonisch</beratungsart>
<beratungsart><index>3</index><sort>1</sort>Online</beratungsart></beratungsarten>"""


def gelesen(ordner: Path, *stellen: str, name: str = "beratungsstellen.xml") -> Katalogpaket:
    pfad = ordner / name
    text = (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<beratungsstellen version="2.1">'
        f"<referat id='famplan'>Familienplanung</referat><entrys>{''.join(stellen)}</entrys>"
        f"{ARTEN}</beratungsstellen>"
    )
    pfad.write_bytes(text.encode("latin-1"))
    return read_quelle(pfad, HEUTE)


def stelle(nr: int, *, schein: int = 0, stiftung: int = 0) -> str:
    return STELLE.format(nr=nr, schein=schein, stiftung=stiftung)


def test_every_field_of_the_format_finds_its_place(tmp_path):
    paket = gelesen(tmp_path, stelle(7), stelle(8))
    assert paket.name == "Beratungsstellen zu Schwangerschaft und Familienplanung"
    assert len(paket.angebote) == 2
    angebot = paket.angebote[0]
    assert (angebot.name, angebot.traeger) == ("Anlaufstelle 7", "Verein Nord")
    assert angebot.dachverband == "Freier Verband"
    ort = angebot.standort
    assert ort is not None
    assert (ort.strasse, ort.hausnummer, ort.plz, ort.ort) == (
        "Königsweg", "6a", "24937", "Flensburg",
    )  # fmt: skip
    assert (ort.lat, ort.lon) == (54.7836, 9.4366), "mapx is the longitude"
    assert angebot.telefone[0].nummer == "0461 852157"
    assert angebot.mails == ("post@anlaufstelle.example",)
    assert angebot.beschreibung == "Beratung für Schwangere\nWir beraten & helfen."
    assert (angebot.herkunft.quell_id, angebot.status) == ("7", Status.UNGEPRUEFT)
    assert angebot.zugang == {Zugang.TELEFON}


def test_hours_in_marked_up_text_become_hours(tmp_path):
    (angebot,) = gelesen(tmp_path, stelle(7)).angebote
    arten = [(zeit.wochentage, zeit.von, zeit.bis, zeit.art) for zeit in angebot.oeffnungszeiten]
    assert ((1, 2, 3), 540, 1020, Zeitart.TELEFON) in arten
    assert "<p>" not in angebot.oeffnung_rohtext


@pytest.mark.parametrize(("schein", "stiftung", "hilfen"), [
    (0, 0, {"schwangerschaftsberatung"}),
    (1, 0, {"schwangerschaftsberatung", "konfliktberatung"}),
    (0, 1, {"schwangerschaftsberatung", "stiftung_mutter_kind"}),
])  # fmt: skip
def test_what_the_office_may_do_is_read_from_its_marks(tmp_path, schein, stiftung, hilfen):
    (angebot,) = gelesen(tmp_path, stelle(7, schein=schein, stiftung=stiftung)).angebote
    assert angebot.leistungen == hilfen


def test_names_of_people_are_kept_nowhere(tmp_path):
    paket = gelesen(tmp_path, stelle(7), stelle(8))
    assert "Kanarienvogel" not in repr(paket)


def test_an_office_for_another_need_is_given_none(tmp_path):
    fremd = (
        "<entry><index>{}</index><titel>Stelle {}</titel><plz>24937</plz><ort>Flensburg</ort>"
        "<strasse>Weg 1</strasse><kategorien></kategorien></entry>"
    )
    angebot, *_ = gelesen(tmp_path, *(fremd.format(nr, nr) for nr in range(5))).angebote
    assert (angebot.leistungen, angebot.bedarfe, angebot.angebotsart) == (
        frozenset(), frozenset(), "",
    )  # fmt: skip


def test_next_years_file_is_known_by_its_name_and_is_the_same_source(tmp_path):
    erst = gelesen(tmp_path, stelle(7), stelle(8))
    dann = gelesen(tmp_path, stelle(7), stelle(8), name="beratungsstellen_2027.xml")
    assert [a.key for a in erst.angebote] == [a.key for a in dann.angebote]


@pytest.mark.parametrize(("text", "rein"), [
    ("<p>Eins</p><p>Zwei &ndash; drei</p>", "Eins\nZwei – drei"),
    ("Eins<br/>Zwei", "Eins\nZwei"),
    ("unter <3 Jahre, > 5 Euro", "unter <3 Jahre, > 5 Euro"),
    ("a < b und c > d", "a < b und c > d"),
    ("Kinder < 3 Jahre, Eltern > 18<br>Zwei", "Kinder < 3 Jahre, Eltern > 18\nZwei"),
    ("<p>Mail <info@verein.example></p>", "Mail <info@verein.example>"),
    ("<p>Eins</p><script>alert(1)</script><style>p{}</style>", "Eins"),
    ("<a href='javascript:alert(1)'>Anfahrt</a><!-- intern -->", "Anfahrt"),
    ("<table><tr><td>Mo</td><td>9-12</td></tr></table>", "Mo\n9-12"),
])  # fmt: skip
def test_only_marks_of_a_web_page_are_taken_away(text, rein):
    assert ohne_auszeichnung(text) == rein


@pytest.mark.parametrize("teil", ["<p><b", "<p><!--", "<p><script>", "<a "])
def test_marks_that_never_close_are_read_in_one_go(teil):
    anfang = time.process_time()
    ohne_auszeichnung(teil * 300_000)
    assert time.process_time() - anfang < 5
