"""The brief to the Fachkraft says nothing that tells of whom it speaks (F-17)."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pypdf
import pytest

from lotse.app.wiring import render
from lotse.domain.schutzraum import (
    Altersband,
    Beruf,
    Beteiligte,
    Beteiligtenrolle,
    Eintrag,
    Eintragsart,
)
from lotse.letters.brief import Brief, Briefart, Stueck, alle_saetze
from lotse.letters.inhalt import Woertlich
from lotse.letters.pseudonym import Entfernt
from lotse.letters.schutzraum import rollenworte, wie_lange_her
from lotse.letters.schutzraum_fachbrief import pseudonym
from lotse.services.briefe import ANDERSWO
from lotse.services.schutzraum.bearbeiten import new_akte, with_eintrag
from lotse.services.schutzraum.drucke import entfernt, fachbrief, notizbrief
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.schutzraum import HEUTE, ZEICHEN, notiz

VERBOTEN = (
    "XKINDX", "XMUTTERX", "Yıldız", "XSTRASSEX", "XQUELLEX", ZEICHEN, "Kita am Park", "Winter",
    "19.11.2026", "20.11.2026", "2026-11",
)  # fmt: skip


def text(brief: Brief) -> str:
    """Everything that is printed of it, but the head with the day of the letter."""
    saetze = [satz.text for satz in alle_saetze(replace(brief, kopfzeilen=()))]
    worte = [i.text for b in brief.bloecke for i in b.inhalt if isinstance(i, Woertlich)]
    return "\n".join(saetze + worte)


def block(brief: Brief, titel: str) -> str:
    (einer,) = [b for b in brief.bloecke if b.titel.text == titel]
    return text(replace(brief, titel=einer.titel, bloecke=(einer,), kleingedrucktes=()))


def brief(akte=None, beruf=Beruf.BERATUNG) -> Brief:
    return fachbrief(akte or notiz(), beruf, replace(rahmen(), heute=HEUTE))


def test_f17_no_name_no_place_no_school_no_exact_day_is_in_it():
    gedruckt = text(brief())
    assert [wort for wort in VERBOTEN if wort in gedruckt] == []
    assert "Kind 1, 3 bis 5 Jahre" in gedruckt
    assert "die Mutter ist erschöpft" in gedruckt


def test_f17_the_preview_lists_everything_that_was_taken_out():
    weg = entfernt(notiz(), HEUTE)
    texte = {fund.text for fund in weg}
    assert {"XKINDX", "XMUTTERX", "XSTRASSEX", "XQUELLEX", "19.11.2026", "20.11.2026"} <= texte
    assert "Kita am Park" in texte
    assert "Familie Yıldız" in texte
    tag = next(fund for fund in weg if fund.text == "20.11.2026")
    assert (tag.art, tag.ersatz) == (Entfernt.TAG, "in den letzten Tagen")
    assert len(weg) == len(set(weg))


def test_f17_preview_and_brief_are_one_piece_of_work():
    fertig, weg = pseudonym(notiz(), Beruf.BERATUNG, replace(rahmen(), heute=HEUTE))
    assert text(fertig) == text(brief())
    assert weg == entfernt(notiz(), HEUTE)


def test_f17_what_was_seen_told_and_thought_stands_apart():
    fertig = brief()
    assert "XBEOBX" in block(fertig, "Das habe ich selbst gesehen oder gehört")
    assert "XHOERX" in block(fertig, "Das haben mir andere erzählt")
    assert "XDEUTX" in block(fertig, "Meine Einschätzung")
    for titel, fremd in (
        ("Das habe ich selbst gesehen oder gehört", ("XHOERX", "XDEUTX")),
        ("Das haben mir andere erzählt", ("XBEOBX", "XDEUTX")),
        ("Meine Einschätzung", ("XBEOBX", "XHOERX")),
    ):
        assert not [wort for wort in fremd if wort in block(fertig, titel)]


def test_the_words_of_the_child_stand_there_without_names():
    worte = [i for b in brief().bloecke for i in b.inhalt if isinstance(i, Woertlich)]
    assert [w.text for w in worte] == ["XWORTEX hat mich geschubst, und Kind 1 hat geweint."]


def test_nothing_of_the_decision_goes_out_with_a_question():
    gedruckt = text(brief())
    assert not [wort for wort in ("XWERX", "XAMTX", "XIEFX", "XRATX") if wort in gedruckt]


@pytest.mark.parametrize(
    ("beruf", "fundstelle"),
    [
        (Beruf.HEILBERUF, "§ 4 Absatz 2 KKG"),
        (Beruf.BERATUNG, "§ 4 Absatz 2 KKG"),
        (Beruf.VEREINBARUNG, "§ 8a Absatz 4 SGB VIII"),
        (Beruf.NICHT_GENANNT, "§ 8b Absatz 1 SGB VIII"),
    ],
)
def test_f17_the_right_to_advice_is_named_for_each_profession(beruf, fundstelle):
    gedruckt = text(brief(beruf=beruf))
    assert fundstelle in gedruckt
    assert ("§ 4 Absatz 2" in gedruckt) == (beruf in (Beruf.HEILBERUF, Beruf.BERATUNG))


def test_an_empty_note_makes_a_whole_brief():
    gedruckt = text(brief(new_akte("n", "A", HEUTE)))
    assert "Wie schätzen Sie das ein?" in gedruckt
    assert "noch keine eigene Einschätzung" in gedruckt


@pytest.mark.parametrize(
    ("name", "geschrieben", "gedruckt"),
    [
        ("Lena Öztürk", "Lenas Jacke", "Kind 1 Jacke"),
        ("Lena Öztürk", "Frau Öztürk rief an", "[Name] rief an"),
        ("Lena Öztürk", "Familie Öztürk", "[Familie]"),
        ("Lena", "LENA weint", "Kind 1 weint"),
        ("", "Tel. 0221 4710 333", "Tel. [Telefon]"),
        ("", "am 3. März 2026", "am [Tag]"),
        ("", "im Birkenweg 12", "im [Adresse]"),
        ("", "Astrid-Lindgren-Grundschule", "[Schule]"),
    ],
)
def test_f17_what_gives_somebody_away_is_found_in_any_field(name, geschrieben, gedruckt):
    kind = Beteiligte("k", Beteiligtenrolle.KIND, Altersband.AB_6, name)
    akte = replace(new_akte("n", "A77", HEUTE), beteiligte=(kind,), frage=f"{geschrieben}?")
    akte = with_eintrag(akte, Eintrag("e", Eintragsart.HOERENSAGEN, geschrieben, None, geschrieben))
    fertig = text(brief(akte))
    assert fertig.count(gedruckt) == 3
    assert geschrieben not in fertig


def test_children_are_told_apart_and_so_are_two_others():
    rollen = [Beteiligtenrolle.KIND, Beteiligtenrolle.KIND, *[Beteiligtenrolle.ANDERE] * 2]
    wer = tuple(Beteiligte(str(n), rolle) for n, rolle in enumerate(rollen))
    worte = rollenworte(replace(new_akte("n", "A", HEUTE), beteiligte=wer))
    assert len(set(worte.values())) == 4


@pytest.mark.parametrize(
    ("tage", "wort"),
    [
        (0, "in den letzten Tagen"), (7, "in den letzten Tagen"), (8, "im letzten Monat"),
        (32, "in den letzten drei Monaten"), (93, "im letzten Jahr"),
        (367, "vor mehr als einem Jahr"), (-1, "demnächst"),
    ],
)  # fmt: skip
def test_a_span_stands_for_a_day(tage, wort):
    assert wie_lange_her(HEUTE - timedelta(tage), HEUTE) == wort


def test_f16_the_note_says_everything_in_the_order_of_the_law():
    gedruckt = text(notizbrief(notiz(), Beruf.BERATUNG, replace(rahmen(), heute=HEUTE)))
    for wort in ("XBEOBX", "XHOERX", "XDEUTX", "XWORTEX", "XIEFX", "XRATX", "XWERX", "XAMTX"):
        assert wort in gedruckt, wort
    assert "Hilfe anbieten: nicht getan. Grund: XGRUNDX" in gedruckt
    assert "Erwartet bis" in gedruckt
    assert gedruckt.index("Mit Kind und Eltern sprechen") < gedruckt.index("Hilfe anbieten")


@pytest.mark.parametrize("beruf", list(Beruf))
def test_f16_an_empty_note_can_be_printed_for_every_profession(beruf):
    leer = new_akte("n", "A", date(2026, 11, 24))
    gedruckt = text(notizbrief(leer, beruf, replace(rahmen(), heute=HEUTE)))
    assert gedruckt.count(": offen") == 7


def test_f16_the_note_belongs_to_no_ordinary_service_of_letters():
    assert Briefart.SCHUTZNOTIZ in ANDERSWO
    fertig = notizbrief(notiz(), Beruf.BERATUNG, replace(rahmen(), heute=HEUTE))
    assert fertig.art is Briefart.SCHUTZNOTIZ
    assert Stueck.SCHRITT in {b.stueck for b in fertig.bloecke}


@pytest.mark.parametrize("blatt", [notizbrief, fachbrief])
def test_f16_what_a_folder_shows_of_the_sheet_does_not_tell_what_it_is(blatt):
    fertig = blatt(notiz(), Beruf.BERATUNG, replace(rahmen(), heute=HEUTE))
    eigenschaften = repr(pypdf.PdfReader(io.BytesIO(render(fertig))).metadata)
    assert not [wort for wort in (ZEICHEN, "KKG", "Kind", "XKINDX") if wort in eigenschaften]
    assert blatt is fachbrief or f"Zeichen: {ZEICHEN}" in text(fertig)
