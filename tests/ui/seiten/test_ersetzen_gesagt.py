"""Before anything is replaced the window says what goes: a case of a package, a whole Sicherung."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.app.bilder_sicherungsbild import JETZT, ruhig
from lotse.i18n.sprache import Sprache
from lotse.services.dieselbe import kennzeichen_of
from lotse.services.sicherungsarbeit import IM_SCHUTZRAUM, WIEDER_WEG
from lotse.services.uebergabepaket_ankunft import Ankunftsart, arrivals
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.sicherungsteil_hinweise import Rueckspielfrage
from lotse.ui.seiten.uebergabe_zeile import Ankunftszeile
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.uebergabe import paket

DE, EN = Sprache.load("de"), Sprache.load("en")


def zeile(qtbot, hier, sprache=DE):
    kennzeichen = (kennzeichen_of(hier),) if hier else ()
    [eine] = arrivals(paket(volle_akte()), kennzeichen, (hier,) if hier else ())
    z = Ankunftszeile(eine, sprache)
    qtbot.addWidget(z)
    return z


def gesagt(z):
    return z.warnung._text.text()


@pytest.mark.parametrize(
    ("sprache", "da", "weg"),
    [
        (DE, "Diese Akte ist schon hier. Sie bleibt, wie sie ist.", "hier anders: 2 Kontakte."),
        (EN, "It stays as it is.", "different here: 2 contacts."),
    ],
)
def test_f33_what_a_replacement_costs_is_said_before_it_is_written(
    qtbot, stil_hell, sprache, da, weg
):
    akte = volle_akte()
    hier = replace(akte, kontakte=tuple(replace(k, notiz="neu") for k in akte.kontakte))
    z = zeile(qtbot, hier, sprache)
    assert z.warnung.isVisibleTo(z)
    assert da in gesagt(z)
    assert z.wahl[0] is Ankunftsart.NICHT
    z.art.waehle((Ankunftsart.ERSETZT, akte.familie.id))
    assert weg in gesagt(z)


def test_f33_where_nothing_would_be_lost_that_is_said_too(qtbot, stil_hell):
    z = zeile(qtbot, volle_akte())
    z.art.waehle((Ankunftsart.ERSETZT, volle_akte().familie.id))
    assert "Hier steht nichts, was in der Übergabe fehlt." in gesagt(z)


def test_f33_a_family_that_is_new_here_has_no_such_warning(qtbot, stil_hell):
    z = zeile(qtbot, None)
    assert not z.warnung.isVisibleTo(z)


def test_what_comes_back_in_the_schutzraum_is_said_before_a_restore(qtbot, stil_hell):
    frage = Rueckspielfrage(JETZT.date, DE)
    qtbot.addWidget(frage)
    frage.texte_setzen(DE)
    frage.frage(ruhig().zeilen[1])
    saetze = [t.text() for t in frage.findChildren(Text) if t.isVisibleTo(frage)]
    assert saetze.index(WIEDER_WEG) < saetze.index(IM_SCHUTZRAUM)
    frage.texte_setzen(EN)
    assert any(
        t.text().startswith("Notes in the protected space") for t in frage.findChildren(Text)
    )
