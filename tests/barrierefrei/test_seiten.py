import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateEdit, QFormLayout, QLabel, QLineEdit, QToolButton, QWidget

from lotse.domain.familie import FamilieId
from lotse.i18n.eintraege import Eintrag
from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.familien import NEU
from lotse.ui.sprung import IN_DER_FAMILIE, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    maengel,
    namenlos,
    spruenge,
)
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN

SEITEN = [*Ort, "neue_familie"]


class Lang(dict):
    """Every text 1.4 times as long, as in many translations."""

    def get(self, text, _ersatz=None):
        return (
            Eintrag((text + " mmmm" * (len(text) // 12) + "m" * (len(text) % 12 // 3),))
            if text
            else None
        )


def gestreckt():
    deutsch = Sprache.load("de")
    return Sprache(deutsch.code, deutsch.locale, Lang())


@pytest.fixture(params=["normal", "gross", "lang", "englisch"])
def lage(request, stil_hell):
    prozent = 200 if request.param == "gross" else 100
    stil().show(Thema.HELL, prozent)
    return request.param


@pytest.fixture
def oeffne(qtbot, runner, lage):
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    felder = {"sprache": sprachen[lage]()} if lage in sprachen else {}
    sitzung = Sitzung(dienste(Haus(), **felder), runner)

    def oeffne(ort):
        fenster = Fenster(sitzung.dienste, sitzung)
        qtbot.addWidget(fenster)
        fenster.resize(1366, 768)
        if ort == "neue_familie":
            fenster.gehe(Sprung(Ort.FAMILIEN, bezug=NEU))
        elif ort in IN_DER_FAMILIE:
            sitzung.oeffne(AHORN)
            qtbot.waitUntil(lambda: sitzung.abgleich is not None)
            fenster.gehe(Sprung(ort))
        else:
            fenster.gehe(Sprung(ort))
        with qtbot.waitExposed(fenster):
            fenster.show()
        qtbot.waitUntil(runner.is_idle)
        qtbot.wait(20)
        return fenster

    yield oeffne
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.mark.parametrize("ort", SEITEN)
def test_a_page_can_be_heard_reached_and_read(oeffne, ort, lage):
    fenster = oeffne(ort)
    assert maengel(fenster, lage) == {}
    fenster.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not fenster.grab().isNull()


@pytest.mark.parametrize("lage", ["normal"], indirect=True)
@pytest.mark.parametrize("breite", [1024, 1366, 1920])
def test_the_window_fits_every_screen(oeffne, breite):
    fenster = oeffne(Ort.FAMILIE)
    fenster.resize(breite, 728)
    assert fenster.width() == breite
    assert fenster.minimumSizeHint().width() <= 1024


def test_the_lint_finds_what_is_planted(qtbot, stil_hell):
    schlecht = QWidget()
    qtbot.addWidget(schlecht)
    form = QFormLayout(schlecht)
    form.addRow("&Nachname", QLineEdit())
    form.addRow("&Name Kind", QLineEdit())
    datum = QDateEdit()
    form.addRow(QLabel("Datum"), datum)
    knopf = QToolButton(toolTip="Drucken", focusPolicy=Qt.FocusPolicy.StrongFocus)
    form.addRow(knopf)
    eng = QLabel("Dieser Satz braucht Platz")
    eng.setFixedWidth(20)
    form.addRow(eng)
    unten, oben = QLineEdit(accessibleName="unten"), QLineEdit(accessibleName="oben")
    form.addRow(oben)
    form.addRow(unten)
    schlecht.show()
    QWidget.setTabOrder(unten, oben)
    assert namenlos(schlecht) == [datum, knopf]
    assert doppelte_kuerzel(schlecht) == ["Alt+N"]
    assert [w[1] for w in beschnitten(schlecht)] == ["Dieser Satz braucht Platz"]
    assert (unten, oben) in spruenge(schlecht)


@pytest.mark.parametrize("lage", ["normal"], indirect=True)
def test_a_family_that_is_gone_leaves_the_window_whole(qtbot, oeffne):
    fenster = oeffne(Ort.HEUTE)
    fenster._sitzung.oeffne(FamilieId("f-weg"))
    qtbot.wait(30)
    assert fenster.ort is Ort.HEUTE
