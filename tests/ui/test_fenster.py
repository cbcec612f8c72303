import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.services.aendern import set_namen, set_ziel
from lotse.ui.aktionen import Aktion
from lotse.ui.fenster.verdeckt import Verdeckt
from lotse.ui.meldung import Meldungsart, Meldungsleiste
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import em, stil
from lotse.ui.suche.palette import Suchpalette
from tests.werkzeug.dienste import dienste
from tests.werkzeug.qt import AHORN

BOESE = (
    "<b>fett</b>",
    "Müller & Söhne",
    "<img src=http://x/y.png>",
    "أحمد العلي",
    "李" * 60,
    "ß" * 200,
)


def druecke(qtbot, fenster, taste, zusatz=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(fenster.focusWidget() or fenster, taste, zusatz)


STRG, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_the_title_names_nobody(fenster):
    fenster.gehe(Sprung(Ort.FAMILIE))
    assert fenster.windowTitle() == "Lotse"


@pytest.mark.parametrize(
    ("taste", "zusatz", "ort"),
    [
        (Qt.Key.Key_1, STRG, Ort.HEUTE),
        (Qt.Key.Key_2, STRG, Ort.FAMILIEN),
        (Qt.Key.Key_4, STRG, Ort.WIRKUNG),
        (Qt.Key.Key_1, ALT, Ort.FAMILIE),
        (Qt.Key.Key_4, ALT, Ort.PLAN),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, Ort.HILFE),
        (Qt.Key.Key_Comma, STRG, Ort.EINSTELLUNGEN),
    ],
)
def test_keys_lead_to_the_pages(qtbot, fenster, taste, zusatz, ort):
    fenster.gehe(Sprung(Ort.HILFE if ort is not Ort.HILFE else Ort.HEUTE))
    druecke(qtbot, fenster, taste, zusatz)
    assert fenster.ort is ort


def test_without_a_family_the_tabs_lead_to_the_list(qtbot, fenster, sitzung):
    sitzung.schliesse()
    fenster.tue(Aktion.REITER_PLAN)
    assert fenster.ort is Ort.FAMILIEN


def test_one_key_covers_everything_and_enter_uncovers_it(qtbot, fenster):
    fenster.gehe(Sprung(Ort.FAMILIE))
    druecke(qtbot, fenster, Qt.Key.Key_F12)
    decke = fenster.findChild(Verdeckt)
    assert decke.isVisible()
    assert not [w for w in fenster.findChildren(QLabel) if w.isVisible() and "Ahorn" in w.text()]
    qtbot.mouseClick(decke, Qt.MouseButton.LeftButton)
    assert decke.isVisible()
    qtbot.keyClick(decke, Qt.Key.Key_Return)
    assert not decke.isVisible()
    assert fenster.ort is Ort.FAMILIE


def test_while_covered_no_key_opens_a_page(qtbot, fenster):
    fenster.gehe(Sprung(Ort.FAMILIE))
    fenster.on_verdecken()
    druecke(qtbot, fenster, Qt.Key.Key_2, STRG)
    druecke(qtbot, fenster, Qt.Key.Key_K, STRG)
    assert fenster.findChild(Verdeckt).isVisible()
    assert fenster.findChild(Suchpalette) is None
    assert fenster.ort is Ort.FAMILIE


def test_f6_walks_through_the_parts_and_comes_round(qtbot, fenster):
    fenster.gehe(Sprung(Ort.FAMILIE))
    stationen = []
    for _ in range(8):
        druecke(qtbot, fenster, Qt.Key.Key_F6)
        stationen.append(fenster.focusWidget())
    assert stationen[0] in stationen[1:]
    assert len(set(stationen)) >= 5


def test_type_grows_at_once_and_is_remembered(qtbot, fenster, haus):
    vorher = fenster._rahmen.kopf.height()
    druecke(qtbot, fenster, Qt.Key.Key_Plus, STRG)
    assert stil().prozent == haus.einstellung.schrift_prozent == 115
    assert fenster._rahmen.kopf.height() > vorher
    druecke(qtbot, fenster, Qt.Key.Key_0, STRG)
    assert stil().prozent == 100


def test_the_window_speaks_english_without_a_restart(fenster, sitzung):
    sitzung.sprache_gewaehlt.emit("en")
    assert fenster._sprache.code == "en"
    sitzung.sprache_gewaehlt.emit("de")
    assert fenster._rahmen.kopf.titel.text() == "Heute"


def test_undo_by_key_says_what_it_took_back(qtbot, fenster, sitzung):
    vorher = sitzung.akte
    fenster.gehe(Sprung(Ort.WIRKUNG))
    sitzung.aendern(lambda akte: set_namen(akte, buchstabe="Z.", name=""), "Buchstabe")
    druecke(qtbot, fenster, Qt.Key.Key_Z, STRG)
    assert sitzung.akte == vorher
    leiste = fenster.findChild(Meldungsleiste)
    assert leiste.isVisible()
    assert any("Buchstabe" in w.text() for w in leiste.findChildren(QLabel))


def test_the_bar_offers_the_way_back_and_errors_stay(qtbot, fenster, sitzung):
    leiste = fenster.findChild(Meldungsleiste)
    sitzung.melde("Die Person ist entfernt.", zurueck=True)
    assert leiste._knopf.isVisible()
    with qtbot.waitSignal(leiste.zurueck):
        leiste._knopf.click()
    assert not leiste.isVisible()
    sitzung.melde("Der Speicher ist voll.", Meldungsart.FEHLER)
    assert leiste.isVisible()
    assert not leiste._uhr.isActive()


@pytest.mark.parametrize("wort", BOESE)
def test_what_families_say_is_shown_as_it_is(qtbot, fenster, sitzung, wort):
    fenster.gehe(Sprung(Ort.FAMILIE))
    ziel = sitzung.akte.familie.ziele[0]
    sitzung.aendern(lambda akte: set_namen(akte, buchstabe=wort, name=""), "Buchstabe")
    sitzung.aendern(lambda akte: set_ziel(akte, type(ziel)(ziel.id, wort)), "Wunsch")
    qtbot.wait(20)
    texte = [w for w in fenster.findChildren(QLabel) if wort in w.text()]
    assert len(texte) >= 2
    assert {w.textFormat() for w in texte} == {Qt.TextFormat.PlainText}
    assert fenster.width() <= 1366
    assert not fenster.grab().isNull()


def test_the_search_finds_and_opens(qtbot, fenster, sitzung):
    fenster.on_suchen()
    palette = fenster.findChild(Suchpalette)
    qtbot.keyClicks(palette._feld, "birke")
    qtbot.keyClick(palette._feld, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == FamilieId("f-birke"))
    assert fenster.ort is Ort.FAMILIE


def test_every_command_can_be_reached_from_the_search(qtbot, fenster):
    fenster.on_suchen()
    palette = fenster.findChild(Suchpalette)
    qtbot.keyClicks(palette._feld, "Einstellung")
    qtbot.keyClick(palette._feld, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fenster.ort is Ort.EINSTELLUNGEN)


def test_closing_saves_and_asks_nothing(qtbot, fenster, sitzung, haus):
    sitzung.aendern(lambda a: set_namen(a, buchstabe="Q.", name=""), "Name", tippen=True)
    assert fenster.close()
    assert haus.akten[AHORN].familie.buchstabe == "Q."


@pytest.mark.parametrize("bleibt", [True, False])
def test_closing_asks_only_when_something_would_be_lost(
    qtbot, monkeypatch, fenster, sitzung, haus, bleibt
):
    gefragt = []

    def antwort(box):
        gefragt.append(box.text())
        return box.buttons()[0 if bleibt else 1]

    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", antwort)
    haus.stoerung = Hinweis("Der Speicher ist voll.")
    sitzung.aendern(lambda a: set_namen(a, buchstabe="Q.", name=""), "Name")
    assert fenster.close() is not bleibt
    assert gefragt == ["Die letzte Änderung ist noch nicht gespeichert."]
    haus.stoerung = None


def test_a_missing_save_is_told_in_the_foot(qtbot, fenster, sitzung, haus, monkeypatch):
    monkeypatch.setattr("lotse.ui.fenster.fuss.GEDULD_MS", 10)
    haus.stoerung = Hinweis("Der Speicher ist voll.")
    sitzung.aendern(lambda a: set_namen(a, buchstabe="Q.", name=""), "Name")
    qtbot.waitUntil(lambda: fenster._rahmen.fuss._gespeichert.text() == "Noch nicht gespeichert")
    haus.stoerung = None
    sitzung.sicherung.jetzt()
    qtbot.waitUntil(lambda: fenster._rahmen.fuss._gespeichert.text() == "Gespeichert um 10:42")


def test_a_new_family_needs_no_name_and_opens_the_talk(qtbot, sitzung, haus, monkeypatch):
    neu = []
    sitzung.geoeffnet.connect(neu.append)
    from lotse.ui.seiten.familien import FamilienSeite

    seite = FamilienSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.show()
    spruenge = []
    sitzung.springt.connect(spruenge.append)
    seite.on_neu()
    formular = seite._neu
    qtbot.waitUntil(lambda: formular._deckwort.text() == "Farn")
    qtbot.keyClicks(formular._buchstabe, "k")
    qtbot.keyClicks(formular._kinder, "10.2023, 2.2027")
    qtbot.keyClick(formular._kinder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(neu))
    familie = neu[0].familie
    assert (familie.buchstabe, familie.deckwort, familie.fallcode) == ("K.", "Farn", "26-039")
    assert [k.ungeboren for k in familie.kinder] == [False, True]
    assert spruenge == [Sprung(Ort.GESPRAECH)]
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.gespeichert[-1][0] is None


def test_an_unreadable_line_of_children_is_told_and_nothing_is_lost(qtbot, sitzung, haus):
    from lotse.ui.seiten.familien_neu import NeueFamilie

    formular = NeueFamilie(dienste(haus), sitzung.runner)
    qtbot.addWidget(formular)
    formular.show()
    qtbot.keyClicks(formular._kinder, "bald")
    formular.on_anlegen()
    assert "Bitte so: 10.2023" in formular._hilfe.text()
    assert formular._kinder.text() == "bald"
    assert haus.gespeichert == []


def test_the_search_is_as_tall_as_what_it_found(qtbot, fenster):
    fenster.resize(1366, 738)
    fenster.on_suchen()
    palette = fenster.findChild(Suchpalette)
    hoehen = []
    for wort in ("", "hebam"):
        palette._feld.setText(wort)
        qtbot.waitUntil(lambda w=wort: palette._gefragt == w and palette._gezeigt >= 1)
        qtbot.waitUntil(lambda: palette._gezeigt == palette._nummer)
        qtbot.wait(50)
        hoehen.append((palette._liste.height(), palette._liste.volle_hoehe()))
    (alles, _), (wenig, noetig) = hoehen
    assert alles > em(35)
    assert noetig <= wenig <= noetig + em(1)


def test_the_buttons_of_the_plan_stay_below_in_a_narrow_window(qtbot, fenster):
    fenster.gehe(Sprung(Ort.PLAN))
    plan = fenster._seite(Ort.PLAN)
    for prozent, draussen in ((150, True), (100, False)):
        stil().show(stil().wunsch, prozent)
        fenster.resize(1366, 738)
        qtbot.waitUntil(lambda d=draussen: plan._unten.isVisible() is d)
        assert plan._rolle.isAncestorOf(plan._taten) is not draussen
        qtbot.waitUntil(plan._taten.isVisible)
        assert plan.rect().contains(plan._taten.mapTo(plan, plan._taten.rect().bottomRight()))
