"""The offers below a help in an English window: reasons, waiting, the way, as one hears them."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.angebot import Wartezeit, Weg
from lotse.domain.aussage import Aussage
from lotse.exchange.wissen_gewichte import load_worte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Grund, Treffer
from lotse.ui.seiten.hilfen_angebot_zeilen import Angebotsmaler, Angebotszeile
from lotse.ui.seiten.hilfen_worte import offen, warten, weg
from tests.werkzeug.deutsch import deutsche_worte
from tests.werkzeug.fall import HEUTE, angebot

DE, EN = Sprache.load("de"), Sprache.load("en")
GRUENDE = (
    Grund("sprache", 3, load_worte().spricht("tr"), gut=True),
    Grund("weg", -1, Aussage("weiter Weg: {weg}", weg=Aussage("etwa {km} km Luftlinie", km=6.4)),
          gut=False),
    Grund("huerde", 3, Aussage("jemand geht mit"), gut=True),
)  # fmt: skip


def zeile(sprache: Sprache, **felder: object) -> Angebotszeile:
    treffer = Treffer(angebot("x", name="Café Nord", **felder), 5, GRUENDE)
    spalten = (
        weg(treffer, "", sprache),
        warten(treffer, HEUTE, sprache),
        offen(treffer.angebot, HEUTE, sprache),
    )
    return Angebotszeile(treffer, 1, 1, *spalten, geprueft="", alt=False)


def test_a_row_is_heard_in_english_and_unchanged_in_german(qapp):
    gesagt = Angebotsmaler(EN).sprich(zeile(EN, wartezeit=Wartezeit(2, 3, HEUTE)))
    assert "6.4 km as the crow flies" in gesagt
    assert "Waiting time 2 to 3 weeks" in gesagt
    assert "good: speaks Turkish" in gesagt
    assert "good: someone comes along" in gesagt
    assert deutsche_worte(gesagt, "Café", "Träger") == []
    deutsch = Angebotsmaler(DE).sprich(zeile(DE, wartezeit=Wartezeit(2, 3, HEUTE)))
    assert "gut: spricht Türkisch" in deutsch
    assert "Wartezeit 2 bis 3 Wochen" in deutsch


@pytest.mark.parametrize(
    ("wie", "oben", "satz"),
    [
        (Wartezeit(3, 3, HEUTE), "3 weeks", "Waiting time 3 weeks"),
        (Wartezeit(2, 6, HEUTE), "2–6 weeks", "Waiting time 2 to 6 weeks"),
        (Wartezeit(0, 0, HEUTE), "none", "Waiting time none"),
        (Wartezeit(4, 6, date(2026, 1, 1)), "unknown", "Waiting time unknown, last 4 to 6 weeks"),
        (None, "unknown", "Waiting time unknown"),
    ],
)
def test_how_long_one_waits(wie, oben, satz):
    wort = warten(Treffer(angebot("x", name="Café", wartezeit=wie), 0, ()), HEUTE, EN)
    assert (wort.oben, wort.satz) == (oben, satz)


def test_the_words_of_the_catalogue_about_the_way_stay_as_they_are():
    nah = Treffer(angebot("x", name="Café", wege=(Weg("Nordstadt", 15, "mit Bus 12"),)), 0, ())
    assert weg(nah, "nordstadt", EN).satz == "15 min mit Bus 12"
