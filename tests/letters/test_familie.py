"""The letter to the family."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.familie import Ziel
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.wahrheit import Urteil
from lotse.letters.brief import Stueck, alle_saetze
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Anschrift, Schrittkasten, Woertlich, saetze_in
from lotse.letters.pflicht import PFLICHT
from tests.werkzeug.briefe import (
    ZITAT,
    familie_ahorn,
    fruehfoerderung,
    hilfe,
    rahmen,
    stelle,
    treffer,
)


def brief(sprache="de", akte=None, **felder):
    wo = felder.pop("treffer", treffer())
    was = felder.pop("hilfe", hilfe())
    return compose_familie(akte or familie_ahorn(), was, wo, rahmen(sprache), **felder)


def block(brief, stueck):
    return next(block for block in brief.bloecke if block.stueck is stueck)


def texte(brief, stueck):
    return [s.text for inhalt in block(brief, stueck).inhalt for s in saetze_in(inhalt)]


def test_every_obligatory_block_stands_in_its_order():
    stuecke = [block.stueck for block in brief().bloecke]
    assert [s for s in stuecke if s in PFLICHT[brief().art]] == list(PFLICHT[brief().art])


def test_the_title_names_the_step():
    assert brief().titel.text == "Ihr nächster Schritt: Frühförderung"


def test_there_is_one_box_with_at_most_three_handgrips():
    kaesten = [i for b in brief().bloecke for i in b.inhalt if isinstance(i, Schrittkasten)]
    assert len(kaesten) == 1
    assert [s.text for s in kaesten[0].schritte] == [
        "Rufen Sie bis Dienstag, 1. Dezember 2026 an: 0221 4710 120",
        "Sagen Sie: „Ich möchte einen Termin.“",
    ]


def test_the_family_reads_its_own_words():
    assert Woertlich(ZITAT, "de") in block(brief(), Stueck.ANREDE).inhalt


def test_words_about_another_area_stay_out():
    ziel = Ziel("z1", "Wir brauchen Geld.", "de", Lebensbereich.GELD_ARBEIT)
    zitate = [i for b in brief(akte=familie_ahorn(ziele=(ziel,))).bloecke for i in b.inhalt]
    assert not [i for i in zitate if isinstance(i, Woertlich)]


def test_nothing_is_quoted_where_a_reader_at_home_could_harm():
    verdeckt = familie_ahorn(huerden=(Huerde(Huerdencode.SOLL_KEINER_WISSEN, Grad.SCHWER),))
    schutz = replace(
        fruehfoerderung(),
        lebensbereiche=(Lebensbereich.SICHERHEIT, Lebensbereich.ENTWICKLUNG_ERZIEHUNG),
    )
    for kandidat in (brief(akte=verdeckt), brief(hilfe=hilfe(schutz))):
        assert ZITAT not in str(kandidat)


def test_a_maybe_stays_a_maybe():
    offen = texte(brief(hilfe=hilfe(urteil=Urteil.NOCH_KLAEREN)), Stueck.WARUM)
    assert offen == [
        "Sie können diese Hilfe vielleicht bekommen.",
        "Die Entscheidung trifft das Amt.",
    ]


def test_the_name_typed_for_this_print_stands_in_the_greeting():
    assert texte(brief(name="Frau Öztürk "), Stueck.ANREDE)[0] == "Guten Tag Frau Öztürk,"
    assert texte(brief(), Stueck.ANREDE)[0] == "Guten Tag,"


def test_the_letter_says_nothing_else_about_the_family():
    text = str(brief())
    for fremd in ("26-014", "Meine Schwester", "Gelbes Heft", "Wohngeld"):
        assert fremd not in text


def test_the_code_holds_the_place_only():
    qr = brief(name="Frau Öztürk").qr
    assert qr.splitlines() == [
        "Frühförderstelle Nordstadt",
        "Lebenshilfe Musterstadt",
        "Parkweg 12",
        "50990 Musterstadt",
        "Telefon 0221 4710 120",
    ]


def test_a_secret_address_is_nowhere_in_the_letter():
    geheim = brief(treffer=treffer(stelle(adresse_vertraulich=True)))
    assert "Parkweg" not in str(geheim)
    assert "Die Adresse bleibt geheim." in texte(geheim, Stueck.ORT)


def test_without_a_place_the_office_helps():
    ohne = brief(treffer=None)
    assert texte(ohne, Stueck.SCHRITT)[0].startswith("Rufen Sie uns bis")
    assert ohne.qr == ""
    assert not [i for b in ohne.bloecke for i in b.inhalt if isinstance(i, Anschrift)]


@pytest.mark.parametrize("sprache", ["tr", "ar", "en"])
def test_every_sentence_of_the_frame_has_its_translation_beside_it(sprache):
    ohne = [
        satz.text
        for satz in alle_saetze(brief(sprache))
        if satz.laeufe
        and not satz.baustein.startswith("leistung.")
        and satz.baustein
        and (satz.parallel is None or satz.parallel.stand == "fehlt")
    ]
    assert ohne == []


def test_a_draft_says_so_on_the_sheet_in_both_languages():
    (vermerk,) = brief("tr").vermerke
    assert "noch nicht von einer Person geprüft" in vermerk.text
    assert "taslaktır" in vermerk.parallel.text
    assert brief().vermerke == ()


def test_a_language_without_letters_gives_a_german_letter_that_says_so():
    georgisch = brief("ka")
    assert georgisch.sprache == "de"
    assert "Auf Georgisch gibt es diesen Brief noch nicht." in [
        satz.text for satz in georgisch.kleingedrucktes
    ]
