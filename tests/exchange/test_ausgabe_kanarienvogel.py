"""Canaries in everything that must stay here: no writer lets one out."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import fields, replace
from datetime import date

import pypdf
import pytest

from lotse.app.katalogausgabe import write_datenblaetter, write_hsds, write_tabelle
from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Angebotssprache,
    Herkunft,
    Oeffnungszeit,
    Standort,
    Status,
    Telefon,
    Weg,
)
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.exchange.herausgeber import new_key
from lotse.exchange.katalog_paket import write_katalogpaket
from lotse.i18n.sprache import Sprache
from lotse.services.antworten_angebot import angebot_to_answer
from lotse.services.datenblaetter import build_datensatz
from lotse.services.katalogfreigabe import gib_frei
from lotse.services.katalogpaket import Paketkopf
from tests.werkzeug.katalogausgabe import HEUTE, musterstadt

VOGEL = "Kanarienweg"
ORT = Standort(VOGEL, "7", "50667", VOGEL, VOGEL, "05315000", VOGEL, 50.94, 6.95)
GEHEIM = Angebot(
    AngebotKey("geheim"),
    "Frauenhaus",
    "Verein",
    kurztext=f"Am {VOGEL} 7",
    beschreibung=f"Anfahrt: {VOGEL}",
    standort=ORT,
    region="Nordrhein-Westfalen",
    telefone=(Telefon("0221 4710199", roh=f"{VOGEL} 0221 4710199", hinweis=VOGEL),),
    mails=(f"post@{VOGEL}.example",),
    webs=(f"https://{VOGEL}.example",),
    sprachen=(Angebotssprache("de", hinweis=VOGEL),),
    oeffnungszeiten=(Oeffnungszeit((0,), 540, 720, hinweis=VOGEL),),
    oeffnung_hinweis=VOGEL,
    oeffnung_rohtext=VOGEL,
    wege=(Weg(VOGEL, 5, VOGEL),),
    gebiet=(Gebietsregel(Gebietsart.STADTTEIL, VOGEL), Gebietsregel(Gebietsart.PLZ, "50667")),
    hinweis=VOGEL,
    unterlagen=(VOGEL,),
    gibt_zurueck=VOGEL,
    finanzierung=VOGEL,
    kontakt_person=VOGEL,
    herkunft=Herkunft("Liste", VOGEL),
)
STILL = replace(GEHEIM, key=AngebotKey("still"), name=f"{VOGEL} Treff", status=Status.NICHT_LISTEN)
VERBOTEN = replace(
    STILL, key=AngebotKey("v"), status=Status.AKTIV, herkunft=Herkunft("L", lizenz="nur intern")
)
OFFEN = Angebot(AngebotKey("offen"), "Elterncafé", "Verein", standort=Standort("Lindenweg", "3"))
MARKIERT = replace(GEHEIM, key=AngebotKey("m"), name="Wohnen", adresse_vertraulich=True)


def entpackt(roh: bytes) -> bytes:
    """Everything a person could read in a file, however it is packed."""
    if roh.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(roh)) as archiv:
            return b"\n".join(archiv.read(name) for name in archiv.namelist())
    if roh.startswith(b"%PDF"):
        leser = pypdf.PdfReader(io.BytesIO(roh))
        text = "\n".join(seite.extract_text() for seite in leser.pages)
        return f"{text}\n{leser.metadata}".encode()
    return roh


def paket(angebote) -> bytes:
    kopf = Paketkopf("Katalog", "Stadt", 1, date(2026, 11, 2))
    return write_katalogpaket(kopf, gib_frei(angebote), new_key())


SCHREIBER = {
    "hsds-json": lambda a: write_hsds(gib_frei(a), "hsds-json", "3.1", HEUTE),
    "hsds-csv": lambda a: write_hsds(gib_frei(a), "hsds-csv", "3.2", HEUTE),
    "csv": lambda a: {"k.csv": write_tabelle(gib_frei(a), "csv", HEUTE)},
    "xlsx": lambda a: {"k.xlsx": write_tabelle(gib_frei(a), "xlsx", HEUTE)},
    "paket": lambda a: {"k.lotsekatalog": paket(a)},
    "datenblatt": lambda a: dict(write_datenblaetter(a, HEUTE, uebt=True)),
}


@pytest.mark.parametrize("schreiber", SCHREIBER)
def test_no_canary_leaves_the_house(schreiber):
    dateien = SCHREIBER[schreiber]([GEHEIM, STILL, VERBOTEN, OFFEN, MARKIERT])
    alles = b"\n".join(name.encode() + b"\n" + entpackt(roh) for name, roh in dateien.items())
    assert b"Elterncaf" in alles, "the open entry went out, so the look is worth something"
    assert b"Frauenhaus" in alles, "the help itself can be found"
    assert VOGEL.casefold().encode() not in alles.lower()
    assert b"50667" not in alles
    assert b"50.94" not in alles


@pytest.mark.parametrize("schreiber", SCHREIBER)
def test_the_look_would_find_a_canary_that_got_out(schreiber):
    offen = replace(OFFEN, kurztext=f"Im {VOGEL} gleich nebenan")
    dateien = SCHREIBER[schreiber]([offen])
    alles = b"\n".join(entpackt(roh) for roh in dateien.values())
    assert VOGEL.encode() in alles


@pytest.mark.parametrize("angebot", [GEHEIM, MARKIERT])
def test_a_single_sheet_from_the_window_holds_no_secret_place_either(angebot):
    satz = build_datensatz(angebot, HEUTE, Sprache.load("de"))
    text = "".join(zeile.wert for zeile in satz.zeilen) + str(satz.angebot)
    assert VOGEL not in text
    assert "50667" not in text


def test_kennwort_and_interne_notiz_are_no_part_of_an_entry_at_all():
    """They live in the families' file; so no writer of the catalogue can know them."""
    namen = {feld.name for feld in fields(Angebot)}
    assert not namen & {"kennwort", "interne_notiz", "pate", "rohzeile"}


def test_what_is_free_is_the_same_when_it_is_asked_again():
    einmal = gib_frei([GEHEIM, STILL, OFFEN, MARKIERT, *musterstadt()])
    assert gib_frei(einmal.angebote).angebote == einmal.angebote


def test_the_answer_of_the_command_line_holds_no_secret_place_either():
    (geheim,) = gib_frei([GEHEIM]).angebote
    assert VOGEL not in json.dumps(angebot_to_answer(geheim, HEUTE), ensure_ascii=False)


def test_quellen_are_named_without_the_withheld_ones():
    assert gib_frei([GEHEIM, VERBOTEN]).quellen == ("Liste",)
