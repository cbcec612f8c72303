"""Who may open: only the key file changes, the old secret opens nothing, nobody is locked out."""

from __future__ import annotations

import pytest

from lotse.app.schild import read_versuche
from lotse.app.zugangsarbeit import Zugangsdienst
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.services.sichern import Merker
from lotse.services.zugangsarbeit import Abgewiesen, Zugangsart
from lotse.store.protokoll import entries
from lotse.store.schluessel import FalschesPasswort, Slotart
from lotse.store.schluesseldatei import copy_of, read_bund
from lotse.store.treiber import DBAPI
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.verbindung import connect_familien
from tests.werkzeug.echt import JETZT, PASSWORT, lege_an, raum
from tests.werkzeug.schluessel import NOTFALL

NEU, IHRES = "Regen Lampe Stuhl Berg Salz", "Wolke Gabel Zaun Brot Uhr"


@pytest.fixture
def wurzel(tmp_path):
    return tmp_path / "daten"


@pytest.fixture
def kennung(wurzel):
    return lege_an(wurzel)


@pytest.fixture
def dienst(wurzel, kennung):
    d = oeffne(wurzel, kennung)
    yield d
    d.profil.close()


def oeffne(wurzel, kennung, passwort=PASSWORT, art=Slotart.PASSWORT):
    profil, _ = raum(wurzel).oeffne(kennung, secret(passwort), art)
    return Zugangsdienst(profil, lambda: JETZT)


def oeffnet(wurzel, kennung, passwort, art=Slotart.PASSWORT):
    geheimnis = read_notfallschluessel(passwort) if art is Slotart.NOTFALL else secret(passwort)
    try:
        raum(wurzel).oeffne(kennung, geheimnis, art)[0].close()
    except FalschesPasswort:
        return False
    return True


def daten(dienst):
    """The bytes of the data at rest: nothing of them may move with a password."""
    return dienst.profil.offen.tresor.daten.read_bytes()


def taten(dienst):
    with dienst.profil.offen.engine.connect() as connection:
        return [(e.tat, e.art, e.objekt) for e in entries(connection)]


def test_a_fresh_tresor_shows_its_owner_and_its_paper(dienst):
    arten = [(z.art, z.name, z.eigener) for z in dienst.bild().zugaenge]
    assert arten == [(Zugangsart.PASSWORT, "Nordstadt 2026", True), (Zugangsart.NOTFALL, "", False)]
    assert dienst.name == "Nordstadt 2026"


def test_another_password_opens_and_the_old_one_does_not(dienst, wurzel, kennung):
    kennungen = [z.kennung for z in dienst.bild().zugaenge]
    vorher, schluessel = daten(dienst), bytes(dienst.profil.offen.schluessel)
    altes, neues = secret(PASSWORT), secret(NEU)
    bund = read_bund(dienst.profil.offen.tresor.schluessel)
    dienst.aendere_passwort(altes, neues)
    assert daten(dienst) == vorher
    assert set(altes) == set(neues) == {0}
    assert bytes(dienst.profil.offen.schluessel) == schluessel
    assert [z.kennung for z in dienst.bild().zugaenge] == kennungen
    assert read_bund(dienst.profil.offen.tresor.schluessel).slots[1] == bund.slots[1]
    dienst.profil.close()
    assert oeffnet(wurzel, kennung, NEU)
    assert not oeffnet(wurzel, kennung, PASSWORT)
    assert oeffnet(wurzel, kennung, NOTFALL, Slotart.NOTFALL)


def test_the_copy_of_the_key_file_does_not_keep_the_old_password(dienst, wurzel, kennung):
    dienst.aendere_passwort(secret(PASSWORT), secret(NEU))
    datei = dienst.profil.offen.tresor.schluessel
    assert copy_of(datei).read_bytes() == datei.read_bytes()
    dienst.profil.close()
    datei.write_bytes(b"kaputt")
    assert oeffnet(wurzel, kennung, NEU)


def test_a_wrong_password_changes_nothing_and_the_pause_grows(dienst):
    datei = dienst.profil.offen.tresor.schluessel
    vorher, pausen = datei.read_bytes(), []
    for _ in range(5):
        with pytest.raises(Abgewiesen) as abgewiesen:
            dienst.aendere_passwort(secret("falsch falsch falsch"), secret(NEU))
        pausen.append(abgewiesen.value.pause)
    assert pausen == [0, 0, 1, 2, 4]
    assert datei.read_bytes() == vorher
    assert read_versuche(dienst.profil.ordner).anzahl == 5
    dienst.pruefe(secret(PASSWORT))
    with pytest.raises(Abgewiesen) as abgewiesen:
        dienst.pruefe(secret("falsch"))
    assert abgewiesen.value.pause == 0


def test_a_full_disk_leaves_the_old_password(dienst, wurzel, kennung, monkeypatch):
    def voll(*_args):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as m:
        m.setattr("lotse.store.schluesseldatei.atomic_write", voll)
        with pytest.raises(Hinweis):
            dienst.aendere_passwort(secret(PASSWORT), secret(NEU))
    dienst.profil.close()
    assert oeffnet(wurzel, kennung, PASSWORT)


def test_a_deputy_opens_with_the_own_password_and_the_log_says_who(dienst, wurzel, kennung):
    bild = dienst.lass_zu(secret(PASSWORT), "  Frau   Cem ", secret(IHRES))
    (sie,) = bild.von(Zugangsart.VERTRETUNG)
    assert (sie.name, sie.seit) == ("Frau Cem", JETZT)
    assert (Tat.ZUGANG_NEU, "zugang", sie.kennung) in taten(dienst)
    dienst.profil.close()
    vertretung = oeffne(wurzel, kennung, IHRES, Slotart.VERTRETUNG)
    assert vertretung.bild().eigener.kennung == sie.kennung
    with vertretung.profil.offen.engine.connect() as connection:
        assert entries(connection)[-1].slot == sie.kennung
    vertretung.profil.close()


def test_a_deputy_changes_the_own_password_and_nothing_else(dienst, wurzel, kennung):
    dienst.lass_zu(secret(PASSWORT), "Cem", secret(IHRES))
    dienst.profil.close()
    v = oeffne(wurzel, kennung, IHRES, Slotart.VERTRETUNG)
    datei = v.profil.offen.tresor.schluessel
    vorher, besitzer = datei.read_bytes(), v.bild().zugaenge[0].kennung
    assert not v.bild().darf_verwalten
    for tat in (
        lambda: v.lass_zu(secret(IHRES), "Noch wer", secret(NEU)),
        lambda: v.nimm_weg(secret(IHRES), besitzer),
        lambda: v.erneuere_papier(secret(IHRES), v.neues_papier(), "zuhause"),
    ):
        with pytest.raises(Hinweis, match="wem die Datenbank gehört"):
            tat()
    assert datei.read_bytes() == vorher
    v.aendere_passwort(secret(IHRES), secret(NEU))
    v.profil.close()
    assert oeffnet(wurzel, kennung, NEU, Slotart.VERTRETUNG)
    assert oeffnet(wurzel, kennung, PASSWORT)


def test_what_is_taken_away_opens_nothing_and_the_name_stays_in_the_book(dienst, wurzel, kennung):
    (sie,) = dienst.lass_zu(secret(PASSWORT), "Cem", secret(IHRES)).von(Zugangsart.VERTRETUNG)
    bild = dienst.nimm_weg(secret(PASSWORT), sie.kennung)
    assert bild.von(Zugangsart.VERTRETUNG) == []
    with dienst.profil.einheit() as einheit:
        assert '"Cem"' in einheit.merker()[Merker.ZUGAENGE]
    dienst.profil.close()
    assert not oeffnet(wurzel, kennung, IHRES, Slotart.VERTRETUNG)


def test_the_owner_and_the_paper_cannot_be_taken_away(dienst):
    vorher = dienst.bild()
    for zugang in vorher.zugaenge:
        dienst.nimm_weg(secret(PASSWORT), zugang.kennung)
    assert dienst.bild() == vorher


@pytest.mark.parametrize("name", ["", "   ", "nordstadt 2026"])
def test_a_deputy_has_a_name_of_the_own(dienst, name):
    with pytest.raises(Hinweis, match="Name"):
        dienst.lass_zu(secret(PASSWORT), name, secret(IHRES))
    assert len(dienst.bild().zugaenge) == 2


def test_after_a_new_sheet_the_old_one_opens_nothing(dienst, wurzel, kennung):
    dienst.pruefe_papier(read_notfallschluessel(NOTFALL))
    papier = dienst.neues_papier()
    bild = dienst.erneuere_papier(secret(PASSWORT), papier, "vertretung")
    assert (bild.papierort, bild.papier_geprueft) == ("vertretung", None)
    assert len(bild.von(Zugangsart.NOTFALL)) == 1
    dienst.profil.close()
    assert oeffnet(wurzel, kennung, papier, Slotart.NOTFALL)
    assert not oeffnet(wurzel, kennung, NOTFALL, Slotart.NOTFALL)


def test_the_whole_sheet_typed_once_is_remembered_and_a_foreign_one_told(dienst):
    with pytest.raises(Hinweis, match="Dieses Blatt öffnet diese Daten nicht"):
        dienst.pruefe_papier(read_notfallschluessel(dienst.neues_papier()))
    assert dienst.bild().papier_geprueft is None
    assert dienst.pruefe_papier(read_notfallschluessel(NOTFALL)).papier_geprueft == JETZT


def test_after_the_paper_the_password_of_the_owner_is_asked(wurzel, kennung):
    profil, _ = raum(wurzel).oeffne(kennung, read_notfallschluessel(NOTFALL), Slotart.NOTFALL)
    dienst = Zugangsdienst(profil, lambda: JETZT)
    assert dienst.bild().eigener.art is Zugangsart.PASSWORT
    dienst.pruefe(secret(PASSWORT))
    profil.close()


def test_when_only_the_log_fails_the_new_password_holds_and_that_is_said(
    wurzel, kennung, dienst, monkeypatch
):
    def zu(*_):
        raise Hinweis("Die Datei ist gerade in Gebrauch.")

    with monkeypatch.context() as kaputt:
        kaputt.setattr("lotse.app.zugangsarbeit.keep_book", zu)
        bild = dienst.aendere_passwort(secret(PASSWORT), secret(NEU))
    assert bild.hinweis == "Ins Protokoll ließ es sich nicht schreiben."
    assert oeffnet(wurzel, kennung, NEU)
    assert not oeffnet(wurzel, kennung, PASSWORT)
    assert dienst.aendere_passwort(secret(NEU), secret(PASSWORT)).hinweis == ""


def test_the_book_waits_for_a_save_of_the_window_instead_of_being_refused(dienst):
    """One reads and then writes: nobody else gets the pen in between."""
    offen = dienst.profil.offen
    anderes = connect_familien(offen.tresor.daten, offen.schluessel, neu=False)
    anderes.execute("PRAGMA busy_timeout = 50")
    with SqlUnitOfWork(offen.engine, schreibt=True) as eines:
        eines.merker()
        with pytest.raises(DBAPI.OperationalError, match="locked"):
            anderes.execute("BEGIN IMMEDIATE")
        eines.merke({Merker.ZUGAENGE: ""})
    anderes.close()
