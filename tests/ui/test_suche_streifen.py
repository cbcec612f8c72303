"""A code of a returned strip typed into the search leads to its family and opens the card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from lotse.services.drucke import ask_stelle, strip_code
from lotse.ui.dienste import Dienste
from lotse.ui.sprung import Ort
from lotse.ui.suche.palette import Suchpalette
from lotse.ui.suche.quellen import finde
from tests.werkzeug.dienste import Haus, alle_angebote, dienste
from tests.werkzeug.muster import HEUTE
from tests.werkzeug.qt import AHORN


def gefragt(haus: Haus) -> tuple[Dienste, str]:
    akte = ask_stelle(haus.akten[AHORN], "v3", "r1", HEUTE)
    haus.akten[AHORN] = akte
    code = strip_code(akte, "v3")
    return dienste(haus, streifen=lambda c: AHORN if c == code else None), code


def test_f_08_a_code_finds_its_family_however_it_is_written():
    dienst, code = gefragt(Haus())
    for geschrieben in (code, code.lower(), f"{code[:3]} {code[3:]}", f"{code[:3]}-{code[3:]}"):
        fund = finde(dienst, geschrieben, ())[1]
        assert (fund.art, fund.kennung) == ("streifen", f"{AHORN}:{code}")
        assert fund.zusatz == "Familie K. (Ahorn)"


def test_f_08_a_typing_error_and_a_foreign_code_find_no_family():
    dienst, code = gefragt(Haus())
    falsch = ("3" if code[0] != "3" else "4") + code[1:]
    fremd = replace(dienst, streifen=lambda _code: None)
    for haus, wort in ((dienst, falsch), (fremd, code), (dienst, "Ahorn"), (dienst, "")):
        assert all(fund.art != "streifen" for fund in finde(haus, wort, ()))


def test_a_family_that_is_called_by_its_code_word_comes_before_letters_of_it_elsewhere():
    """Whoever types a code word and Enter must not land at a Stelle before a parent's eyes."""
    haus = Haus()
    angebote = alle_angebote()
    dienst = dienste(haus, katalog_ids=lambda *_: tuple(angebote), angebote=lambda _: angebote)
    for wort in ("Ahorn", "ahorn"):
        kopf, erste, *rest = finde(dienst, wort, ())
        assert (kopf.text, erste.art, erste.kennung) == ("Familien", "familie", AHORN)
        assert [f.text for f in rest if not f.art] == ["Angebote"]
    assert finde(dienst, "horn", ())[1].art == "angebot"


def test_f_08_from_the_search_to_the_answer_with_two_keys(qtbot, fenster, sitzung):
    code = strip_code(sitzung.akte, "v3")
    sitzung.aendern(lambda a: ask_stelle(a, "v3", "r1", HEUTE), "gefragt")
    fenster._dienste = replace(fenster._dienste, streifen=lambda c: AHORN if c == code else None)
    fenster.on_suchen()
    palette = fenster.findChild(Suchpalette)
    qtbot.keyClicks(palette._feld, code)
    qtbot.keyClick(palette._feld, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fenster.ort is Ort.PLAN)
    feld = fenster.seite._blatt.vermittlung.feld
    assert "Der Code stimmt" in feld._satz.text()
    assert not feld.antworten[next(iter(feld.antworten))].isHidden()
