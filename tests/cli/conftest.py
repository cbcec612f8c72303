from __future__ import annotations

import pytest

from tests.werkzeug.konsole import Konsole, konsole, uebungskatalog


@pytest.fixture(scope="session")
def uebung(tmp_path_factory):
    return uebungskatalog(tmp_path_factory.mktemp("uebung"))


@pytest.fixture
def lotse(uebung, request) -> Konsole:
    return konsole(uebung, request.addfinalizer)
