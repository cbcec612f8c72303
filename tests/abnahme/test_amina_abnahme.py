"""Scenario 1: Amina, twenty minutes, from her wishes to the question after 14 days."""

from __future__ import annotations

import pypdf
from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId, Person, PersonId, Rolle, Verstaendigung
from lotse.domain.ort import Ort as Wohnort
from lotse.domain.vermittlung import Stand, Weg
from lotse.domain.zeit import Geburt
from lotse.letters.brief import Briefart, alle_saetze
from lotse.matching.suche import find_hilfen
from lotse.services.vermittlungsweg import wahl_of
from lotse.services.wiedervorlage import Art, follow_ups
from lotse.ui.dialoge.drucken import Druckdialog
from lotse.ui.seiten import briefe_ausgang
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.hilfenseite import echter_katalog, echtes_werk
from tests.werkzeug.musterstadt import angebote

scenarios("amina.feature")
DRUCKZEIT = 60_000
"""The preview draws every letter once; milliseconds on a busy machine."""
HILFEN = ("sozialberatung", "schreiambulanz")


def bereich_von(welt, code):
    return welt.seite.dienste.wissen.themen[code].lebensbereich


def kreuze_an(welt, code, wunsch=""):
    """One press for the area, where it is another one, one for the need, one for the wish."""
    mitte, bereich = welt.seite._mitte, bereich_von(welt, code)
    if mitte.bereich is not bereich:
        welt.klicks += 1
        mitte.waehle(bereich.value)
        welt.ruhe()
    welt.druecke(mitte.bedarf._haken[code])
    if wunsch:
        welt.druecke(mitte.bedarf._wunsch._knoepfe[wunsch])


@given(parsers.parse("Amina spricht Arabisch, ihr Baby ist {monate:d} Monate alt"))
def amina(welt, monate):
    familie = Familie(
        FamilieId("amina"), "26-050", "Farn", welt.heute, "A.",
        ort=Wohnort("50990", "Musterstadt", "Nordstadt", "05999000"),
        verstaendigung=Verstaendigung(("ar",), "ar", dolmetschen=True),
        personen=(
            Person(PersonId("p1"), Rolle.MUTTER, "Amina"),
            Person(PersonId("k1"), Rolle.KIND, geburt=Geburt(welt.heute.year, 11 - monate)),
        ),
        kinder_gefragt=True,
    )  # fmt: skip
    werk, katalog = echtes_werk(), echter_katalog()
    alle = {a.key: a for a in angebote()}

    def abgleichen(akte, fluechtig, weg, tag=None):
        return find_hilfen(akte.familie, fluechtig, werk, katalog, tag or welt.heute, weg)

    welt.beginne(
        Akte(familie),
        abgleichen=abgleichen,
        angebote=lambda keys: {k: alle[k] for k in keys if k in alle},
    )
    welt.gehe(Ort.GESPRAECH)


@when(parsers.parse('Amina sich jetzt Hilfe bei "{eins}" und bei "{zwei}" wünscht'))
def jetzt(welt, eins, zwei):
    kreuze_an(welt, eins)
    kreuze_an(welt, zwei)


@when(parsers.parse('sie "{spaeter}" später will und bei "{nein}" keine Hilfe'))
def spaeter_und_nein(welt, spaeter, nein):
    kreuze_an(welt, spaeter, "spaeter")
    kreuze_an(welt, nein, "nein")


@then(
    parsers.parse(
        'gibt es für "{eins}" und für "{zwei}" erklärte Angebote, höchstens drei auf einen Blick'
    )
)
def erklaerte_angebote(welt, eins, zwei):
    for kennung in (eins, zwei):
        hilfe = welt.sitzung.abgleich.hilfe(kennung)
        assert 2 <= len(hilfe.angebote) <= 3
        assert all(treffer.gruende for treffer in hilfe.angebote)


@when("beide in den Plan kommen")
def in_den_plan(welt):
    for kennung in HILFEN:
        welt.gehe(Ort.HILFEN, kennung)
        welt.klicks += 2  # the row, and the key P
        welt.qtbot.keyClick(welt.seite._liste.liste, Qt.Key.Key_P)
        welt.ruhe()


@when("beide übergeben werden, die Familie trägt sie selbst")
def uebergeben(welt):
    for schritt in welt.akte.schritte:
        welt.gehe(Ort.PLAN, schritt.id)
        welt.klicks += 1
        teil = welt.seite._blatt.vermittlung
        welt.druecke(teil.stand.staende[Stand.UEBERGEBEN])
        if teil.feld.gesagt.isVisibleTo(teil.feld):
            welt.druecke(teil.feld.gesagt)
        welt.druecke(teil.feld.ja)


@then("sind zwei Vermittlungen unterwegs, mit der Wahl der Familie")
def zwei_unterwegs(welt):
    assert [v.leistung for v in welt.akte.vermittlungen] == list(HILFEN)
    for vermittlung in welt.akte.vermittlungen:
        ereignis = vermittlung.ereignisse[-1]
        assert (ereignis.stand, ereignis.weg) == (Stand.UEBERGEBEN, Weg.FAMILIE_TRAEGT)
        wahl = wahl_of(welt.akte, vermittlung)
        assert wahl.gewaehlt
        assert len(wahl.gezeigt) >= 2


@given("der Zettel aus der Praxis lädt ein und nennt keinen Grund")
def zettel(welt):
    """Printed once for the whole pad, so no press of this talk; the family brings it along."""
    welt.sitzung.springe(Sprung(Ort.BRIEFE, bezug="zuweisung:"))
    welt.qtbot.waitUntil(lambda: welt.seite._setzer.letztes is not None, timeout=DRUCKZEIT)
    brief = welt.seite._setzer.letztes.brief
    assert brief.art is Briefart.ZUWEISUNG
    text = " ".join(satz.text for satz in alle_saetze(brief))
    assert "Möchten Sie" in text
    assert "Amina" not in text
    assert not any(wort in text for wort in ("Grund:", "Schulden", "Schlaf"))
    welt.gehe(Ort.GESPRAECH)


@when("die Lotsin das ganze Paket als PDF speichert")
def speichert_paket(welt, tmp_path, monkeypatch):
    """The tab, the packet, the file: through the page and its dialog."""
    welt.paket = tmp_path / "paket.pdf"
    monkeypatch.setattr(briefe_ausgang, "frage_datei", lambda *_: welt.paket)
    welt.klicks += 1
    welt.sitzung.springe(Sprung(Ort.BRIEFE))
    welt.qtbot.waitUntil(welt.runner.is_idle, timeout=DRUCKZEIT)
    knopf = welt.seite._liste.paket.knopf
    assert knopf.isVisibleTo(welt.fenster)
    welt.klicks += 1
    welt.qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
    dialog = welt.dialog(Druckdialog)
    with welt.qtbot.waitSignal(welt.sitzung.gemeldet, timeout=DRUCKZEIT):
        welt.druecke_wort("Als PDF speichern …", dialog)
    assert len(welt.akte.schriftstuecke) >= 4


@then("liegt im Paket ein Blatt auf Arabisch, und die Überleitung ist nur auf Deutsch")
def paket(welt):
    blaetter = [blatt.extract_text() for blatt in pypdf.PdfReader(welt.paket).pages]
    arabisch = [any("\u0600" <= zeichen <= "\u06ff" for zeichen in blatt) for blatt in blaetter]
    assert any(arabisch)
    arten = {s.art: s.sprache for s in welt.akte.schriftstuecke}
    assert arten["familie"] == "ar"
    assert arten["ueberleitung"] == "de"
    assert sum(s.seiten for s in welt.akte.schriftstuecke) == len(blaetter)


@then(parsers.parse("fragt Heute an Tag {nummer:d} bei beiden nach"))
def fragt_nach(welt, nummer):
    def gefragt(tag):
        posten = follow_ups(welt.akte, tag)
        return {p.bezug for p in posten if p.art is Art.NACHFRAGE and p.tag <= tag}

    assert gefragt(welt.tag(nummer)) == {v.id for v in welt.akte.vermittlungen}
    assert gefragt(welt.tag(nummer - 1)) == set()


@then(parsers.parse('bringt Heute "{spaeter}" später einmal wieder, "{nie}" nie'))
def wacht_auf(welt, spaeter, nie):
    bezuege = [p.bezug for p in follow_ups(welt.akte, welt.tag(120)) if p.art is Art.SPAETER]
    assert bezuege == [spaeter]
    assert nie not in bezuege
