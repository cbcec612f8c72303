"""A signed catalogue taken in: local work stays, refusals leave every byte as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lotse.app.katalogausgabe import load_from
from lotse.app.katalogeinlesen import take_back, take_in
from lotse.cli.katalogteile import Ladeart
from lotse.domain.angebot import Angebot, AngebotKey, Status, Telefon
from lotse.domain.fehler import Hinweis
from lotse.exchange.herausgeber import Herausgeber, new_key, public_key
from lotse.exchange.katalog_paket import write_katalogpaket
from lotse.services.katalog import Katalogpaket
from lotse.services.katalogpaket import Paketkopf
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import use_katalog, writing_katalog
from tests.werkzeug.katalogausgabe import HEUTE, frei

GEHEIM = new_key()
STADT = Herausgeber("Stadt Musterstadt", public_key(GEHEIM))
EINS = Angebot(AngebotKey("1"), "Elterncafé", "Stadt", telefone=(Telefon("0221 4710120"),))
ZWEI = Angebot(AngebotKey("2"), "Spielkreis", "Stadt", kurztext="Dienstags.")
EIGEN = Angebot(AngebotKey("e"), "Unser Kleiderschrank", "Nachbarn", kurztext="Nur hier.")


def paket(ordner: Path, nummer: int, *angebote: Angebot, **kopf: object) -> Path:
    angaben = Paketkopf("Familienkatalog", "Stadt", nummer, date(2026, 11, 2))
    datei = ordner / f"{nummer}.lotsekatalog"
    roh = write_katalogpaket(replace(angaben, **kopf), frei(*angebote), GEHEIM)
    datei.write_bytes(roh)
    return datei


def laden(datei: Path, katalog: Path, *, wir=(STADT,), art: Ladeart | None = None):
    still = lambda _fertig, _gesamt: None  # noqa: E731 - nobody watches
    return load_from(datei, katalog, HEUTE, still, art or Ladeart(), wir)


def stand(katalog: Path) -> dict[str, Angebot]:
    engine = use_katalog(katalog)
    try:
        leser = KatalogLeser(engine)
        return dict(leser.angebote(leser.ids()))
    finally:
        engine.dispose()


@pytest.fixture
def katalog(tmp_path) -> Path:
    """Number 5 of the city, and one entry of our own."""
    datei = tmp_path / "k.db"
    eigenes = Katalogpaket("Eigene", HEUTE, (EIGEN,), gelesen_am=HEUTE)
    take_in(eigenes, datei, lambda _fertig, _gesamt: None)
    assert laden(paket(tmp_path, 5, EINS, ZWEI), datei).bericht.neu == 2
    return datei


def bearbeitet(katalog: Path, angebot: Angebot) -> None:
    """What a person changes by hand."""
    with writing_katalog(katalog) as motor:
        KatalogSchreiber(motor).uebernehmen([angebot], "", None)


def test_a_newer_number_brings_changes_and_keeps_what_is_ours(katalog, tmp_path):
    hier = stand(katalog)["2"]
    bearbeitet(katalog, replace(hier, kurztext="Dienstags und freitags."))
    neu = replace(EINS, telefone=(Telefon("0221 4710199"),))
    dort = replace(ZWEI, kurztext="Mittwochs.")
    bericht = laden(paket(tmp_path, 6, neu, dort), katalog).bericht
    jetzt = stand(katalog)
    assert jetzt["1"].telefone[0].nummer == "0221 4710199"
    assert jetzt["2"].kurztext == "Dienstags und freitags.", "edited here by hand"
    assert jetzt["e"].kurztext == EIGEN.kurztext
    assert jetzt["e"].fehlt_in_quelle_seit is None
    assert "konflikt" in [befund.code for befund in bericht.bitte_ansehen]


def test_what_is_no_longer_in_the_package_stays_marked(katalog, tmp_path):
    laden(paket(tmp_path, 6, EINS), katalog, art=Ladeart(trotzdem=True))
    assert stand(katalog)["2"].fehlt_in_quelle_seit == HEUTE


@pytest.mark.parametrize("nummer", [4, 5])
def test_an_older_or_the_same_number_leaves_every_byte_as_it_was(katalog, tmp_path, nummer):
    vorher = katalog.read_bytes()
    with pytest.raises(Hinweis) as gefangen:
        laden(paket(tmp_path, nummer, EINS), katalog)
    assert gefangen.value.sicher == "Ihr Katalog ist unverändert."
    assert katalog.read_bytes() == vorher


def test_a_changed_or_foreign_package_leaves_every_byte_as_it_was(katalog, tmp_path):
    vorher = katalog.read_bytes()
    datei = paket(tmp_path, 6, EINS)
    with pytest.raises(Hinweis):
        laden(datei, katalog, wir=())
    roh = bytearray(datei.read_bytes())
    roh[len(roh) // 2] ^= 1
    datei.write_bytes(bytes(roh))
    with pytest.raises(Hinweis):
        laden(datei, katalog)
    assert katalog.read_bytes() == vorher


def test_a_refused_package_makes_no_catalogue(tmp_path):
    with pytest.raises(Hinweis):
        laden(paket(tmp_path, 6, EINS), tmp_path / "neu.db", wir=())
    assert not (tmp_path / "neu.db").exists()


def test_after_taking_a_package_back_it_may_be_loaded_again(katalog, tmp_path):
    datei = paket(tmp_path, 6, EINS, ZWEI)
    laden(datei, katalog)
    take_back(katalog)
    assert laden(datei, katalog).kopf.nummer == 6


def test_another_series_has_numbers_of_its_own(katalog, tmp_path):
    drei = Angebot(AngebotKey("3"), "Kita", "Kreis")
    andere = laden(paket(tmp_path, 1, drei, name="Kitas des Kreises"), katalog)
    assert andere.bericht.neu == 1
    assert stand(katalog)["1"].fehlt_in_quelle_seit is None


def test_an_expired_package_works_and_says_so(katalog, tmp_path):
    datei = paket(tmp_path, 6, EINS, ZWEI, gueltig_bis=date(2026, 11, 1))
    assert "galt bis" in laden(datei, katalog).warnung


def test_a_dry_run_writes_nothing(katalog, tmp_path):
    vorher = stand(katalog)
    datei = paket(tmp_path, 6, replace(EINS, name="Anders"), ZWEI)
    assert laden(datei, katalog, art=Ladeart(probe=True)).bericht.geaendert == 1
    assert stand(katalog) == vorher


def test_who_does_not_want_to_be_listed_here_is_not_listed_again(katalog, tmp_path):
    bearbeitet(katalog, replace(stand(katalog)["2"], status=Status.NICHT_LISTEN))
    laden(paket(tmp_path, 6, EINS, ZWEI), katalog)
    assert "2" not in stand(katalog)


def test_a_package_without_an_entry_is_refused_and_nothing_is_taken_in(katalog, tmp_path):
    vorher = katalog.read_bytes()
    with pytest.raises(Hinweis, match="steht kein Angebot") as gesagt:
        laden(paket(tmp_path, 6), katalog)
    assert gesagt.value.sicher == "Der Katalog ist unverändert."
    assert katalog.read_bytes() == vorher
