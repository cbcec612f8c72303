"""Every border of age in resources/recht: the day before, the day, the day after (LAW.md 16.9).

The list is made from the conditions as shipped, so no border is without a test. What must hold
comes from the calendar (tests/werkzeug/grenzen.py), not from the engine.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date

import pytest

from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Ebene
from lotse.domain.wahrheit import Wahrheit
from lotse.exchange.wissen import RECHT
from lotse.matching.auswertung import kompilieren
from lotse.matching.pruefwerk import lage
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.grenzen import (
    STICHTAG,
    TAG,
    Grenze,
    entscheidend,
    grenzen,
    proben,
    voll_am,
    wahr,
)
from tests.werkzeug.wissen import familie, kind

GRENZEN = [pytest.param(grenze, id=str(grenze)) for grenze in grenzen(echtes_werk().wissen)]
JE_TAG = [pytest.param(g.values[0], id=g.id) for g in GRENZEN if "alter_am" not in str(g.id)]
"""Borders that pass with the days; age on a fixed day hangs on the birth alone."""
GEBURTEN = (date(2020, 6, 15), date(2020, 2, 29), date(2019, 12, 31), date(2021, 1, 31))
MITTE = GEBURTEN[0]


def gefunden(grenze: Grenze, wer: Familie, heute: date) -> Wahrheit:
    """What the engine finds for this expression alone."""
    werk = echtes_werk()
    pruefung = kompilieren(grenze.ausdruck, werk.wissen.fakten)
    return pruefung(lage(werk, wer, FluechtigeAntworten(), heute), None)[0]


def haus(sonst: Mapping[str, bool], geburt: str, **felder: object) -> Familie:
    """A house with this one child; the other facts stand where they belong."""
    fakten = echtes_werk().wissen.fakten
    eigene = {name: wert for name, wert in sonst.items() if fakten[name].ebene is Ebene.KIND}
    eines = kind(geburt, fakten=eigene, **felder)
    return familie(eines, fakten={n: w for n, w in sonst.items() if n not in eigene})


def faelle(grenze: Grenze, tag: date) -> dict[str, bool]:
    sonst = entscheidend(grenze, tag)
    assert sonst is not None, f"{grenze} ändert nie etwas"
    return sonst


def test_no_comparison_of_an_age_is_missed():
    """As many as stand in the files, found by reading them as plain text."""
    vergleich = re.compile(r"\balter\w* *(?:[<>]=?|==) *\d+|\d+ *(?:[<>]=?|==) *alter\w*")
    dateien = [RECHT / "fakten.toml", *RECHT.glob("leistungen/*/*.toml")]
    texte = [
        zeile
        for datei in dateien
        for zeile in datei.read_text("utf-8").splitlines()
        if re.match(r"(wenn|ableitung|ja_wenn|nein_wenn)\b", zeile)
    ]
    je_ausdruck = sum(len({" ".join(x.split()) for x in vergleich.findall(z)}) for z in texte)
    assert je_ausdruck == len(GRENZEN)
    assert len(GRENZEN) > 60


@pytest.mark.parametrize("grenze", GRENZEN)
@pytest.mark.parametrize("tag", GEBURTEN, ids=str)
def test_a_border_holds_the_day_before_the_day_and_the_day_after(grenze: Grenze, tag: date):
    sonst = faelle(grenze, tag)
    for geburtstag, heute in proben(grenze, tag):
        soll = wahr(grenze.ausdruck, sonst, geburtstag, heute)
        ist = gefunden(grenze, haus(sonst, str(geburtstag)), heute)
        assert ist is soll, (geburtstag, heute)


@pytest.mark.parametrize("grenze", JE_TAG)
def test_a_month_alone_is_open_while_the_border_lies_inside(grenze: Grenze):
    """Decided only where every day of the month says the same."""
    sonst = faelle(grenze, MITTE)
    letzter = calendar.monthrange(MITTE.year, MITTE.month)[1]
    monat = [MITTE.replace(day=tag) for tag in range(1, letzter + 1)]
    wer = haus(sonst, f"{MITTE:%Y-%m}")
    erster, ende = (voll_am(tag, grenze.mass, grenze.zahl) for tag in (monat[0], monat[-1]))
    for heute in (erster - TAG, erster, voll_am(MITTE, grenze.mass, grenze.zahl), ende - TAG, ende):
        werte = {wahr(grenze.ausdruck, sonst, tag, heute) for tag in monat}
        soll = werte.pop() if len(werte) == 1 else None
        assert gefunden(grenze, wer, heute) is soll, heute
    assert gefunden(grenze, wer, voll_am(MITTE, grenze.mass, grenze.zahl)) is None


@pytest.mark.parametrize("grenze", JE_TAG)
def test_a_year_alone_is_open_on_the_border_of_its_middle(grenze: Grenze):
    sonst = faelle(grenze, MITTE)
    wer = haus(sonst, f"{MITTE.year}")
    assert gefunden(grenze, wer, voll_am(MITTE, grenze.mass, grenze.zahl)) is None


@pytest.mark.parametrize("grenze", JE_TAG)
def test_a_child_not_yet_born_is_never_of_that_age(grenze: Grenze):
    sonst = faelle(grenze, MITTE)
    heute = STICHTAG
    wer = haus(sonst, "2027-02", ungeboren=True)
    assert gefunden(grenze, wer, heute) is wahr(grenze.ausdruck, sonst, heute, heute, zaehlt=False)


@pytest.mark.parametrize("grenze", JE_TAG)
def test_a_birth_nobody_knows_leaves_the_border_open(grenze: Grenze):
    assert gefunden(grenze, haus(faelle(grenze, MITTE), ""), STICHTAG) is None
