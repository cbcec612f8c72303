import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from lotse.domain.recht import Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.ui.bausteine.bereit import Bereitschaft
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.frage import Fragekarte
from lotse.ui.bausteine.kette import Chip, Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.marken import Etikett, Marke, Zahl, Zustandsmarke
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Beschriftung, ElideText, Text
from lotse.ui.farben import Thema
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.stil import em
from lotse.ui.symbole import symbol
from lotse.ui.tabfolge import ordne_tabfolge
from tests.barrierefrei.pruefung import tabfolge
from tests.werkzeug.bausteine_bild import Bausteinbogen

pytestmark = pytest.mark.usefixtures("stil_hell")


@pytest.mark.parametrize("thema", [Thema.HELL, Thema.DUNKEL, Thema.KONTRAST])
def test_the_sheet_of_blocks_draws_in_every_theme(qtbot, stil_hell, thema):
    bogen = Bausteinbogen()
    qtbot.addWidget(bogen)
    bogen.resize(1366, 738)
    stil_hell.show(thema, 130)
    assert not bogen.grab().isNull()


def test_type_size_changes_everything_at_once(qtbot, stil_hell):
    knopf, text, marke = Knopf("In den Plan"), Text("Frist"), Marke(Rechtsgebiet.SGB2, "SGB II")
    for widget in (knopf, text, marke):
        qtbot.addWidget(widget)
    vorher = [w.sizeHint().height() for w in (knopf, text, marke)]
    stil_hell.show(Thema.HELL, 200)
    nachher = [w.sizeHint().height() for w in (knopf, text, marke)]
    assert all(n >= 1.8 * v for v, n in zip(vorher, nachher, strict=True))


def test_half_bold_is_a_cut_of_its_own(stil_hell):
    normal, fett = stil_hell.schrift(Stufe.TEXT), stil_hell.schrift(Stufe.TEXT, fett=True)
    assert normal.family() != fett.family()


def test_a_sign_takes_the_colour_of_its_token(stil_hell):
    hell = symbol("check", 24, "ok_fg").toImage()
    stil_hell.show(Thema.DUNKEL, 100)
    assert symbol("check", 24, "ok_fg").toImage() != hell


def test_data_in_labels_and_buttons_is_never_markup(qtbot):
    text, knopf, chip = Text("<b>x</b>"), Knopf(), Chip("Oma & Opa")
    for widget in (text, knopf, chip):
        qtbot.addWidget(widget)
    knopf.set_daten("Müller & Söhne")
    assert text.textFormat() is Qt.TextFormat.PlainText
    assert knopf.text() == "Müller && Söhne"
    assert knopf.shortcut().isEmpty()
    assert chip.text() == "Oma && Opa"


def test_a_long_line_gives_way_and_stays_whole_in_the_tooltip(qtbot):
    lang = ElideText("ß" * 200)
    qtbot.addWidget(lang)
    lang.resize(em(10), em(2))
    lang.grab()
    assert lang.minimumSizeHint().width() <= em(2)
    assert lang.toolTip() == "ß" * 200


def test_a_form_names_its_fields(qtbot):
    huelle = QWidget()
    qtbot.addWidget(huelle)
    form, feld = Formular(huelle), QLineEdit()
    form.add_feld(feld)
    form.name_feld(feld, "&Merkwort")
    assert feld.accessibleName() == "Merkwort"
    assert form.labelForField(feld).buddy() is feld
    huelle.show()
    huelle.activateWindow()
    assert isinstance(form.labelForField(feld), Beschriftung)


def test_a_segment_may_start_empty_and_be_taken_back(qtbot):
    segment = Segment([("a", "leicht"), ("b", "schwer")], name="Weg", abwaehlbar=True)
    qtbot.addWidget(segment)
    gesagt = []
    segment.gewaehlt.connect(gesagt.append)
    knopf = segment._knoepfe["b"]
    assert segment.wahl == ""
    knopf.click()
    assert segment.wahl == "b"
    knopf.click()
    assert gesagt == ["b", ""]
    assert knopf.accessibleName() == "Weg: schwer"
    segment.set_wahl("a")
    assert gesagt == ["b", ""]


def test_a_segment_is_one_stop_for_tab_and_arrows_walk_inside(qtbot):
    segment = Segment([("a", "eins"), ("b", "zwei"), ("c", "drei")])
    qtbot.addWidget(segment)
    segment.show()
    erreichbar = [k for k in segment._knoepfe.values() if k.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(erreichbar) == 1
    segment.fokusziel().setFocus()
    qtbot.keyClick(segment.focusWidget(), Qt.Key.Key_Left)
    assert segment.focusWidget() is segment._knoepfe["c"]


def test_chips_flow_like_words(qtbot):
    huelle = QWidget()
    qtbot.addWidget(huelle)
    fluss = Fluss()
    huelle.setLayout(fluss)
    for wort in ("eins", "zwei", "drei", "vier"):
        fluss.addWidget(Chip(wort))
    breit, schmal = fluss.heightForWidth(em(60)), fluss.heightForWidth(em(8))
    assert schmal > 2 * breit
    leere(fluss)
    assert fluss.count() == 0


def test_digits_answer_zero_skips_and_w_asks_why(qtbot):
    karte = Fragekarte()
    qtbot.addWidget(karte)
    karte.show_frage("Bekommen Sie Geld?", ("Ja", "Nein", "Weiß nicht"))
    gesagt = []
    karte.beantwortet.connect(gesagt.append)
    karte.uebersprungen.connect(lambda: gesagt.append("0"))
    karte.warum.connect(lambda: gesagt.append("W"))
    for taste in (Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_W, Qt.Key.Key_7):
        qtbot.keyClick(karte, taste)
    assert gesagt == [1, "0", "W"]
    karte.show_frage("Andere Frage?", ("Ja",))
    assert len(karte._gruppe.buttons()) == 1


def test_marks_say_their_word(qtbot):
    zustand, etikett, zahl = (
        Zustandsmarke(Urteil.PASST, "passt"),
        Etikett("in 3 Tagen", "danger"),
        Zahl("3"),
    )
    for widget in (zustand, etikett, zahl):
        qtbot.addWidget(widget)
    assert [w.accessibleName() for w in (zustand, etikett, zahl)] == ["passt", "in 3 Tagen", "3"]
    zahl.set_zahl("")
    assert zahl.isHidden()


def test_a_combo_shows_an_entry_by_its_data(qtbot):
    wahl = Auswahl()
    qtbot.addWidget(wahl)
    wahl.addItem("Deutsch", "de")
    wahl.addItem("Türkisch", "tr")
    wahl.waehle("tr")
    assert wahl.currentText() == "Türkisch"
    wahl.addItem("passt", Urteil.PASST)
    wahl.waehle(Urteil.PASST)
    assert wahl.currentData() is Urteil.PASST
    wahl.waehle("xx")
    assert wahl.currentIndex() == -1


def test_tab_follows_the_layouts(qtbot):
    rolle, tafel = Rollbereich(), Tafel("Titel")
    spaet, frueh, kopf = Knopf("3"), Knopf("2"), Knopf("1", art=Art.VERWEIS)
    tafel.koepf(kopf)
    tafel.add(spalte(frueh, spaet))
    rolle.inhalt.addWidget(tafel)
    seite = QWidget()
    seite.setLayout(reihe(rolle))
    qtbot.addWidget(seite)
    seite.show()
    ordne_tabfolge(seite)
    assert tabfolge(seite) == [kopf, frueh, spaet]


def test_a_panel_is_named_after_its_title(qtbot):
    tafel = Tafel("Was wir wissen", symbol="info")
    qtbot.addWidget(tafel)
    tafel.set_zahl("3")
    tafel.set_zusatz("<i>ruhig</i>")
    assert tafel.accessibleName() == "Was wir wissen"
    assert "<i>ruhig</i>" in [w.text() for w in tafel.findChildren(QLabel)]


def test_enter_presses_the_button_that_has_the_focus_once_however_long_it_is_held(qtbot):
    knopf = Knopf("Jetzt drucken")
    qtbot.addWidget(knopf)
    knopf.show()
    gedrueckt = []
    knopf.clicked.connect(lambda: gedrueckt.append(1))
    qtbot.keyClick(knopf, Qt.Key.Key_Return)
    qtbot.keyClick(knopf, Qt.Key.Key_Enter)
    art, keine = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    knopf.keyPressEvent(QKeyEvent(art, Qt.Key.Key_Return, keine, autorep=True))
    assert len(gedrueckt) == 2
    qtbot.keyClick(knopf, Qt.Key.Key_Space)
    assert len(gedrueckt) == 3


def test_a_button_that_rested_has_the_cursor_again_unless_somebody_went_elsewhere(qtbot, stil_hell):
    oben = QWidget()
    knoepfe = Knopf("eins"), Knopf("zwei"), Knopf("drei")
    oben.setLayout(spalte(*knoepfe))
    qtbot.addWidget(oben)
    oben.show()
    bereit = Bereitschaft(*knoepfe[:2])
    for woanders in (False, True):
        knoepfe[1].setFocus()
        bereit.set(an=False)
        bereit.set(an=False)
        assert oben.focusWidget() is knoepfe[2]
        if woanders:
            knoepfe[2].clearFocus()
        bereit.set(an=True)
        assert (oben.focusWidget() is knoepfe[1]) is not woanders
