"""Loading knowledge on a device: look first, all or nothing, never backwards, always back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lotse.domain.ortswissen import Ortsfeld, Schichtart
from lotse.matching.ortswissen import mietenstufe, vor_ort
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


def test_nothing_loaded_is_the_law_of_the_program_and_makes_no_folder(tmp_path: Path):
    haus = arbeit(tmp_path / "wissen")
    assert haus.wissen() == grundwissen()
    assert haus.stand().schichten == ()
    assert not (tmp_path / "wissen").exists()


def test_looking_changes_nothing_and_loading_what_was_shown(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    vorher = sorted(tmp_path.rglob("*"))
    vorschau = haus.ansehen(verlag.paket(3), HEUTE)
    assert sorted(tmp_path.rglob("*")) == vorher
    assert haus.wissen() == grundwissen()
    geladen = haus.laden(verlag.paket(3), HEUTE)
    assert geladen == vorschau
    assert [e.wandel for e in geladen.vergleich.eintraege] == [Wandel.NEU]
    (schicht,) = haus.stand().schichten
    assert (schicht.art, schicht.gebiet, schicht.nummer) == (Schichtart.ORT, AGS, 3)
    assert (schicht.herausgeber, schicht.geladen_am) == (verlag.name, HEUTE)
    assert vor_ort(haus.wissen().ort, "wohngeld", AGS, HEUTE)[Ortsfeld.HINWEIS].wert
    assert haus.wissen().leistungen == grundwissen().leistungen


def test_the_law_itself_is_never_edited(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    haus.laden(verlag.paket(), HEUTE)
    assert haus.wissen().leistungen["wohngeld"] is grundwissen().leistungen["wohngeld"]  # type: ignore[index]
    assert haus.wissen().kennung != grundwissen().kennung


def test_an_older_and_the_same_number_are_refused(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    haus.laden(verlag.paket(3), HEUTE)
    assert "ist älter als das geladene (Nummer 3)" in was(
        lambda: haus.laden(verlag.paket(2), HEUTE)
    )
    assert "dieselbe Nummer" in was(lambda: haus.ansehen(verlag.paket(3), HEUTE))
    haus.laden(verlag.paket(4), HEUTE)
    assert [s.nummer for s in haus.stand().schichten] == [4]


def test_strangers_and_unsigned_packages_are_refused(tmp_path: Path, verlag: Verlag):
    assert "keine Unterschrift, der Sie vertrauen" in was(
        lambda: arbeit(tmp_path).laden(verlag.paket(), HEUTE)
    )
    haus = vertraut(tmp_path, verlag)
    ohne = verlag.paket(5, unterschrieben=False)
    assert "keine Unterschrift" in was(lambda: haus.laden(ohne, HEUTE))
    assert haus.wissen() == grundwissen()
    assert haus.lesen(ohne).ort.angaben  # to compare it needs no trust


def test_an_expired_package_works_with_a_warning(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    gestern = HEUTE - timedelta(days=1)
    vorschau = haus.laden(verlag.paket(6, bis=gestern), HEUTE)
    assert vorschau.warnungen == ("Dieses Wissenspaket galt bis 23.11.2026.",)
    assert haus.wissen().ort.angaben
    assert haus.ansehen(verlag.paket(7, bis=HEUTE), HEUTE).warnungen == ()


def test_taking_back_goes_step_by_step_to_the_beginning(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    haus.laden(verlag.paket(1), HEUTE)
    zweite = ortsordner(tmp_path / "ort2", angabe(wert="Dauert acht Wochen."))
    haus.laden(verlag.paket(2, zweite), HEUTE)
    assert [s.nummer for s in haus.zuruecksetzen().schichten] == [1]
    assert haus.zuruecksetzen().schichten == ()
    assert haus.wissen() == grundwissen()
    assert "nichts zurückzunehmen" in was(haus.zuruecksetzen)
    assert len(haus.stand().herausgeber) == 1


def test_a_land_and_a_town_stand_beside_each_other(tmp_path: Path):
    land, stadt = Verlag(tmp_path / "l", "05", "Land"), Verlag(tmp_path / "s", AGS, "Stadt")
    haus = vertraut(tmp_path / "haus", land)
    haus.vertraue(stadt.offen, stadt.abdruck, HEUTE)
    ordner = ortsordner(tmp_path / "lo", angabe(Ortsfeld.MIETENSTUFE, "2", gebiet="05"))
    write(ordner / "ort.toml", b'ags = "05"\nname = "Land"\n')
    haus.laden(
        stadt.paket(1, ortsordner(tmp_path / "so", angabe(Ortsfeld.MIETENSTUFE, "4"))), HEUTE
    )
    haus.laden(land.paket(1, ordner), HEUTE)
    assert [s.gebiet for s in haus.stand().schichten] == ["05", AGS]
    assert mietenstufe(haus.wissen().ort, AGS, HEUTE) == 4
    assert mietenstufe(haus.wissen().ort, "05315000", HEUTE) == 2
