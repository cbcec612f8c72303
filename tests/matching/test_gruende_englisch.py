"""Why an offer stands where it stands, said in English for the whole practice town."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.angebot import Publikum, Zielgruppe
from lotse.domain.aussage import Aussage
from lotse.domain.familie import Rolle
from lotse.domain.huerde import Huerdencode
from lotse.domain.ort import Ort
from lotse.domain.zeit import Spanne
from lotse.exchange.wissen_gewichte import load_gewichte, load_worte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Grund
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.profil import Profil
from lotse.matching.rangliste import Rangliste
from lotse.matching.zielgruppe import beschreibung
from lotse.services.angebot_form import merkmale
from tests.werkzeug.deutsch import deutsche_worte
from tests.werkzeug.musterstadt import angebote

EN = Sprache.load("en")
HEUTE = date(2026, 11, 24)
NORDSTADT = Ort("50990", "Musterstadt", "Nordstadt", "05999000")
PROFILE = {
    "all": Profil(
        HEUTE, ort=NORDSTADT, sprachen=("tr",), deutsch_schwer=True, huerden=tuple(Huerdencode),
        kinder=(Spanne(35, 35),), rollen=frozenset({Rolle.MUTTER}),
    ),
    "later": Profil(date(2029, 1, 1), ort=NORDSTADT, sprachen=("gsg",), kinder=(Spanne(150, 150),)),
    "elsewhere": Profil(HEUTE, ort=Ort("10115", "Berlin", "", "11000000"), sprachen=("xx",),
                        deutsch_schwer=True, kinder=()),
}  # fmt: skip


@pytest.mark.parametrize("wer", PROFILE)
def test_every_reason_and_every_mismatch_of_the_town_is_english(wer):
    alle = angebote()
    liste = Rangliste(
        Katalogindex(map(merkmale, alle)), PROFILE[wer], load_gewichte(), load_worte()
    )
    wege = {weg.text for angebot in alle for weg in angebot.wege if weg.text}
    regionen = {angebot.region for angebot in alle if angebot.region}
    namen = sorted(wege | regionen, key=len, reverse=True)
    saetze = {g.satz for nummer in range(len(liste.index)) for g in liste.gruende(nummer)}
    saetze |= {liste.ausschluss(nummer) for nummer in range(len(liste.index))} - {""}
    assert len(saetze) > 10
    german = {s: EN.sage(s) for s in saetze if deutsche_worte(EN.sage(s), *namen)}
    assert {deutsch for deutsch in german if deutsch not in wege} == set()


@pytest.mark.parametrize(
    ("von", "bis", "deutsch", "englisch"),
    [
        (None, 36, "für Kinder unter 3 Jahren", "for children under 3 years"),
        (6, 12, "für Kinder von 6 Monaten bis unter 1 Jahr",
         "for children from 6 months to under 1 year"),
        (72, 168, "für Kinder von 6 bis 13 Jahren", "for children from 6 to 13 years"),
        (12, None, "für Kinder ab 1 Jahr", "for children from 1 year"),
    ],
)  # fmt: skip
def test_for_whom_is_said_with_its_age(von, bis, deutsch, englisch):
    satz = beschreibung((Zielgruppe(Publikum.KIND, von, bis), Zielgruppe(Publikum.SCHWANGERE)))
    assert satz == f"{deutsch}, für Schwangere"
    assert EN.sage(satz) == f"{englisch}, for pregnant women"


def test_languages_numbers_and_days_follow_the_window():
    worte = load_worte()
    assert EN.sage(worte.spricht("tr")) == "speaks Turkish"
    assert EN.sage(worte.spricht("gsg")) == "can sign (German Sign Language)"
    assert EN.sage(worte.auf("xx")) == "in the language “xx”"
    assert Sprache.load("de").sage(worte.spricht("tr")) == "spricht Türkisch"
    weit = Grund("weg", -1, Aussage("etwa {km} km Luftlinie", km=6.42), gut=False)
    assert weit.satz == "etwa 6,4 km Luftlinie"
    assert EN.sage(weit.satz) == "about 6.4 km as the crow flies"
