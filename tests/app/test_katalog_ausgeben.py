"""The catalogue goes out as a file and comes back; a signed package comes in, or is refused."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.angebot import Status
from lotse.exchange.herausgeber import Herausgeber, new_key, public_key
from lotse.exchange.katalog_paket import write_katalogpaket
from lotse.services.katalogausgabe import Ausgabeform
from lotse.services.katalogpaket import Paketkopf
from lotse.services.katalogpflege import Lage as Zustand
from lotse.ui.aktionen import Aktion
from lotse.ui.einlesen import ausgeben as ausgabe
from lotse.ui.einlesen.ausgeben import Ausgabedialog
from lotse.ui.einlesen.lage import Lage
from tests.werkzeug.katalogausgabe import frei
from tests.werkzeug.katalogfenster import alle, katalog, runner_k, worte

__all__ = ["katalog", "runner_k"]

GEHEIM, FREMD = new_key(), new_key()
STADT = Herausgeber("Stadt Musterstadt", public_key(GEHEIM))


def dialog(fall):
    fall.fenster.tue(Aktion.AUSGEBEN)
    fall.ruht()
    return fall.fenster.findChildren(Ausgabedialog)[0]


def geschrieben(fall, monkeypatch, ziel, form):
    offen = dialog(fall)
    offen.karten[form].setChecked(True)
    monkeypatch.setattr(ausgabe, "frage_datei", lambda *_: ziel)
    offen.los.click()
    fall.ruht()
    assert offen.fertig.isVisible(), offen.fehler._text.text()
    return offen


def test_it_says_what_goes_out_before_anything_does(katalog):
    fall = katalog
    eines = alle(fall)[0]
    fall.sitzung.trage_ein(eines, replace(eines, status=Status.NICHT_LISTEN), "Probe")
    fall.ruht()
    bleiben = len(fall.dienste.katalogpflege.in_lage(Zustand.UNGELISTET))
    offen = dialog(fall)
    anzahl = fall.dienste.katalogstand().anzahl
    assert f"{anzahl} Angebote gehen hinaus." in offen.umfang.text()
    assert f"{bleiben} bleiben hier: Sie möchten nicht gelistet" in offen.umfang.text()
    offen.reject()


@pytest.mark.parametrize("form", [Ausgabeform.XLSX, Ausgabeform.CSV, Ausgabeform.HSDS_CSV])
def test_each_kind_is_one_file_that_its_program_opens(katalog, monkeypatch, tmp_path, form):
    fall, ziel = katalog, tmp_path / f"k.{form.endung}"
    geschrieben(fall, monkeypatch, ziel, form).reject()
    if form is Ausgabeform.CSV:
        assert ziel.read_bytes().startswith(b"\xef\xbb\xbf")
        assert len(ziel.read_text("utf-8-sig").splitlines()) > fall.dienste.katalogstand().anzahl
    else:
        with zipfile.ZipFile(ziel) as archiv:
            assert archiv.testzip() is None


def test_what_went_out_comes_back_without_a_difference(katalog, monkeypatch, tmp_path):
    fall, ziel = katalog, tmp_path / "k.zip"
    geschrieben(fall, monkeypatch, ziel, Ausgabeform.HSDS_JSON).reject()
    arbeit = fall.dienste.katalogarbeit
    probe = arbeit.pruefe(arbeit.erkenne(ziel), lambda _n, _m: None)
    anzahl = fall.dienste.katalogstand().anzahl
    assert (probe.bericht.neu, probe.bericht.geaendert) == (0, 0)
    assert probe.bericht.unveraendert == anzahl


def test_stopped_nothing_is_written(katalog, monkeypatch, tmp_path):
    fall, ziel = katalog, tmp_path / "k.zip"
    offen = dialog(fall)
    offen.karten[Ausgabeform.DATENBLAETTER].setChecked(True)
    monkeypatch.setattr(ausgabe, "frage_datei", lambda *_: ziel)
    offen.los.click()
    offen.reject()
    fall.ruht()
    assert not ziel.exists()
    assert offen.isVisible(), "the first Esc stops, the second one closes"
    assert "nichts geschrieben" in offen.stand.text()
    offen.reject()


def paket(fall, ordner, nummer=1, geheim=GEHEIM, **kopf):
    angaben = Paketkopf("Familienkatalog", "Stadt", nummer, date(2026, 11, 2))
    eintraege = [replace(a, key=f"p{n}") for n, a in enumerate(alle(fall)[:3])]
    datei = ordner / f"{nummer}.lotsekatalog"
    datei.write_bytes(write_katalogpaket(replace(angaben, **kopf), frei(*eintraege), geheim))
    return datei


def eingelesen(fall, datei):
    arbeit = fall.dienste.katalogarbeit
    object.__setattr__(arbeit, "bekannte", lambda: (STADT,))
    offen = fall.seite.einlesen.beginne(datei)
    fall.ruht()
    return offen


def test_a_signed_package_is_shown_first_then_taken_in_and_taken_back(katalog, tmp_path):
    fall = katalog
    vorher = fall.dienste.katalogstand().anzahl
    offen = eingelesen(fall, paket(fall, tmp_path))
    gesagt = worte(offen.probe)
    assert "Die Unterschrift stimmt: Familienkatalog, Nummer 1, von „Stadt Musterstadt“." in gesagt
    assert fall.dienste.katalogstand().anzahl == vorher, "the dry run writes nothing"
    offen.fuss.uebernehmen.click()
    fall.ruht()
    assert fall.dienste.katalogstand().anzahl == vorher + 3
    offen.ergebnis.zurueck.click()
    fall.ruht()
    assert fall.dienste.katalogstand().anzahl == vorher
    offen.reject()


def test_an_expired_package_can_be_used_and_it_is_said(katalog, tmp_path):
    fall = katalog
    offen = eingelesen(fall, paket(fall, tmp_path, gueltig_bis=date(2026, 11, 10)))
    assert "galt bis" in offen.probe._warnung._text.text()
    assert offen.fuss.uebernehmen.isEnabled()
    offen.reject()


@pytest.mark.parametrize(
    ("wie", "ursache"),
    [
        ("fremd", "dem Sie noch nicht vertrauen"),
        ("veraendert", "abgeschnitten oder beschädigt"),
        ("zurueck", "dieselbe Nummer wie das geladene"),
    ],
)
def test_what_is_refused_says_the_true_cause_and_changes_nothing(katalog, tmp_path, wie, ursache):
    fall = katalog
    datei = paket(fall, tmp_path, geheim=FREMD if wie == "fremd" else GEHEIM)
    if wie == "zurueck":
        offen = eingelesen(fall, datei)
        offen.fuss.uebernehmen.click()
        fall.ruht()
        offen.accept()
    if wie == "veraendert":
        datei.write_bytes(datei.read_bytes()[:-200])
    vorher = fall.dienste.katalogstand()
    offen = eingelesen(fall, datei)
    assert offen.seite is offen.schaden
    assert ursache in worte(offen.schaden)
    assert fall.dienste.katalogstand() == vorher
    assert offen.fuss.neue_datei.isVisible(), Lage.SCHADEN
    offen.reject()
