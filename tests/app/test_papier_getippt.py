"""Whoever typed the whole sheet back has proven it; a newer sheet is not proven by an older one."""

from __future__ import annotations

import pytest

from lotse.app.zugangsarbeit import Zugangsdienst
from lotse.domain.notfallschluessel import new_notfallschluessel, read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.store.schluessel import Slotart
from lotse.ui.fenster.zutritt import Einrichtung
from tests.werkzeug.echt import JETZT, PASSWORT, raum
from tests.werkzeug.schluessel import NOTFALL


def dienst(profil):
    return Zugangsdienst(profil, lambda: JETZT)


@pytest.mark.parametrize(("getippt", "wann"), [(True, JETZT), (False, None)])
def test_a_sheet_typed_back_whole_at_the_setup_is_not_asked_for_again(wurzel, getippt, wann):
    wahl = Einrichtung("Nord", wurzel, secret(PASSWORT), NOTFALL, "zuhause", 5, getippt)
    profil = raum(wurzel).lege_an(wahl)
    assert dienst(profil).bild().papier_geprueft == wann
    profil.close()


@pytest.mark.parametrize(("getippt", "wann"), [(True, JETZT), (False, None)])
def test_the_proof_of_the_old_sheet_does_not_count_for_the_new_one(wurzel, kennung, getippt, wann):
    ort = raum(wurzel)
    profil, _ = ort.oeffne(kennung, read_notfallschluessel(NOTFALL), Slotart.NOTFALL)
    dienst(profil).pruefe_papier(read_notfallschluessel(NOTFALL))
    neu = new_notfallschluessel()
    ort.erneuere(profil, secret("Birke Sieben Moos Komma"), neu, "zuhause", getippt=getippt)
    assert dienst(profil).bild().papier_geprueft == wann
    profil.close()


def test_a_new_sheet_written_by_hand_is_proven_at_once(wurzel, kennung):
    profil, _ = raum(wurzel).oeffne(kennung, secret(PASSWORT), Slotart.PASSWORT)
    bild = dienst(profil).erneuere_papier(
        secret(PASSWORT), new_notfallschluessel(), "zuhause", getippt=True
    )
    assert bild.papier_geprueft == JETZT
    profil.close()
