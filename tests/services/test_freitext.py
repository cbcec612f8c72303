"""The navigator's own words in a case: found in a sentence, made easier, put back."""

from __future__ import annotations

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Schritt
from lotse.letters.einfach import pruefe_text
from lotse.services.freitext import find_freitext, freitexte, improved, replace_freitext
from tests.werkzeug.briefe import familie_ahorn

SCHWER = "Um 09:00 Uhr & mit Pass kommen"


def akte(*texte: str) -> Akte:
    familie = familie_ahorn().familie
    return Akte(familie, schritte=tuple(Schritt(f"s{i}", text) for i, text in enumerate(texte)))


def test_steps_are_the_own_words_and_an_empty_one_is_none():
    assert [text.text for text in freitexte(akte("Kita anrufen", " "))] == ["Kita anrufen"]


def test_the_longer_words_are_found_before_a_part_of_them():
    texte = freitexte(akte("Kita", "Kita anrufen"))
    assert find_freitext("Erledigt: Kita anrufen.", texte).id == "s1"
    assert find_freitext("Sonst nichts.", texte) is None


def test_other_words_go_to_their_place_and_nowhere_else():
    vorher = akte("Kita anrufen", "Amt anrufen")
    alt = next(text for text in freitexte(vorher) if text.id == "s1")
    assert [s.text for s in replace_freitext(vorher, alt, "Neu").schritte] == [
        "Kita anrufen",
        "Neu",
    ]


def test_words_that_are_gone_meanwhile_change_nothing():
    alt = freitexte(akte("Kita anrufen"))[0]
    jetzt = akte("Etwas anderes")
    assert replace_freitext(jetzt, alt, "Neu") == jetzt


def test_every_ready_proposal_is_put_in_from_the_end():
    befunde = pruefe_text([SCHWER]).befunde
    assert improved(SCHWER, befunde) == "Um 9 Uhr und mit Pass kommen"


def test_only_proposals_inside_the_own_words_count():
    satz = f"Bis 08:00 Uhr. {SCHWER}"
    befunde = pruefe_text([satz]).befunde
    assert improved(SCHWER, befunde, satz.index(SCHWER)) == "Um 9 Uhr und mit Pass kommen"
