from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from lotse.app.tresorkonsole import Tresorkonsole, tresorteile
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.haus import PASSWORT, Haus
from tests.werkzeug.konsole import Konsole, konsole, uebungskatalog
from tests.werkzeug.schluessel import BILLIGE_GRENZEN


@pytest.fixture(scope="session")
def uebung(tmp_path_factory):
    return uebungskatalog(tmp_path_factory.mktemp("uebung"))


@pytest.fixture
def lotse(uebung, request) -> Konsole:
    return konsole(uebung, request.addfinalizer)


JETZT = datetime(2026, 11, 22, 14, 30, 5)


@pytest.fixture
def haus(tmp_path):
    haus = Haus(tmp_path)
    with haus.einheit() as unit:
        unit.save(None, volle_akte())
    haus.offen.close()
    return haus


@pytest.fixture
def tippe(lotse, haus):
    """Run a command and type a secret; the prompts are kept."""
    fragen = []

    def run(*worte, geheimnis=PASSWORT, jetzt=JETZT):
        def frage(satz, papier):
            fragen.append(satz)
            return read_notfallschluessel(geheimnis) if papier else secret(geheimnis)

        teile = tresorteile(Tresorkonsole(lambda: jetzt, BILLIGE_GRENZEN))
        return lotse(*worte, tresor=lambda: replace(teile, frage=frage))

    run.fragen = fragen
    return run
