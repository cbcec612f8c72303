"""What the window says about the words of a letter."""

from __future__ import annotations

from dataclasses import replace

from lotse.letters.brief import Block, Stueck
from lotse.letters.einfach import Lesestufe
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Satz
from lotse.services.freitext import Freitext
from lotse.ui.seiten.briefe_probe import probe
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer


def brief(*saetze: str):
    """The letter of the sample, or one with these sentences only."""
    ganz = compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen())
    if not saetze:
        return ganz
    inhalt = tuple(Satz.aus(satz) for satz in saetze)
    return replace(ganz, bloecke=(Block(Stueck.WORUM, Satz(()), inhalt),))


def test_the_letter_we_ship_is_easy_and_smaller_things_are_said_once_per_reason():
    gefunden = probe(brief())
    assert gefunden.lesbarkeit.stufe in (Lesestufe.LEICHT, Lesestufe.SEHR_LEICHT)
    assert gefunden.auffaellig == ()
    gruende = [zeile.split(":")[0] for zeile in gefunden.leise]
    assert len(gruende) == len(set(gruende)) > 0


def test_a_hard_sentence_is_quoted_with_its_reason_and_what_would_help():
    satz = "Bitte bringen Sie die BVA mit."
    auffaellig = probe(brief("Das ist gut.", satz)).auffaellig
    assert [a.satz for a in auffaellig] == [satz]
    assert auffaellig[0].gruende == "Eine Abkürzung kennt nicht jeder: „BVA“."
    assert auffaellig[0].vorschlaege


def test_what_no_rule_names_still_shows_its_hardest_sentence():
    satz = "Sie sucht Erziehungsbeistandschaft und Familienhebammenbegleitung."
    gefunden = probe(brief("Das ist gut.", satz))
    assert gefunden.lesbarkeit.stufe in (Lesestufe.MITTEL, Lesestufe.SCHWER)
    assert [a.satz for a in gefunden.auffaellig] == [satz]


def test_words_of_the_navigator_get_their_proposals_and_a_shipped_sentence_none():
    eigene = (Freitext("schritt", "s1", "Um 09:00 Uhr anrufen"),)
    fest = "Kommen Sie um 09:00 Uhr."
    ersatz, ohne = probe(brief("Um 09:00 Uhr anrufen", fest), eigene).auffaellig
    assert (ersatz.freitext, ersatz.besser) == (eigene[0], "Um 9 Uhr anrufen")
    assert (ohne.freitext, ohne.besser) == (None, "")
