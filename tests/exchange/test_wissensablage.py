"""The list of what holds and whom the team trusts: nothing drops out of it unseen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsfeld
from lotse.exchange.ortswissen_csv import write_ortswissen
from lotse.services.wissensvergleich import Wandel
from tests.werkzeug.wissensarbeit import (
    AGS,
    HEUTE,
    Verlag,
    angabe,
    arbeit,
    grundwissen,
    ortsordner,
    vertraut,
    was,
    write,
)


@pytest.fixture(scope="module")
def verlag(tmp_path_factory: pytest.TempPathFactory) -> Verlag:
    return Verlag(tmp_path_factory.mktemp("verlag"))


def test_a_wrong_fingerprint_gives_no_trust(tmp_path: Path, verlag: Verlag):
    haus = arbeit(tmp_path)
    assert "stimmt nicht überein" in was(lambda: haus.vertraue(verlag.offen, "AAAA", HEUTE))
    assert haus.stand().herausgeber == ()
    haus.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    haus.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    assert [(h.name, h.gebiet, h.seit) for h in haus.stand().herausgeber] == [
        (verlag.name, AGS, HEUTE)
    ]


def test_a_package_changed_on_the_disk_is_left_out_and_told(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    haus.laden(verlag.paket(), HEUTE)
    (datei,) = (tmp_path / "pakete").iterdir()
    kaputt = bytearray(datei.read_bytes())
    kaputt[500] ^= 1
    datei.write_bytes(kaputt)
    assert haus.wissen() == grundwissen()
    stand = haus.stand()
    assert stand.schichten == ()
    assert "nicht geladen" in stand.hinweise[0]
    datei.unlink()
    assert "gibt es nicht" in haus.stand().hinweise[0]


def test_a_loaded_package_that_no_longer_fits_the_law_is_left_out_and_told(tmp_path, verlag):
    haus = vertraut(tmp_path, verlag)
    haus.laden(verlag.paket(), HEUTE)
    ohne = {k: v for k, v in grundwissen().leistungen.items() if k != "wohngeld"}
    danach = replace(haus, grund=replace(grundwissen(), leistungen=ohne))
    assert danach.wissen().ort.angaben == ()
    assert danach.stand().hinweise


@pytest.mark.parametrize(
    "inhalt",
    [
        "{}",
        "[]",
        "kein json",
        '{"pakete": [{"datei": "../x", "geladen_am": "2026-11-24"}], "eigenes": "", "frueher": []}',
        '{"pakete": [], "eigenes": "wohngeld.csv", "frueher": [], "herausgeber": []}',
        (
            '{"pakete": [{"datei": "ab.lotsewissen", "geladen_am": "2026-11-24", "art": "ort", '
            '"gebiet": "05", "nummer": 1, "name": "x"}], "eigenes": "", "frueher": [], '
            '"herausgeber": []}'
        ),
        '{"pakete": [], "eigenes": "..\\\\x.csv", "frueher": [], "herausgeber": []}',
        '{"pakete": [], "eigenes": "", "frueher": [], "herausgeber": [{"name": "x"}]}',
    ],
)
def test_a_damaged_list_stops_nobody_and_is_never_overwritten(tmp_path, verlag, inhalt):
    (tmp_path / "wissen.json").write_text(inhalt, "utf-8")
    haus = arbeit(tmp_path)
    assert haus.wissen() == grundwissen()
    assert haus.stand().hinweise
    assert was(lambda: haus.vertraue(verlag.offen, verlag.abdruck, HEUTE))
    assert (tmp_path / "wissen.json").read_text("utf-8") == inhalt


def test_a_package_that_cannot_be_read_for_a_moment_stays_on_the_list(tmp_path: Path):
    land, stadt = Verlag(tmp_path / "l", "05", "Land"), Verlag(tmp_path / "s", AGS, "Stadt")
    haus = vertraut(tmp_path / "haus", land)
    haus.vertraue(stadt.offen, stadt.abdruck, HEUTE)
    ordner = ortsordner(tmp_path / "lo", angabe(Ortsfeld.MIETENSTUFE, "2", gebiet="05"))
    write(ordner / "ort.toml", b'ags = "05"\nname = "Land"\n')
    haus.laden(land.paket(3, ordner), HEUTE)
    (datei,) = (tmp_path / "haus" / "pakete").iterdir()
    weg = datei.rename(tmp_path / "weg")
    vorschau = haus.laden(stadt.paket(1), HEUTE)
    assert len(vorschau.unlesbar) == 1
    assert vorschau.unlesbar[0].startswith("„Land“: ")
    assert [e.wandel for e in vorschau.vergleich.eintraege] == [Wandel.NEU]
    assert [s.gebiet for s in haus.stand().schichten] == [AGS]
    assert "ist älter als das geladene (Nummer 3)" in was(
        lambda: haus.laden(land.paket(2, ordner), HEUTE)
    )
    weg.rename(datei)
    assert [(s.gebiet, s.nummer) for s in haus.stand().schichten] == [("05", 3), (AGS, 1)]
    assert haus.stand().hinweise == ()


def test_only_what_was_shown_is_loaded(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path / "w", verlag)
    paket = verlag.paket(3)
    gezeigt = haus.ansehen(paket, HEUTE).zeichen
    write(tmp_path / "ort.csv", write_ortswissen([angabe(Ortsfeld.MIETENSTUFE, "5")]))
    haus.laden_ort(tmp_path / "ort.csv", HEUTE)
    assert "nicht mehr so wie in der Vorschau" in was(lambda: haus.laden(paket, HEUTE, gezeigt))
    gezeigt = haus.ansehen(paket, HEUTE).zeichen
    vorher = paket.read_bytes()
    paket.write_bytes(verlag.paket(4).read_bytes())
    assert "nicht mehr so wie in der Vorschau" in was(lambda: haus.laden(paket, HEUTE, gezeigt))
    assert haus.stand().schichten == ()
    paket.write_bytes(vorher)
    assert haus.laden(paket, HEUTE, gezeigt).zeichen == gezeigt
    assert [s.nummer for s in haus.stand().schichten] == [3]


def test_an_older_genuine_package_under_the_name_of_the_newer_one_is_seen(tmp_path, verlag):
    haus = vertraut(tmp_path, verlag)
    haus.laden(verlag.paket(2), HEUTE)
    (datei,) = (tmp_path / "pakete").iterdir()
    datei.write_bytes(verlag.paket(1).read_bytes())
    assert haus.wissen() == grundwissen()
    assert "auf diesem Gerät wurde verändert" in haus.stand().hinweise[0]


def test_trust_can_be_taken_back_and_with_it_what_was_signed(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    haus.laden(verlag.paket(), HEUTE)
    vorher = haus.stand()
    assert "gibt es keinen Herausgeber" in was(lambda: haus.misstraue("AAAA"))
    assert haus.misstraue(verlag.abdruck.lower()).name == verlag.name
    assert haus.stand().herausgeber == ()
    assert haus.stand().vertrauenszeichen != vorher.vertrauenszeichen
    assert haus.wissen() == grundwissen()
    (hinweis,) = haus.stand().hinweise
    assert hinweis.startswith("„Musterstadt“: ")
    haus.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    assert haus.stand().schichten == vorher.schichten
    assert haus.stand().vertrauenszeichen == vorher.vertrauenszeichen


def test_when_writing_fails_the_earlier_state_holds(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)

    def voll(datei: Path, inhalt: bytes) -> None:
        if datei.name == "wissen.json":
            raise Hinweis("Der Speicher ist voll.")
        write(datei, inhalt)

    knapp = replace(haus, ablage=replace(haus.ablage, schreiben=voll))
    assert was(lambda: knapp.laden(verlag.paket(), HEUTE)) == "Der Speicher ist voll."
    assert haus.wissen() == grundwissen()
    assert not haus.stand().zurueck
