"""The practice town: families, plans, an encrypted file, and no trace afterwards."""

from __future__ import annotations

from datetime import timedelta

from lotse.app.uebung import Uebungsprofil, open_uebung
from lotse.domain.angebot import AngebotKey
from lotse.domain.familie import FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.vermittlung import Schrittstand
from lotse.letters.brief import Briefart
from lotse.matching.ergebnis import Faktstelle
from lotse.services.aendern import set_fakt
from lotse.services.behalten import keep_answer, kept_since, release_answer
from lotse.services.vermitteln import HOECHSTENS_DRAN, is_dran_for_family, put_in_plan
from lotse.ui.dienste import Briefauftrag, Dienste, Katalogfilter
from tests.app.conftest import JETZT

HEUTE = JETZT.date()


def test_every_family_of_the_practice_town_is_there(dienste: Dienste):
    zeilen = dienste.akten("", False)
    assert len(zeilen) >= 8
    assert "Ahorn" in {zeile.deckwort for zeile in zeilen}
    assert all("ö" not in z.anzeige or z.anzeige.startswith("Familie") for z in zeilen)


def test_no_family_is_older_than_today_or_has_more_than_three_open_steps(dienste: Dienste):
    for zeile in dienste.akten("", False):
        akte = dienste.laden(FamilieId(zeile.id))
        assert akte.familie.angelegt_am <= HEUTE
        assert sum(map(is_dran_for_family, akte.schritte)) <= HOECHSTENS_DRAN


def test_today_has_steps_waiting_handovers_and_arrivals(dienste: Dienste):
    posten = dienste.heuteposten()
    assert {"schritt", "vermittlung", "angekommen"} <= {p.art for p in posten}
    offen = [p for p in posten if p.art == "schritt"]
    assert all(p.tag and p.tag >= HEUTE - timedelta(days=1) for p in offen)


def test_the_families_file_is_encrypted(profil: Uebungsprofil):
    kopf = (profil.ordner / "familien.db").read_bytes()[:16]
    assert kopf != b"SQLite format 3\0"


def test_closing_leaves_no_trace():
    profil = open_uebung(JETZT)
    assert profil.ordner.exists()
    profil.close()
    assert not profil.ordner.exists()


def test_from_match_to_letter_in_every_language(dienste: Dienste):
    zeile = next(z for z in dienste.akten("Kiesel", False))
    akte = dienste.laden(FamilieId(zeile.id))
    abgleich = dienste.abgleichen(akte, FluechtigeAntworten(), frozenset())
    hilfe = next(h for h in abgleich.hilfen() if h.angebote)
    mit = put_in_plan(akte, hilfe, hilfe.angebote[0], "t", JETZT)
    for sprache in dienste.briefsprachen:
        auftrag = Briefauftrag(Briefart.FAMILIE, mit.vermittlungen[-1].id, sprache)
        pdf = dienste.pdf(dienste.brief(mit, auftrag))
        assert pdf.startswith(b"%PDF")
        assert dienste.pdf(dienste.brief(mit, auftrag)) == pdf


def test_pages_are_pictures_with_opaque_white_paper(dienste: Dienste):
    zeile = next(z for z in dienste.akten("", False) if z.naechster_schritt)
    akte = dienste.laden(FamilieId(zeile.id))
    assert any(s.stand is Schrittstand.DRAN for s in akte.schritte)
    pdf = dienste.pdf(dienste.brief(akte, Briefauftrag(Briefart.PLAN)))
    seite = dienste.seiten(pdf, 1.0)[0]
    assert len(seite.daten) == seite.breite * seite.hoehe * 4
    assert seite.daten[:4] == b"\xff\xff\xff\xff"


def test_catalogue_filters_only_narrow(dienste: Dienste):
    alle = dienste.katalog_ids("", Katalogfilter())
    tuerkisch = dienste.katalog_ids("", Katalogfilter(sprache="tr"))
    assert 0 < len(tuerkisch) < len(alle)
    assert set(tuerkisch) <= set(alle)
    eintrag = dienste.angebote([AngebotKey(tuerkisch[0])])[tuerkisch[0]]
    assert "tr" in {s.code for s in eintrag.sprachen}


def test_old_names_find_offers(dienste: Dienste):
    assert dienste.katalog_ids("Bürgergeld", Katalogfilter())


def test_a_fleeting_answer_never_reaches_the_file(dienste: Dienste):
    akte = dienste.laden(FamilieId(dienste.akten("Ahorn", False)[0].id))
    kind = akte.familie.kinder[0].id
    mit = set_fakt(set_fakt(akte, "aufenthalt", "duldung"), "behinderung_kind", True, kind)
    dienste.speichern(akte, mit)
    geladen = dienste.laden(akte.familie.id)
    assert "aufenthalt" not in geladen.familie.fakten
    assert all("behinderung_kind" not in p.fakten for p in geladen.familie.personen)


def test_a_kept_answer_reaches_the_file_and_is_gone_once_it_is_forgotten_again(dienste: Dienste):
    vorher = dienste.laden(FamilieId(dienste.akten("Ahorn", False)[0].id))
    stelle, gesagt = Faktstelle("gkv"), FluechtigeAntworten({"gkv": True})
    behalten, rest = keep_answer(vorher, gesagt, stelle, HEUTE)
    dienste.speichern(vorher, behalten)
    geladen = dienste.laden(vorher.familie.id)
    assert geladen.familie.fakten["gkv"] is True
    assert kept_since(geladen, stelle) == HEUTE
    dienste.speichern(behalten, release_answer(behalten, rest, stelle)[0])
    assert dienste.laden(vorher.familie.id).familie.fakten == vorher.familie.fakten
