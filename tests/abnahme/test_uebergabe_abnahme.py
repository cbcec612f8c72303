"""Scenarios 3 and 10: no consent, and the family's choice."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Datenart
from lotse.domain.vermittlung import Stand, Weg
from lotse.letters.brief import Briefart, alle_saetze
from lotse.matching.suche import find_hilfen
from lotse.services.uebergeben import had_choice
from lotse.services.vermitteln import put_in_plan
from lotse.ui.seiten.vermittlung_worte import WEGWORT
from lotse.ui.sprung import Ort
from tests.werkzeug.generieren import SpeicherKatalog
from tests.werkzeug.hilfenseite import echter_katalog, echtes_werk
from tests.werkzeug.muster import familie_k
from tests.werkzeug.musterstadt import angebote

scenarios("keine_einwilligung.feature", "wahl.feature")

NAME = "Karadeniz"
WEGE = {wort: weg for weg, wort in WEGWORT.items()}


def beginne(welt, katalog, *, mit=()):
    familie = replace(familie_k(), name=NAME)

    def abgleichen(akte, fluechtig, weg, tag=None):
        return find_hilfen(akte.familie, fluechtig, echtes_werk(), katalog, tag or welt.heute, weg)

    alle = {a.key: a for a in angebote()}
    welt.beginne(
        Akte(familie, **dict(mit)),
        abgleichen=abgleichen,
        angebote=lambda keys: {k: alle[k] for k in keys if k in alle},
    )


def vermittlung(welt):
    (eine,) = welt.akte.vermittlungen
    return eine


def teil(welt):
    """The hand-over in the sheet of its step."""
    welt.gehe(Ort.PLAN, vermittlung(welt).id)
    return welt.seite._blatt.vermittlung


def uebergabe(welt, wort):
    """Open the card and press the way."""
    hier = teil(welt)
    if hier.feld is None:
        welt.druecke(hier.stand.staende[Stand.UEBERGEBEN])
    welt.druecke(hier.feld.wege[WEGE[wort]])
    return hier.feld


@given("eine Familie mit Namen, die sich für eine Stelle entschieden hat")
def entschieden(welt):
    beginne(welt, echter_katalog())
    hilfe = next(
        h for h in welt.sitzung.abgleich.hilfen()
        if h.leistung.id == "familienbildung" and h.angebote
    )  # fmt: skip
    jetzt = welt.sitzung.dienste.jetzt()
    welt.sitzung.aendern(
        lambda a: put_in_plan(a, hilfe, hilfe.angebote[0], "w", jetzt), "In den Plan"
    )
    welt.ruhe()


@when("die Lotsin den Brief mit der Post schicken will")
def schickt(welt):
    schluessel = f"{Briefart.UEBERLEITUNG.value}:{vermittlung(welt).id}"
    welt.gehe(Ort.BRIEFE, schluessel)
    welt.warte(lambda: welt.seite._setzer.letztes is not None)
    welt.druecke(welt.seite.blatt.weg._knoepfe[Weg.BRIEF])


@then("steht statt des Briefs, dass die Einwilligung fehlt")
def fehlt(welt):
    welt.warte(lambda: "keine gültige Einwilligung" in welt.liest(welt.seite))


@then("es wird nichts weitergegeben")
def nichts(welt):
    assert welt.seite._ausgehend() is None
    assert vermittlung(welt).stand is Stand.VORBEREITET
    assert welt.akte.schriftstuecke == ()


@when(parsers.parse('die Lotsin "{worte}" nimmt'))
def nimmt(welt, worte):
    welt.druecke_wort(worte, welt.seite)


@then("ist derselbe Brief da, ohne den Namen der Familie")
def ohne_namen(welt):
    welt.warte(lambda: welt.seite._ausgehend() is not None)
    brief = welt.seite._setzer.letztes.brief
    assert brief.art is Briefart.UEBERLEITUNG
    assert NAME not in " ".join(satz.text for satz in alle_saetze(brief))


@when(parsers.parse('die Lotsin die Hilfe im Plan per "{wort}" übergeben will'))
def will_uebergeben(welt, wort):
    feld = uebergabe(welt, wort)
    welt.druecke(feld.ja)


@then("nennt der Plan den Grund, und die Hilfe bleibt vorbereitet")
def nennt_grund(welt):
    assert "Nur mit einer Einwilligung" in welt.liest(teil(welt))
    assert vermittlung(welt).stand is Stand.VORBEREITET


@when(parsers.parse('die Lotsin im Plan "{wort}" nimmt und übergibt'))
def nimmt_und_uebergibt(welt, wort):
    feld = uebergabe(welt, wort)
    welt.druecke(feld.ja)


@then("ist die Hilfe von der Familie getragen")
def getragen(welt):
    letztes = vermittlung(welt).ereignisse[-1]
    assert (letztes.stand, letztes.weg) == (Stand.UEBERGEBEN, Weg.FAMILIE_TRAEGT)


@then("ist die Hilfe verschickt")
def verschickt(welt):
    letztes = vermittlung(welt).ereignisse[-1]
    assert (letztes.stand, letztes.weg) == (Stand.UEBERGEBEN, Weg.BRIEF)


@then("steht bei den Briefen keine Rückmeldung an die Praxis")
def keine_rueckmeldung(welt):
    welt.gehe(Ort.BRIEFE)
    assert Briefart.RUECKMELDUNG.value not in {
        z.posten.art.value for z in welt.seite._kunde.zeilen(welt.akte, welt.seite._wahl)
        if hasattr(z, "posten")
    }  # fmt: skip


@when("die Lotsin nach der Rückmeldung an die Praxis fragt")
def fragt_nach_praxis(welt):
    welt.gesagt = []
    welt.sitzung.gemeldet.connect(lambda meldung: welt.gesagt.append(meldung.text))
    welt.gehe(Ort.EINWILLIGUNG, "praxis")


@then(parsers.parse('sagt Lotse "{satz}"'))
def sagt(welt, satz):
    assert any(satz in gesagt for gesagt in welt.gesagt)


@when("die Familie der Stelle Namen und Anliegen erlaubt")
def erlaubt(welt):
    welt.gehe(Ort.EINWILLIGUNG, f"neu:{vermittlung(welt).angebot.key}")
    flaeche = welt.seite.flaeche
    for art in (Datenart.NAME, Datenart.ANLIEGEN):
        welt.druecke(flaeche.bogen.ticks[art])
    welt.druecke(next(iter(flaeche.bogen.unterschriften.values())))
    welt.druecke(flaeche.eintragen)
    assert len(welt.akte.einwilligungen) == 1


@when("die Familie ihre Einwilligung zurücknimmt")
def nimmt_zurueck(welt):
    welt.gehe(Ort.EINWILLIGUNG)
    blick = welt.seite.flaeche.blick
    welt.druecke(blick.weg)
    welt.druecke(blick.feld.knopf)


@then(parsers.parse('sagt Lotse auf die Frage nach der Weitergabe "{antwort}"'))
def antwortet(welt, antwort):
    flaeche = welt.seite.flaeche
    welt.druecke(flaeche.fragen)
    welt.druecke(flaeche.frage.ticks[Datenart.NAME])
    assert flaeche.frage._marke.accessibleName() == antwort


@given(parsers.parse('im Katalog stehen für "{leistung}" die Träger "{einer}" und "{anderer}"'))
def zwei(welt, leistung, einer, anderer):
    nur(welt, leistung, {einer, anderer})


@given(parsers.parse('im Katalog steht für "{leistung}" nur der Träger "{einer}"'))
def einer_allein(welt, leistung, einer):
    nur(welt, leistung, {einer})


def nur(welt, leistung, traeger):
    """One entry of each of these carriers."""
    einmal = {}
    for angebot in angebote():
        if leistung in angebot.leistungen and angebot.traeger in traeger:
            einmal.setdefault(angebot.traeger, angebot)
    assert set(einmal) == traeger
    welt.traeger, welt.leistung = traeger, leistung
    beginne(welt, SpeicherKatalog(list(einmal.values())))
    welt.gehe(Ort.HILFEN, leistung)


def liste(welt):
    return welt.seite._blatt.angebote.liste


@then("stehen beide Träger unter den Angeboten")
def beide(welt):
    zeilen = [liste(welt).modell.zeile(n) for n in range(liste(welt).modell.rowCount())]
    assert len(zeilen) == 2
    assert {z.angebot.traeger for z in zeilen} == welt.traeger


@when(parsers.re(r"die Familie das (?P<welches>erste|zweite) Angebot wählt"))
def waehlt(welt, welches):
    liste(welt).setFocus()
    welt.klicks += 2
    welt.qtbot.keyClick(liste(welt), Qt.Key.Key_1 if welches == "erste" else Qt.Key.Key_2)
    welt.ruhe()
    welt.qtbot.keyClick(liste(welt), Qt.Key.Key_P)
    welt.ruhe()


@then("steht in der Akte, woraus gewählt wurde, und der Hinweis auf das Wahlrecht")
def wahl_steht(welt):
    wahl = next(w for w in welt.akte.wahlen if w.id == vermittlung(welt).wahl)
    assert had_choice(wahl)
    assert wahl.gewaehlt == wahl.gezeigt[1] == vermittlung(welt).angebot.key
    assert wahl.hingewiesen_am == welt.heute


@then(parsers.parse('sagt der Plan "{worte}", und es zählt als Lücke'))
def keine_wahl(welt, worte):
    hier = teil(welt)
    welt.druecke(hier.stand.staende[Stand.UEBERGEBEN])
    assert worte in welt.liest(hier)
    assert not had_choice(welt.akte.wahlen[-1])
