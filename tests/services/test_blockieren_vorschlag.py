"""What a no of a Stelle suggests, and what counts as stuck."""

from dataclasses import replace

import pytest

from lotse.domain.ausgang import Abbruchgrund, Ablehngrund
from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.exchange.blockaden import load_blockaden
from lotse.services.blockieren import hangs, suggest_for
from tests.werkzeug.einwilligungen import HEUTE, JETZT, STELLE, akte_mit


def erster(vermittlung):
    return next(iter(suggest_for(load_blockaden(), vermittlung)), None)


def mit_grund(stand, grund, **angebot):
    ereignis = Ereignis(stand, HEUTE, JETZT, grund=grund)
    return Vermittlung("v", "kita", replace(STELLE, **angebot), (ereignis,))


@pytest.mark.parametrize("grund", list(Ablehngrund))
def test_f_11_every_no_of_a_stelle_suggests_a_blockade_except_the_unnamed(grund):
    code = erster(mit_grund(Stand.ABGELEHNT, grund))
    assert (code is None) is (grund is Ablehngrund.ANDERES)


@pytest.mark.parametrize(
    ("grund", "code"),
    [
        (Ablehngrund.NICHT_ZUSTAENDIG, Blockadecode.ZUST),
        (Ablehngrund.VOLL, Blockadecode.WARTE),
        (Ablehngrund.EINWILLIGUNG_FEHLT, Blockadecode.DATEN),
        (Ablehngrund.UNTERLAGEN, Blockadecode.UNTERL),
        (Abbruchgrund.UMZUG, Blockadecode.WECHSEL),
        (Abbruchgrund.ANDERS_ENTSCHIEDEN, None),
        (Abbruchgrund.ANDERES_WICHTIGER, None),
        (Abbruchgrund.NICHT_ERREICHT, None),
        ("", None),
    ],
)
def test_e_05_what_the_family_decides_is_never_a_blockade(grund, code):
    assert erster(mit_grund(Stand.ABGEBROCHEN, grund)) is code


def test_e_26_what_ended_with_its_funding_is_a_project():
    weg = Ablehngrund.GIBT_ES_NICHT_MEHR
    assert erster(mit_grund(Stand.ABGELEHNT, weg)) is Blockadecode.FEHLT
    projekt = mit_grund(Stand.ABGELEHNT, weg, finanzierung_bis=HEUTE)
    assert erster(projekt) is Blockadecode.PROJEKT
    assert erster(Vermittlung("v", "kita", None, ())) is None


@pytest.mark.parametrize("stand", list(Blockadestand))
def test_f_11_stuck_means_an_open_blockade(stand):
    offen = stand in (Blockadestand.OFFEN, Blockadestand.UMWEG_LAEUFT)
    blockade = Blockade(
        "b", Blockadecode.WARTE, (), (Blockadeereignis(stand, HEUTE),), vermittlung="v1"
    )
    akte = akte_mit(blockaden=(blockade,))
    assert bool(hangs(akte)) is bool(hangs(akte, "v1")) is offen
    assert hangs(akte, "v2") == ()
