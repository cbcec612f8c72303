"""`lotse zugang`: who can open, another password, another data key."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from lotse.app.tresorkonsole import Tresorkonsole, tresorteile
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.store.schluessel import FalschesPasswort
from lotse.store.sicherungsablage import kept
from lotse.store.tresor import open_tresor
from lotse.store.wiederherstellen import rehearse
from tests.cli.conftest import JETZT
from tests.werkzeug.haus import PASSWORT
from tests.werkzeug.schluessel import BILLIGE_GRENZEN

NEU = "Regen Lampe Stuhl Berg Salz"


@pytest.fixture
def tippt(lotse, haus):
    """Type several secrets, one after the other; "papier" is whatever was shown."""

    def run(*worte, geheimnisse=(PASSWORT,)):
        teile = tresorteile(Tresorkonsole(lambda: JETZT, BILLIGE_GRENZEN))
        rest, gezeigt = list(geheimnisse), []
        zugang = teile.zugang

        class Gezeigt:
            def __getattr__(self, name):
                return getattr(zugang, name)

            def papier(self):
                gezeigt.append(zugang.papier())
                return gezeigt[-1]

        def frage(_satz, papier):
            wort = rest.pop(0)
            wort = gezeigt[-1] if wort == "papier" else wort
            return read_notfallschluessel(wort) if papier else secret(wort)

        return lotse(
            *worte,
            "--ordner",
            haus.wurzel,
            tresor=lambda: replace(teile, frage=frage, zugang=Gezeigt()),
        )

    return run


def oeffnet(haus, wort):
    try:
        open_tresor(haus.tresor, secret(wort), grenzen=BILLIGE_GRENZEN).close()
    except FalschesPasswort:
        return False
    return True


def test_who_can_open_is_shown_in_words_and_for_programs(tippt):
    rueckgabe, aus, fehler = tippt("zugang", "zeigen")
    assert (rueckgabe, fehler) == (0, "")
    assert "- Passwort" in aus
    assert "- Notfall-Schlüssel auf Papier" in aus
    assert "noch nie ganz abgetippt" in aus
    antwort = json.loads(tippt("zugang", "zeigen", "--format", "json")[1])
    assert [z["art"] for z in antwort["zugaenge"]] == ["passwort", "notfall"]


def test_the_password_is_changed(tippt, haus):
    rueckgabe, aus, fehler = tippt("zugang", "passwort", geheimnisse=(PASSWORT, NEU, NEU))
    assert (rueckgabe, fehler) == (0, "")
    assert "Das neue Passwort gilt ab jetzt" in aus
    assert (oeffnet(haus, NEU), oeffnet(haus, PASSWORT)) == (True, False)


@pytest.mark.parametrize(
    ("geheimnisse", "satz"),
    [
        ((PASSWORT, NEU, f"{NEU}x"), "verschieden"),
        ((PASSWORT, "kurz", "kurz"), "Zeichen"),
        (("falsch falsch falsch", NEU, NEU), "passt nicht"),
    ],
)
def test_what_does_not_fit_changes_nothing(tippt, haus, geheimnisse, satz):
    vorher = haus.tresor.schluessel.read_bytes()
    rueckgabe, aus, fehler = tippt("zugang", "passwort", geheimnisse=geheimnisse)
    assert (rueckgabe, aus) == (1, "")
    assert satz in fehler
    assert haus.tresor.schluessel.read_bytes() == vorher


def test_everything_is_encrypted_anew_and_the_newest_sicherung_holds(tippt, haus):
    alt = haus.tresor.schluessel.read_bytes()
    rueckgabe, aus, fehler = tippt("zugang", "umschluesseln", geheimnisse=(PASSWORT, "papier"))
    assert (rueckgabe, fehler) == (0, "")
    assert "Die Daten sind neu verschlüsselt." in aus
    assert "Sicherungen von früher" in aus
    assert haus.tresor.schluessel.read_bytes() != alt
    offen = open_tresor(haus.tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    neueste = kept(haus.tresor.sicherungen)[-1][1]
    assert rehearse(neueste, haus.tresor.ordner, offen.schluessel).zeilen["familie"] == 1
    offen.close()


def test_nothing_happens_before_the_new_paper_was_typed_back(tippt, haus):
    alt, daten = haus.tresor.schluessel.read_bytes(), haus.tresor.daten.read_bytes()
    anderes = "TYEM-2FVG-S1Q8-H60K-R93G-45CR-11DY-WGHF-CMFD"
    rueckgabe, _aus, fehler = tippt("zugang", "umschluesseln", geheimnisse=(PASSWORT, anderes))
    assert rueckgabe == 1
    assert "anderer Notfall-Schlüssel" in fehler
    assert haus.tresor.schluessel.read_bytes() == alt
    assert haus.tresor.daten.read_bytes() == daten


def test_the_paper_alone_changes_neither(tippt, haus):
    for befehl in ("passwort", "umschluesseln"):
        geheimnisse = (haus.papier, NEU, NEU) if befehl == "passwort" else (haus.papier, "papier")
        rueckgabe, _aus, fehler = tippt("zugang", befehl, "--papier", geheimnisse=geheimnisse)
        assert rueckgabe == 1
        assert "braucht es das Passwort" in fehler
