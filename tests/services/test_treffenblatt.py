"""The meeting kit on paper: order, guard, tags, and a wall sheet to be read from two metres."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from datetime import date

import pytest

from lotse.app.treffenblatt import kit_pdf
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Papier, alle_saetze
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.zeichnung import Wort, Zeichnung
from lotse.pdf.gemaltes import em_of
from lotse.pdf.mass import measure
from lotse.pdf.satzspiegel import count_pages
from lotse.services.dialog.aehnlich import aehnliche
from lotse.services.dialog.ansicht import by_stratum, compared
from lotse.services.dialog.blatt import Treffendruck, compose_treffen
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.treffen import treffen_paket
from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.schaubild import Worte
from tests.werkzeug.dialogort import LETZTES, bestand
from tests.werkzeug.pdfpruefung import findings
from tests.werkzeug.zahlen import sicht

HEUTE = date(2026, 11, 24)
BUERO = Buero("Lotsenbüro Musterstadt", "", "0221 4710120")
WORTE = Worte(Sprache.load("de"))
ORT = "Nordstadt"
GRUENDE = "Der Unterschied kann viele Gründe haben."
ZWEI_METER_PT = 17.0
"""Six millimetres in a letter with its lower length: three times what sharp eyes need."""


@pytest.fixture(scope="module")
def druck():
    freigabe = release(bestand())
    treffen = replace(LETZTES, id="t26", tag=HEUTE, massnahmen=LETZTES.massnahmen[:1])
    paket = treffen_paket(freigabe, treffen, (LETZTES,), ("sprache", "motorik", "kita"), (ORT,))
    nahe = aehnliche(freigabe, ORT)
    ids = [eine.bild.indikator.id for eine in paket.betrachtungen]
    schichten = tuple(b for i in ids if (b := by_stratum(freigabe, i, ORT, WORTE)))
    bilder = tuple(compared(freigabe, i, ORT, nahe, WORTE) for i in ids)
    summen = evaluate(sicht())
    return Treffendruck(paket, freigabe, ORT, bilder, schichten, nahe, summen, WORTE)


def brief(druck):
    return compose_treffen(druck, Rahmen(BUERO, HEUTE, Bausteine.load("de")))


def titel(druck):
    return [block.titel.text for block in brief(druck).bloecke]


def saetze(druck):
    return [satz.text for satz in alle_saetze(brief(druck))]


def test_e51_what_moved_is_page_one_then_what_was_agreed_then_the_agenda(druck):
    assert titel(druck)[:3] == ["Das hat sich bewegt", "Was wir verabredet hatten", "Tagesordnung"]


def test_e50_the_kit_ends_with_voices_and_the_decision_log(druck):
    folge = titel(druck)
    erste = next(n for n, text in enumerate(folge) if text.startswith("Lückenliste"))
    hakt = next(n for n, text in enumerate(folge) if text.startswith("Woran es hakt"))
    assert erste < hakt < folge.index("Stimmen") < folge.index("Was wir verabreden")
    log = next(b for b in brief(druck).bloecke if b.titel.text == "Was wir verabreden")
    assert "Elterncafé" in log.inhalt[0].alt
    assert "Kita-Träger" in log.inhalt[0].alt
    assert "30.06.2026" in log.inhalt[0].alt


def test_e36_what_families_said_stands_before_the_lines_to_write_on(druck):
    def stimmen(eines):
        return next(b for b in brief(eines).bloecke if b.titel.text == "Stimmen")

    mit = replace(druck, stimmen=("Hier hört uns jemand zu.",))
    assert [punkt.text for punkt in stimmen(mit).inhalt[1].punkte] == ["„Hier hört uns jemand zu.“"]
    assert stimmen(mit).inhalt[2:] == stimmen(druck).inhalt[1:]
    assert len(stimmen(druck).inhalt) == 2


def test_e50_a_very_long_decision_is_printed_whole_and_at_the_size_of_the_others(druck):
    lang = replace(druck.paket.beschluesse[0], was="Brücke bauen. " * 140, wer="D" * 200)
    viele = replace(druck, paket=replace(druck.paket, beschluesse=(lang,) * 3))
    log = next(b for b in brief(viele).bloecke if b.titel.text == "Was wir verabreden")
    assert len(log.inhalt) > 3
    assert all(bild.hoehe <= 50 for bild in log.inhalt)
    worte = [f for bild in log.inhalt for f in bild.formen if isinstance(f, Wort)]
    assert sum(w.text.count("bauen.") for w in worte) == 3 * 140
    assert "".join(w.text for w in worte if set(w.text) == {"D"}) == "D" * 600
    assert all(bild.alt for bild in log.inhalt)
    assert findings(kit_pdf(viele, BUERO, HEUTE)) == []


def test_e48_the_reasons_stand_below_every_set_of_pictures(druck):
    alle = saetze(druck)
    assert alle.count(GRUENDE) >= 3
    for frage in ("Was könnte dahinter stehen?", "Was sagen Familien?", "Was probieren wir?"):
        assert any(frage in satz for satz in alle)


def test_e47_no_picture_of_the_kit_stands_alone(druck):
    namen = {bild.unter for bild in (*druck.bilder, *druck.schichten)}
    gezeigt = [
        sum(name in inhalt.alt for name in namen)
        for block in brief(druck).bloecke
        for inhalt in block.inhalt
        if isinstance(inhalt, Zeichnung) and any(name in inhalt.alt for name in namen)
    ]
    assert sum(gezeigt) >= len(druck.bilder) >= 3
    assert min(gezeigt) >= 2


def test_e53_the_tables_hold_no_number_below_five(druck):
    zellen = [
        form.text
        for block in brief(druck).bloecke
        if block.titel.text.startswith(("Lückenliste", "Woran es hakt"))
        for inhalt in block.inhalt
        if isinstance(inhalt, Zeichnung)
        for form in inhalt.formen
        if isinstance(form, Wort)
    ]
    assert "verdeckt" in zellen
    assert not {"1", "2", "3", "4"} & set(zellen)


def test_an_invented_region_is_named_so_in_the_title(druck):
    for wand in (False, True):
        assert "erfundenes Beispiel" in brief(replace(druck, wand=wand)).titel.text
    echt = replace(druck, freigabe=release(bestand(erfunden=False)))
    assert "erfunden" not in brief(echt).titel.text


def test_e50_without_sums_of_the_office_the_kit_still_begins_with_what_moved(druck):
    ohne = replace(druck, auswertung=None)
    assert titel(ohne)[0] == "Das hat sich bewegt"
    assert not any(text.startswith("Lückenliste") for text in titel(ohne))


def test_e50_the_wall_sheet_is_one_page_a3_landscape_to_read_from_two_metres(druck):
    blatt = brief(replace(druck, wand=True))
    mass = measure(blatt)
    assert blatt.gestalt.papier is Papier.A3_QUER
    assert mass.papier[0] > mass.papier[1] > 840
    assert count_pages(blatt) == 1
    bild = blatt.bloecke[0].inhalt[0]
    em = em_of(bild, mass.breite, mass.groesse)
    kleinste = min(form.groesse for form in bild.formen if isinstance(form, Wort))
    assert kleinste * em >= ZWEI_METER_PT
    assert mass.groesse >= ZWEI_METER_PT
    assert GRUENDE in [block.titel.text for block in blatt.bloecke]
    assert any("95 von 100" in satz.text for satz in alle_saetze(blatt))  # E-52


@pytest.mark.parametrize("wand", [False, True])
def test_the_prints_are_tagged_and_the_same_for_the_same_kit(druck, wand):
    eines = kit_pdf(replace(druck, wand=wand), BUERO, HEUTE)
    assert eines == kit_pdf(replace(druck, wand=wand), BUERO, HEUTE)
    assert findings(eines) == []


def test_e48_the_prints_use_no_red_and_no_green(druck):
    pdf = kit_pdf(replace(druck, wand=True), BUERO, HEUTE)
    farben = set()
    for strom in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        roh = strom.strip()
        code = zlib.decompress(roh) if roh[:1] == b"x" else roh
        farben |= set(re.findall(rb"([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)", code))
    assert farben
    for farbe in farben:
        rot, gruen, blau = map(float, farbe.split())
        assert not (rot > 0.5 and rot > gruen + 0.25 and rot > blau + 0.25)
        assert not (gruen > rot + 0.2 and gruen > blau + 0.1)


def test_e47_seven_pictures_leave_none_alone_on_its_page(druck):
    sieben = (druck.bilder * 3)[:7]
    bloecke = brief(replace(druck, bilder=sieben, schichten=())).bloecke
    namen = {bild.unter for bild in druck.bilder}
    zeichnungen = [i for b in bloecke for i in b.inhalt if isinstance(i, Zeichnung)]
    seiten = [sum(map(eine.alt.count, namen)) for eine in zeichnungen]
    assert sorted(filter(None, seiten)) == [2, 2, 3]
