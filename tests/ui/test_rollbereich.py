from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.sprung import Ort, Sprung


def test_no_column_of_any_page_is_lower_than_what_it_holds(qtbot, fenster):
    for ort in (Ort.HEUTE, Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.RECHNER, Ort.HILFE):
        fenster.gehe(Sprung(ort))
        qtbot.wait(80)
        rollen = [r for r in fenster.findChildren(Rollbereich) if r.isVisible()]
        assert rollen, ort
        for rolle in rollen:
            traeger = rolle.widget()
            assert traeger.height() >= traeger.heightForWidth(traeger.width()), ort
