"""Every "passt nicht" says why, with its §, and the navigator may decide otherwise."""

from __future__ import annotations

import pytest

from lotse.domain.wahrheit import Urteil
from lotse.matching.suche import find_hilfen
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.hilfenseite import (
    echte_familie,
    echter_katalog,
    echtes_werk,
    saetze,
    zeige_echte,
)
from tests.werkzeug.muster import HEUTE
from tests.werkzeug.musterstadt import FAMILIEN

NAMEN = sorted(datei.stem for datei in FAMILIEN)


def was_nicht_passt(abgleich):
    gelistet = [h.urteil for h in abgleich.hilfen() if h.urteil.urteil is Urteil.PASST_NICHT]
    return [*gelistet, *abgleich.ungefragt.values()]


@pytest.mark.parametrize("name", NAMEN)
def test_every_no_has_a_reason_and_a_norm(name):
    familie, fluechtig = echte_familie(name)
    abgleich = find_hilfen(familie, fluechtig, echtes_werk(), echter_katalog(), HEUTE)
    urteile = was_nicht_passt(abgleich)
    assert urteile
    for urteil in urteile:
        nein = [b for b in urteil.bedingungen if b.urteil is Urteil.PASST_NICHT]
        assert nein, urteil.leistung.id
        assert all(b.satz and b.fundstelle for b in nein), urteil.leistung.id
        assert urteil.grund == nein[0].satz


def test_nothing_is_both_listed_and_unasked_or_open():
    for name in NAMEN:
        familie, fluechtig = echte_familie(name)
        abgleich = find_hilfen(familie, fluechtig, echtes_werk(), echter_katalog(), HEUTE)
        gelistet = {h.leistung.id for h in abgleich.hilfen()}
        assert not gelistet & set(abgleich.ungefragt)
        assert not set(abgleich.nicht_angesprochen) & set(abgleich.ungefragt)
        alle = gelistet | set(abgleich.nicht_angesprochen) | set(abgleich.ungefragt)
        rest = set(echtes_werk().wissen.leistungen) - alle
        assert {k for k in rest if echtes_werk().wissen.leistungen[k].abgleich} == set()


def test_the_sheet_asks_why_not_and_answers_for_listed_and_unlisted(qtbot, stil_hell, runner):
    seite = zeige_echte(qtbot, runner, "ahorn")
    for urteil in was_nicht_passt(seite.sitzung.abgleich):
        seite.show_sprung(Sprung(Ort.HILFEN, bezug=urteil.leistung.id))
        qtbot.waitUntil(seite._blatt.voraus.zeilen[0].isVisible)
        text = saetze(seite._blatt.voraus)
        assert text[0] == "Warum nicht?"
        nein = next(b for b in urteil.bedingungen if b.urteil is Urteil.PASST_NICHT)
        assert nein.satz in text
        zeilen = [z.accessibleName() for z in seite._blatt.voraus.zeilen]
        assert any(z.startswith("nicht erfüllt, ") and nein.fundstelle in z for z in zeilen)
        assert seite._blatt.nicht.knopf.isVisible()
        assert seite._blatt.nicht.knopf.text() == "Trotzdem in den Plan …"


def test_what_is_decided_otherwise_keeps_the_reason_of_the_navigator(qtbot, stil_hell, runner):
    seite = zeige_echte(qtbot, runner, "ahorn")
    urteil = next(iter(seite.sitzung.abgleich.ungefragt.values()))
    seite.show_sprung(Sprung(Ort.HILFEN, bezug=urteil.leistung.id))
    seite._blatt.nicht.trotzdem.emit("Die Familie ist gerade umgezogen.")
    (neu,) = seite.sitzung.akte.vermittlungen
    assert neu.leistung == urteil.leistung.id
    assert "Die Familie ist gerade umgezogen." in repr(seite.sitzung.akte)
