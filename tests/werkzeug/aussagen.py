"""Words that an Aussage takes from a table: they are said wherever it is said."""

from __future__ import annotations

from lotse.exchange.katalog_paket import ART
from lotse.exchange.paket_form import WISSEN
from lotse.exchange.wissen_gewichte import load_worte
from lotse.matching.merkmal import SATZ
from lotse.matching.zielgruppe import FUER
from lotse.services.uebergabepaket import ANDERER_ZWECK
from lotse.services.ursache import SAETZE
from lotse.services.weitergeben import DATENWORT, SELBST


def aussageworte() -> set[str]:
    sprachen = load_worte().sprachen
    worte = {*SATZ.values(), *FUER.values()}
    worte |= {s.adverb for s in sprachen.values() if s.adverb != f"auf {s.name}"}
    worte |= {s.spricht for s in sprachen.values() if s.spricht}
    worte |= {*DATENWORT.values(), SELBST, ANDERER_ZWECK}
    return worte | {WISSEN.wort, WISSEN.bisher, ART.wort, ART.bisher, *SAETZE.values()}
