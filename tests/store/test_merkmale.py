from hypothesis import given, settings

from lotse.domain.angebot import Angebotssprache
from lotse.services.angebot_form import merkmale
from lotse.store.merkmale import read_merkmale, text_of, to_text
from tests.werkzeug.angebote import ANGEBOTE
from tests.werkzeug.stores import angebot


def row(m):
    geprueft = m.geprueft_am.isoformat() if m.geprueft_am else None
    kopf = (m.key, m.sortier_name, m.traeger, m.form.value, m.status.value, m.stadtteil, m.plz)
    return (*kopf, geprueft, to_text(m), m.name)


@settings(deadline=None)
@given(ANGEBOTE)
def test_a_compact_row_gives_back_what_matching_reads(eines):
    (gelesen,) = read_merkmale([row(merkmale(eines))])
    assert gelesen == merkmale(eines)


@settings(deadline=None)
@given(ANGEBOTE)
def test_the_row_of_an_entry_is_that_of_its_traits(eines):
    assert text_of(eines) == to_text(merkmale(eines))


def test_equal_parts_are_one_object():
    zwei = [angebot(key, sprachen=(Angebotssprache("tr"),)) for key in ("a", "b")]
    eins, anderes = read_merkmale([row(merkmale(eintrag)) for eintrag in zwei])
    assert eins.sprachen is anderes.sprachen
    assert eins.traeger is anderes.traeger
