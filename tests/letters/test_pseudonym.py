"""What tells whose it is goes out of a text, and the preview says what went."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.antrag import Antrag
from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.netz import Horizont, Netzknoten, Sektor
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import Vermittlung
from lotse.letters.pseudonym import Entfernt, personen_worte, pseudonymise
from tests.werkzeug.briefe import familie_ahorn, stelle

PERSONEN = (
    Person(PersonId("m"), Rolle.MUTTER, "Ayşe"),
    Person(PersonId("k1"), Rolle.KIND, "Deniz"),
    Person(PersonId("k2"), Rolle.KIND, "Anna-Lena"),
    Person(PersonId("p"), Rolle.PARTNER, "An"),
)


def akte():
    familie = familie_ahorn(
        name="Yılmaz-Schmidt",
        personen=PERSONEN,
        ort=Ort("50990", "Musterstadt", "Nordstadt"),
    )
    hier = replace(stelle(), kontakt_person="Frau Linde")
    return replace(
        familie,
        vermittlungen=(Vermittlung("v", "fruehfoerderung", hier, ()),),
        netzknoten=(Netzknoten("n", "Onkel Bekir", Sektor.FAMILIE, Horizont.NAH),),
        antraege=(Antrag("a", "wohngeld", "Wohnamt Süd", "wohngeldbehoerde"),),
    )


@pytest.mark.parametrize(
    ("text", "rein"),
    [
        ("Deniz spricht wenig.", "Kind 1 spricht wenig."),
        ("DENIZ und Denizs Heft", "Kind 1 und Kind 1 Heft"),
        ("Lena ist müde.", "Kind 2 ist müde."),
        ("Anna-Lena ist müde.", "Kind 2 ist müde."),
        ("Ayşe weint.", "die Mutter weint."),
        ("Familie Yılmaz", "Familie [Name]"),
        ("die Schmidts", "die [Name]"),
        ("an der Tür wartet An.", "an der Tür wartet die zweite Person im Haushalt."),
        ("Sie wohnt in der Nordstadt.", "Sie wohnt in der [Ort]."),
        ("Das Zeichen ist 26-014, Ahorn.", "Das Zeichen ist [Zeichen], [Zeichen]."),
        ("Die Frühförderstelle Nordstadt rief an.", "Die [Stelle] rief an."),
        ("Das Wohnamt Süd schweigt.", "Das [Amt] schweigt."),
        ("Onkel Bekir hilft, Bekir kommt oft.", "[Name] hilft, [Name] kommt oft."),
    ],
)
def test_words_the_case_knows_are_replaced(text, rein):
    assert pseudonymise(text, akte()).text == rein


@pytest.mark.parametrize(
    ("text", "art"),
    [
        ("am 12.03.2026", Entfernt.TAG),
        ("am 12. 3. 2026", Entfernt.TAG),
        ("am 3. Mai 2026", Entfernt.TAG),
        ("am 3. Mai", Entfernt.TAG),
        ("am 2026-05-03", Entfernt.TAG),
        ("am 3.5.", Entfernt.TAG),
        ("unter 0221 4710 199", Entfernt.TELEFON),
        ("unter +49 221 4710199", Entfernt.TELEFON),
        ("an post@beispiel.de", Entfernt.MAIL),
        ("in der Parkstraße 12", Entfernt.ADRESSE),
        ("Am Markt 3", Entfernt.ADRESSE),
        ("in 40213 Düsseldorf", Entfernt.ORT),
        ("in der Astrid-Lindgren-Schule", Entfernt.SCHULE),
        ("in der Grundschule Am Park", Entfernt.SCHULE),
        ("in der Kita Regenbogen", Entfernt.SCHULE),
        ("im Goethe-Gymnasium", Entfernt.SCHULE),
        ("von Frau Meier", Entfernt.NAME),
        ("von Herrn Dr. Meier", Entfernt.NAME),
    ],
)
def test_what_looks_like_a_name_a_day_or_a_place_goes_out(text, art):
    rein = pseudonymise(f"Wir waren {text} dort.", akte())
    assert [fund.art for fund in rein.entfernt] == [art]
    (fund,) = rein.entfernt
    assert fund.text not in rein.text
    assert fund.ersatz in rein.text
    assert fund.text in text


@pytest.mark.parametrize(
    "text",
    [
        "Das Kind ist 5 Jahre alt und spricht wenig.",
        "Die Schule hat angerufen.",
        "Sie braucht 2 Termine im Monat, etwa 30 Minuten.",
        "Die Kita ist zu voll.",
        "Im Mai war es besser.",
    ],
)
def test_what_tells_nothing_stays(text):
    assert pseudonymise(text, akte()).text == text


def test_members_are_called_by_their_role():
    assert list(personen_worte(akte()).values()) == [
        "die Mutter",
        "Kind 1",
        "Kind 2",
        "die zweite Person im Haushalt",
    ]


GEHEIM = (
    "Deniz", "Ayşe", "Anna-Lena", "Yılmaz-Schmidt", "Yılmaz", "Musterstadt", "Nordstadt", "50990",
    "26-014", "Frühförderstelle Nordstadt", "Lebenshilfe Musterstadt", "Linde", "Wohnamt Süd",
    "12.03.2026", "3. Mai 2026", "0221 4710 199", "post@beispiel.de",
)  # fmt: skip
FUELLE = st.sampled_from(("kam", "sagt:", "und", "dann", "(", "–", "mit", "heute", ".", "\n"))


@given(st.lists(st.one_of(st.sampled_from(GEHEIM), FUELLE), max_size=20))
def test_no_secret_survives_in_any_order(worte):
    rein = pseudonymise(" ".join(worte), akte())
    for wort in GEHEIM:
        assert wort not in rein.text
    assert all(fund.text not in ("", fund.ersatz) for fund in rein.entfernt)


@given(st.text(max_size=200))
def test_any_text_is_taken_and_cleaned_twice_is_cleaned_once(text):
    einmal = pseudonymise(text, akte())
    if not einmal.entfernt:
        assert einmal.text == text
