"""Marker words of a note are nowhere but in its own file: in no list, export or print."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from lotse.app.dienste import Verdrahtung
from lotse.app.echtprofil import open_echt
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.sicherungsdienst import Orte, changed, secure
from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.domain.schutzraum import Beruf
from lotse.letters.brief import Briefart
from lotse.services.sichern import Anlass
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog
from lotse.store.tresor import open_tresor
from tests.werkzeug.alle_ausgaben import (
    catalogue,
    letters,
    lists,
    privacy,
    rest,
    statistics,
    visible,
)
from tests.werkzeug.echt import JETZT, PASSWORT, Stelluhr, raum
from tests.werkzeug.muster import angebote
from tests.werkzeug.schluessel import BILLIGE_GRENZEN, wort
from tests.werkzeug.schutzfenster import KANARI, F, klartext, lege_beide, markiert
from tests.werkzeug.schutzraum import GEHEIM, WORT, notiz

WORTE = tuple(w.encode() for w in GEHEIM)


def aufmachen(wurzel, kennung):
    tresor = raum(wurzel).tresor(kennung)
    return open_echt(open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN), lambda: JETZT)


def treffer(inhalt: bytes) -> list[bytes]:
    """As they are, and as Windows writes them."""
    return [w for w in WORTE if w in inhalt or w.decode().encode("utf-16-le") in inhalt]


@pytest.fixture
def lage(wurzel, monkeypatch, tmp_path):
    """An open profile with a family, and an open Schutzraum with a note beside it."""
    zwischen = tmp_path / "zwischen"
    zwischen.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(zwischen))
    kennung = lege_beide(wurzel)
    profil = aufmachen(wurzel, kennung)
    profil.schutzraum.set_up(wort(WORT), Beruf.BERATUNG)
    profil.schutzraum.save(notiz())
    yield wurzel, kennung, profil, zwischen
    profil.close()


def files(*ordner: Path):
    """With what lies beside while it is open: WAL, index of the WAL, temporary files."""
    for einer in ordner:
        yield from ((datei, datei.read_bytes()) for datei in einer.rglob("*") if datei.is_file())


def test_f16_no_word_of_a_note_is_in_any_file_open_or_locked(lage):
    wurzel, _, profil, zwischen = lage
    profil.schutzraum.akte("n1")
    gesehen = {datei.name for datei, _ in files(wurzel)}
    assert {"schutz.db", "schutz.db-wal", "familien.db", "katalog.db"} <= gesehen
    assert [(d, treffer(i)) for d, i in files(wurzel, zwischen) if treffer(i)] == []
    secure(profil.offen, Anlass.VON_HAND, JETZT, JETZT, Orte(profil.katalogdatei, None))
    profil.schutzraum.lock()
    assert [(d, treffer(i)) for d, i in files(wurzel, zwischen) if treffer(visible(i))] == []


def test_f16_no_word_of_a_note_is_in_the_families_file_even_without_its_encryption(lage):
    wurzel, kennung, profil, _ = lage
    profil.close()
    klar = klartext(wurzel, kennung)
    assert KANARI.encode() in klar  # the search finds what is there
    assert treffer(klar) == []


def test_f16_no_word_of_a_note_is_in_any_list_export_or_print(lage, tmp_path):
    _, _, profil, _ = lage
    profil.katalogmotor.dispose()
    _fill(profil.katalogdatei)
    _many(profil)
    datei = Einstellungsdatei(None)
    dienste = Verdrahtung(profil, datei, Stelluhr().uhr()).dienste()
    akte = dienste.laden(FamilieId(F))
    alle = {
        **dict(statistics(dienste)),
        **dict(catalogue(dienste)),
        **dict(privacy(dienste, akte)),
        **dict(lists(dienste, profil, GEHEIM)),
        **dict(rest(datei, akte, tmp_path)),
        **dict(letters(dienste, akte)),
    }
    sichtbar = {name: visible(inhalt) for name, inhalt in alle.items()}
    assert KANARI.encode() in sichtbar["auskunft.pdf"]  # the search finds what is there
    assert KANARI.encode() in sichtbar["auskunft.json"]
    for form in Berichtsform:
        assert b"neu dazugekommen" in sichtbar[f"bericht-{form}"]  # tables with numbers
    assert any(name.startswith(Briefart.PLAN) for name in alle)
    assert len(alle) > 20
    assert not [name for name in alle if name.startswith(Briefart.SCHUTZNOTIZ)]
    assert [(name, treffer(inhalt)) for name, inhalt in sichtbar.items() if treffer(inhalt)] == []


def _many(profil) -> None:
    """So many families that a report has tables."""
    akte = markiert()
    with profil.einheit() as einheit:
        for nummer in range(12):
            f = replace(
                akte.familie, id=FamilieId(f"v{nummer}"), fallcode=f"26-1{nummer:02}", deckwort=""
            )
            einheit.save(None, replace(akte, familie=f))


def _fill(katalog: Path) -> None:
    """A few entries, so that every kind of export has something to say."""
    motor = edit_katalog(katalog)
    try:
        KatalogSchreiber(motor).uebernehmen(angebote()[:4], "Musterstadt", JETZT.date())
    finally:
        motor.dispose()


def test_f16_the_audit_log_of_the_families_knows_nothing_of_it(lage):
    _, _, profil, _ = lage
    tuer = profil.schutzraum
    dienste = Verdrahtung(profil, Einstellungsdatei(None), Stelluhr().uhr()).dienste()
    vorher = dienste.schutzarbeit.protokoll()
    tuer.lock()
    tuer.unlock(wort(WORT))
    tuer.akte("n1")
    tuer.note_print("n1", "notiz:2")
    tuer.remove("n1")
    assert dienste.schutzarbeit.protokoll() == vorher
    assert [e.tat for e in tuer.protokoll()[0]][-4:] == [
        Tat.ENTSPERRT, Tat.GEOEFFNET, Tat.GEDRUCKT, Tat.GELOESCHT,
    ]  # fmt: skip


def test_f16_locking_the_profile_locks_the_schutzraum_and_leaves_no_key(lage):
    _, _, profil, _ = lage
    tuer = profil.schutzraum
    schluessel = tuer._offen.schluessel
    profil.close()
    assert not any(schluessel)
    assert tuer._offen is None


def test_f16_a_note_alone_is_reason_enough_for_a_sicherung(lage):
    _, _, profil, _ = lage
    orte = Orte(profil.katalogdatei, None)
    secure(profil.offen, Anlass.VON_HAND, JETZT, JETZT, orte)
    assert changed(profil.offen, JETZT, orte) is None
    profil.schutzraum.save(notiz("n2", "B"))
    assert changed(profil.offen, JETZT, orte) is not None


def test_a_profile_of_before_gets_both_files_when_it_is_opened(wurzel):
    kennung = lege_beide(wurzel)
    ordner = raum(wurzel).tresor(kennung).ordner
    for datei in ordner.glob("schutz*"):
        datei.unlink()
    profil = aufmachen(wurzel, kennung)
    assert {datei.name for datei in ordner.glob("schutz*")} == {"schutz.db", "schutz.keys"}
    assert not profil.schutzraum.stand.eingerichtet
    profil.close()


def test_f16_opened_and_locked_again_the_folder_looks_as_before(wurzel):
    kennung = lege_beide(wurzel)
    ordner = raum(wurzel).tresor(kennung).ordner

    def liste():
        return {d.name: d.stat().st_size for d in ordner.iterdir() if d.name != "familien.db"}

    aufmachen(wurzel, kennung).close()
    vorher = liste()
    profil = aufmachen(wurzel, kennung)
    profil.schutzraum.set_up(wort(WORT), Beruf.BERATUNG)
    profil.schutzraum.save(notiz())
    profil.close()
    assert liste() == vorher
