"""Scenarios 2 and 12: offices that point at each other, and the trap of the Jobcenter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytest_bdd import given, parsers, scenarios, then, when

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antragsart, Belehrung
from lotse.domain.frist import Fristart, Fristbrief, Fristregel, Fristsicherheit
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand, Vermittlung
from lotse.letters.brief import alle_saetze
from lotse.services.fristen import BRIEFWORT
from lotse.ui.seiten.antrag_neu import Antragsdialog
from lotse.ui.seiten.antrag_weg import Antragsweg
from lotse.ui.seiten.frist_band import Fristendialog
from lotse.ui.sprung import Ort
from tests.werkzeug.muster import familie_k

scenarios("ping_pong.feature", "jobcenter_falle.feature")

A = Antragsart


def teil(welt):
    """Application and Fristen in the sheet of the step."""
    return welt.seite.antrag.teil


def fristen(welt):
    """Every Frist of the case, as the window shows them."""
    welt.seite.antrag.band.alle.click()
    dialog = welt.dialog(Fristendialog)
    gezeigt = [karte.lage.frist for karte in dialog.liste.karten]
    dialog.accept()
    welt.ruhe()
    return gezeigt


def briefe(welt):
    return {brief for f in fristen(welt) if (brief := f.brief_am(welt.heute))}


def trage_ein(welt, art, **felder):
    """Press what happened, fill what belongs to it, enter."""
    welt.druecke_wort("Was ist geschehen? …", teil(welt))
    dialog = welt.dialog(Antragsweg)
    welt.druecke(dialog.knoepfe[art])
    for name, wert in felder.items():
        welt.waehle(getattr(dialog.form, name), wert)
    welt.druecke(dialog.form.los)
    welt.druecke(dialog.zu)


@given(parsers.parse('die Familie hat die Hilfe "{leistung}" im Plan'))
def im_plan(welt, leistung):
    familie = replace(familie_k(), bereiche=(), ziele=(), fakten={})
    schritt = Schritt(
        "s1", "Antrag abgeben", Akteur.LOTSIN, Schrittstand.DRAN, leistung=leistung,
        vermittlung="v1",
    )  # fmt: skip
    vermittlung = Vermittlung("v1", leistung, None, ())
    welt.beginne(Akte(familie, schritte=(schritt,), vermittlungen=(vermittlung,)))
    welt.gehe(Ort.PLAN, "s1")


@given(
    parsers.re(
        r'ein Antrag beim "(?P<amt>\w+)", Teilhabe "(?P<teilhabe>\w*)", eingegangen an Tag 0'
    )
)
def antrag_gestellt(welt, amt, teilhabe):
    """Two presses; the office and the answer are more only where Lotse cannot know them."""
    welt.druecke_wort("Antrag festhalten …", teil(welt))
    dialog = welt.dialog(Antragsdialog)
    if dialog.amt.currentData() != amt:
        welt.waehle(dialog.amt, amt)
    if teilhabe:
        welt.druecke_wort(teilhabe, dialog.teilhabe)
    welt.druecke(dialog.los)
    trage_ein(welt, A.EINGEGANGEN)


@when(parsers.parse('das Amt leitet weiter an "{amt}", dort eingegangen'))
def weiter_und_da(welt, amt):
    weiter(welt, amt)
    trage_ein(welt, A.EINGEGANGEN_DORT)


@when(parsers.re(r'das Amt leitet weiter an "(?P<amt>\w+)"$'))
def weiter(welt, amt):
    trage_ein(welt, A.WEITERGELEITET, wohin=amt)


@when("auch das zweite Amt sagt nein")
def zweites_nein(welt):
    trage_ein(welt, A.NICHT_ZUSTAENDIG)


@when("der Bescheid lehnt ab, am Ende steht das Sozialgericht")
def abgelehnt(welt):
    trage_ein(welt, A.ABGELEHNT, belehrung=Belehrung.SOZIALGERICHT)


@when("der Bescheid gilt endgültig")
def bindend(welt):
    trage_ein(welt, A.BINDEND)


@when(parsers.parse('die Lotsin bei den Fristen mit "{antwort}" antwortet'))
def antwortet(welt, antwort):
    welt.druecke_wort(antwort, teil(welt).fristen)


@then(parsers.parse("ist die Entscheidung an Tag {nummer:d} fällig und steht fest"))
def entscheidung_faellig(welt, nummer):
    (frist,) = (f for f in fristen(welt) if f.regel is Fristregel.TEILHABE)
    assert frist.ende == welt.tag(nummer)
    assert frist.sicherheit is Fristsicherheit.FEST
    assert f"{welt.tag(nummer):%d.%m.}" in welt.liest(teil(welt).fristen)


@then(parsers.parse('keine Frist beruht auf "{regel}"'))
def keine_regel(welt, regel):
    assert Fristregel(regel) not in {f.regel for f in fristen(welt)}


@then(parsers.parse('kein Brief nach "{eine}" oder "{andere}" ist im Angebot'))
def kein_brief_nach(welt, eine, andere):
    assert not {Fristbrief.WEITERLEITUNG, Fristbrief.VORLAEUFIG} & briefe(welt)
    normen = " ".join(f.fundstelle for f in fristen(welt))
    assert f"{eine} " not in normen
    assert f"{andere} " not in normen


@then("ist kein Brief im Angebot")
def kein_brief(welt):
    assert briefe(welt) == set()


@then(parsers.parse('steht bei den Fristen "{satz}"'))
def steht_da(welt, satz):
    assert satz in welt.liest(teil(welt).fristen)


@then(parsers.parse('der Schritt hängt fest: "{was}" seit {tage:d} Tagen'))
def haengt_fest(welt, was, tage):
    assert f"Hängt fest seit {tage} Tagen: {was}" in welt.liest(teil(welt))
    zeile = welt.seite._liste.wahl()
    assert zeile.haengt
    assert "hängt fest" in welt.seite._maler.sprich(zeile)


@then(parsers.parse("beginnt die vorläufige Leistung spätestens einen Kalendermonat nach Tag 20"))
def beginnt_vorlaeufig(welt):
    (frist,) = (f for f in fristen(welt) if f.regel is Fristregel.VORLAEUFIG)
    tag = welt.tag(20)
    assert frist.ende <= date(tag.year, tag.month + 1, tag.day)


@then(parsers.parse('öffnet "{brief}" den fertigen Brief'))
def oeffnet_brief(welt, brief):
    assert brief in BRIEFWORT.values()
    welt.druecke_wort(brief, teil(welt).fristen)
    assert welt.fenster.ort is Ort.BRIEFE
    welt.warte(lambda: welt.seite._setzer.letztes is not None)
    assert welt.seite._setzer.letztes.pdf


@then(parsers.parse('im Brief steht "{satz}"'))
def im_brief(welt, satz):
    brief = welt.seite._setzer.letztes.brief
    assert satz in " ".join(teil.text for teil in alle_saetze(brief))


@then(parsers.parse('heißt es für "{was}" sofort'))
def sofort(welt, was):
    (frist,) = (f for f in fristen(welt) if was in f.satz)
    assert frist.art is Fristart.SOFORT
    assert frist.fundstelle == "§ 28 SGB X, § 40 Abs. 7 SGB II"


@then(parsers.parse("gehen andere Anträge noch bis zum {tag}"))
def andere_bis(welt, tag):
    ende = date(welt.heute.year, int(tag[3:5]), int(tag[:2]))
    (frist,) = (f for f in fristen(welt) if f.satz.startswith("Andere Anträge"))
    assert frist.art is Fristart.FAMILIE
    assert frist.ende == ende
