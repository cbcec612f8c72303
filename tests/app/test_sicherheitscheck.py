"""The Sicherheits-Check over real, open data: every point has its words, and tells the truth."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from lotse.app.echtprofil import Echtprofil, open_echt
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.sicherheitscheck import ABBILD, PAPIER, PLATTE, Checkdienst
from lotse.domain.passwort import secret
from lotse.services.sicherheitscheck import GILT, Checkstand, asked
from lotse.services.sicherheitsworte import WORTE
from lotse.services.sichern import Merker
from lotse.store.tresor import open_tresor
from tests.werkzeug.echt import JETZT, PASSWORT, lege_an, raum
from tests.werkzeug.schluessel import BILLIGE_GRENZEN

NUR_TECHNIK = {"ordner", "familien"}
"""A path and a count: the window has them elsewhere."""


@pytest.fixture
def echt(tmp_path: Path) -> Iterator[Echtprofil]:
    tresor = raum(tmp_path).tresor(lege_an(tmp_path))
    profil = open_echt(
        open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN), lambda: JETZT
    )
    yield profil
    profil.close()


def dienst(profil: Echtprofil, datei: Einstellungsdatei, platte: bool | None) -> Checkdienst:  # noqa: FBT001 - a test
    return Checkdienst(profil, datei.lesen, datei.merken, BILLIGE_GRENZEN, lambda _wo: platte)


def stand(d: Checkdienst, name: str) -> Checkstand:
    return next(zeile.stand for zeile in d.zeilen() if zeile.name == name)


def test_every_point_has_words_for_the_window(echt: Echtprofil):
    namen = [zeile.name for zeile in dienst(echt, Einstellungsdatei(None), None).zeilen()]
    assert set(namen) - set(WORTE) == NUR_TECHNIK
    assert len(namen) == len(set(namen))
    assert {PLATTE, PAPIER, ABBILD, "sqlcipher", "seiten", "protokoll", "sicherung"} <= set(namen)


def test_only_a_disk_seen_to_be_encrypted_counts_without_asking(echt: Echtprofil):
    datei = Einstellungsdatei(None)
    assert stand(dienst(echt, datei, platte=True), PLATTE) is Checkstand.GUT
    for urteil in (False, None):
        assert stand(dienst(echt, datei, urteil), PLATTE) is Checkstand.FRAGE


def test_what_somebody_looked_up_counts_until_it_is_taken_back(echt: Echtprofil):
    datei = Einstellungsdatei(None)
    d = dienst(echt, datei, platte=None)
    d.geprueft(ja=True)
    assert datei.lesen().platte_geprueft == "2026-11-24"
    assert stand(d, PLATTE) is Checkstand.GUT
    d.geprueft(ja=False)
    assert stand(d, PLATTE) is Checkstand.FRAGE


@pytest.mark.parametrize(
    ("am", "gilt"),
    [("", False), ("gestern", False), ("2026-11-24", True), ("2026-11-25", False)],
)
def test_a_day_that_is_none_or_lies_ahead_is_asked_again(am: str, gilt: bool):  # noqa: FBT001 - a test
    assert (asked(am, date(2026, 11, 24)) is not None) is gilt


def test_after_a_year_it_is_asked_again():
    heute = date(2026, 11, 24)
    assert asked(str(heute - GILT + timedelta(days=1)), heute) is not None
    assert asked(str(heute - GILT), heute) is None


def test_the_paper_counts_once_it_was_typed(echt: Echtprofil):
    d = dienst(echt, Einstellungsdatei(None), platte=None)
    assert stand(d, PAPIER) is Checkstand.BITTE
    with echt.einheit() as einheit:
        einheit.merke({Merker.PAPIER_GETIPPT: datetime(2026, 11, 2, 9).isoformat()})
    zeile = next(z for z in d.zeilen() if z.name == PAPIER)
    assert (zeile.stand, zeile.am) == (Checkstand.GUT, date(2026, 11, 2))
