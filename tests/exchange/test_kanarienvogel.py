"""A canary street in every field of a source in turn: no byte of it may reach the catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, replace
from pathlib import Path

import pytest

from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.exchange.hsds import read_hsds
from lotse.exchange.katalog_json import read_katalog_json
from lotse.exchange.profil import read_with_profil
from lotse.exchange.profil_form import Ziel
from lotse.exchange.profil_lesen import read_profil
from lotse.services.angebot_form import angebot_to_dict
from lotse.services.katalog import Katalogpaket
from lotse.store.katalog_import import KatalogImport
from lotse.store.oeffnen import edit_katalog
from tests.werkzeug.hsds import HEUTE, ORT, TRAEGER
from tests.werkzeug.schutzort import EIGEN, HSDS, PROFIL, ZEILE

VOGEL = "Kanarienweg 7"
NAMEN = {"name", "traeger", "angebotsart", "region", "key", "code"} | {"von", "quelle", "lizenz"}
"""What an entry is named and found by stays, who checked it and the name of the list."""
Pfad = tuple[str | int, ...]


def stellen(wert: object, davor: Pfad = ()) -> Iterator[Pfad]:
    """The path of every text."""
    if isinstance(wert, dict):
        for name, teil in wert.items():
            yield from stellen(teil, (*davor, name))
    elif isinstance(wert, list):
        for nummer, teil in enumerate(wert):
            yield from stellen(teil, (*davor, nummer))
    elif isinstance(wert, str):
        yield davor


def mit_vogel(vorlage: object, pfad: Pfad) -> object:
    kopie = deepcopy(vorlage)
    teil = kopie
    for schritt in pfad[:-1]:
        teil = teil[schritt]  # type: ignore[index]
    teil[pfad[-1]] = f"{teil[pfad[-1]]} {VOGEL}"  # type: ignore[index]
    return kopie


def check_nowhere(paket: Katalogpaket, datei: Path) -> None:
    motor = edit_katalog(datei)
    try:
        heute = replace(paket, gelesen_am=HEUTE)
        KatalogImport(motor).einlesen(heute, lambda _fertig, _gesamt: None)
    finally:
        motor.dispose()
    assert paket.angebote
    for ort in (repr(paket), datei.read_bytes().decode("latin-1")):
        assert "kanarien" not in ort.lower()


def schreiben(tmp_path: Path, inhalt: object) -> Path:
    pfad = tmp_path / "quelle.json"
    pfad.write_text(json.dumps(inhalt), "utf-8")
    return pfad


HSDS_STELLEN = [p for p in stellen(HSDS) if p not in {("name",), ("organization", "name")}]


@pytest.mark.parametrize("pfad", HSDS_STELLEN, ids=lambda p: ".".join(map(str, p)))
def test_hsds_tells_no_place(tmp_path: Path, pfad: Pfad):
    quelle = schreiben(tmp_path, mit_vogel(HSDS, pfad))
    check_nowhere(read_hsds(quelle, HEUTE), tmp_path / "k.db")


@pytest.mark.parametrize("ziel", set(Ziel) - {Ziel.NAME, Ziel.TRAEGER, Ziel.ANGEBOTSART})
@pytest.mark.parametrize("kennung", ["7", "", VOGEL])
def test_a_profile_tells_no_place(tmp_path: Path, ziel: Ziel, kennung: str):
    profil = tmp_path / "profil.json"
    profil.write_text(json.dumps(PROFIL), "utf-8")
    zeile = {**ZEILE, ziel.value: f"{ZEILE[ziel.value]} {VOGEL}", "id": kennung}
    quelle = schreiben(tmp_path, [zeile])
    paket = read_with_profil(quelle, read_profil(profil), HEUTE)
    check_nowhere(paket, tmp_path / "k.db")
    assert paket.angebote[0].region == "Berlin"


EIGENE_STELLEN = [p for p in stellen(EIGEN) if p[-1] not in NAMEN]


@pytest.mark.parametrize("markiert", [True, False], ids=["flag", "name"])
@pytest.mark.parametrize("pfad", EIGENE_STELLEN, ids=lambda p: ".".join(map(str, p)))
def test_our_own_catalogue_tells_no_place_or_is_refused(tmp_path, pfad, markiert):
    eintrag = mit_vogel({**EIGEN, "adresse_vertraulich": markiert}, pfad)
    quelle = schreiben(tmp_path, {"katalog": {"name": "K"}, "angebote": [eintrag]})
    try:
        paket = read_katalog_json(quelle)
    except Hinweis:
        return
    check_nowhere(paket, tmp_path / "k.db")


def test_the_last_door_is_the_catalogue_itself(tmp_path: Path):
    """Whoever hands it over: the store keeps no word of a confidential entry."""
    geheim = schutzwohnung(beschreibung=VOGEL, mails=(f"{VOGEL}@x.de",))
    paket = Katalogpaket("K", None, (geheim,), gelesen_am=HEUTE)
    datei = tmp_path / "k.db"
    motor = edit_katalog(datei)
    KatalogImport(motor).einlesen(paket, lambda _fertig, _gesamt: None)
    motor.dispose()
    assert b"anarien" not in datei.read_bytes()


def schutzwohnung(**felder: object) -> Angebot:
    return Angebot("a", "Schutzwohnung", "V", adresse_vertraulich=True, **felder)  # type: ignore[arg-type]


def test_every_field_is_in_the_template():
    """A field that is added must be flown over by the canary too."""
    ohne_text = {"adresse_vertraulich", "standort", "wege"}
    assert {feld.name for feld in fields(Angebot)} - ohne_text <= EIGEN.keys()
    assert angebot_to_dict(schutzwohnung())["adresse_vertraulich"] is True


def test_what_was_left_out_is_told_truly(tmp_path: Path):
    paket = read_hsds(schreiben(tmp_path, HSDS), HEUTE)
    (befund,) = [b for b in paket.befunde if b.code == "vertraulich"]
    (angebot,) = paket.angebote
    assert befund.aktion == (
        "Ohne Adresse, Texte, Mail und Web übernommen. Name, Träger, Telefon und Zeiten bleiben."
    )
    assert (angebot.name, angebot.traeger) == ("Frauenhaus Nord", TRAEGER["name"])
    assert (angebot.region, angebot.telefone[0].nummer) == ("Berlin", "030 4710120")
    assert angebot.oeffnungszeiten
    assert (angebot.beschreibung, angebot.mails, angebot.webs, angebot.gebiet) == ("", (), (), ())


def test_a_place_that_is_a_shelter_hides_its_service(tmp_path: Path):
    am_ort = [{"location": {**ORT, "name": "Schutzwohnung"}}]
    dokument = {**HSDS, "name": "Beratung", "service_at_locations": am_ort}
    (angebot,) = read_hsds(schreiben(tmp_path, dokument), HEUTE).angebote
    assert angebot.adresse_vertraulich
    assert angebot.standort is None


@pytest.mark.parametrize(
    ("felder", "stelle"),
    [
        ({"adresse_vertraulich": True, "wege": [{"stadtteil": "Nord", "minuten": 5}]}, ".wege – "),
        ({"adresse_vertraulich": True, "standort": {"ort": "M"}}, ".standort – "),
        ({"name": "Frauenhaus", "standort": {"ort": "M"}}, ".adresse_vertraulich: false – "),
        ({"angebotsart": "Schutzwohnung", "wege": [{"stadtteil": "N", "minuten": 5}]},
         ".adresse_vertraulich: false – "),
    ],
)  # fmt: skip
def test_our_own_catalogue_may_not_say_where(tmp_path: Path, felder, stelle):
    eintrag = {"key": "k", "name": "N", "traeger": "T", **felder}
    quelle = schreiben(tmp_path, {"katalog": {"name": "K"}, "angebote": [eintrag]})
    with pytest.raises(Hinweis) as gesagt:
        read_katalog_json(quelle)
    assert stelle in gesagt.value.stellen[0]
