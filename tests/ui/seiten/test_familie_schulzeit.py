"""How long a carer went to school: asked freely, of adults only (E-13)."""

from lotse.domain.familie import Bildung
from lotse.ui.seiten.familie_personen import Personentafel
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN


def test_e13_the_answer_is_kept_and_saying_nothing_is_an_answer(qtbot, runner, stil_hell):
    sitzung = Sitzung(dienste(Haus()), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte is not None)
    tafel = Personentafel(sitzung)
    qtbot.addWidget(tafel)
    tafel.texte_setzen(sitzung.dienste.sprache)
    sitzung.akte_geaendert.connect(tafel.show_akte)
    erwachsen = next(p for p in sitzung.akte.familie.personen if not p.ist_kind)
    kind = sitzung.akte.familie.kinder[0]
    tafel._on_griff(erwachsen, "")
    assert tafel._bildung.currentData() is None
    for wert in (Bildung.KEINE_ANGABE, Bildung.KURZ, None):
        tafel._bildung.waehle(wert)
        neu = next(p for p in sitzung.akte.familie.personen if p.id == erwachsen.id)
        assert neu.bildung is wert
    tafel._on_griff(kind, "")
    assert not tafel._bildung.isEnabled()
