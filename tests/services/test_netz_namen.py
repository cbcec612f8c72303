"""Without names: parts and short names only, on the screen and on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.netz import Horizont, Netzknoten, Sektor
from lotse.domain.zeit import Geburt
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import alle_saetze
from lotse.letters.inhalt import saetze_in
from lotse.letters.zeichnung import Wort, Zeichnung
from lotse.services.netzblatt import Netzdruck, compose_netz
from lotse.services.netznamen import namen_of
from lotse.services.netzrollen import is_role
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.netz import akte_netz

DE = Sprache.load("de")
GEHEIM = ("Kanarienvogel", "Zeynep", "Elif", "Meryem", "Ahorn", "Piepmatz", "Gelbkehlchen")


def kanarie():
    """A case whose names must not come out."""
    akte = akte_netz()
    erste = replace(akte.familie.personen[0], vorname="Gelbkehlchen", geburt=Geburt(1997, 3, 14))
    familie = replace(
        akte.familie, name="Kanarienvogel", personen=(erste, *akte.familie.personen[1:])
    )
    mehr = (
        Netzknoten("y1", "Piepmatz", Sektor.FREUNDE, Horizont.NAH, "Freund von Piepmatz"),
        Netzknoten("y2", "Tante Piepmatz", Sektor.FAMILIE, Horizont.NAH),
    )
    return replace(akte, familie=familie, netzknoten=(*akte.netzknoten, *mehr))


def gedruckt(brief):
    """Every word on the sheet, pictures and their descriptions too."""
    teile = [satz.text for satz in alle_saetze(brief)]
    for block in brief.bloecke:
        for inhalt in block.inhalt:
            teile += [satz.text for satz in saetze_in(inhalt)]
            if isinstance(inhalt, Zeichnung):
                teile.append(inhalt.alt)
                teile += [form.text for form in inhalt.formen if isinstance(form, Wort)]
    return "\n".join(teile)


@pytest.mark.parametrize("wort", GEHEIM)
def test_e31_without_names_no_name_comes_out(wort):
    akte = kanarie()
    namen = namen_of(akte, DE, offen=False)
    assert not any(wort.casefold() in name.casefold() for name in namen.values())
    assert wort not in gedruckt(compose_netz(akte, rahmen(), Netzdruck(namen=False)))


def test_e31_with_names_they_stand_there():
    text = gedruckt(compose_netz(kanarie(), rahmen()))
    assert "Oma Zeynep" in text
    assert "Ahorn" in text


@pytest.mark.parametrize("offen", [True, False])
def test_e31_no_birth_date_stands_on_the_sheet(offen):
    text = gedruckt(compose_netz(kanarie(), rahmen(), Netzdruck(namen=offen)))
    for spur in ("14.3.1997", "14.03.1997", "03.1997", "1997", "1993", "2019"):
        assert spur not in text


def test_e31_a_short_name_that_says_the_name_is_not_used():
    namen = namen_of(kanarie(), DE, offen=False)
    assert namen["y1"] == "Freundschaft 2"
    assert namen["n4"] == "Freundin aus dem Kurs"
    assert namen["n1"] == "Großmutter"
    assert namen["n11"].startswith("Fachstelle")
    assert namen[""] == "Familie"


def test_e31_everybody_without_a_name_is_told_apart():
    akte = kanarie()
    namen = namen_of(akte, DE, offen=False)
    eigene = [namen[k.id] for k in akte.netzknoten]
    assert len(set(eigene)) == len(eigene)
    assert [namen[str(p.id)] for p in akte.familie.personen] == [
        "Mutter", "Vater", "Kind 1", "Kind 2", "Baby"
    ]  # fmt: skip


def test_e31_a_second_adult_has_a_part():
    akte = akte_netz()
    andere = Person(PersonId("p9"), Rolle.ANDERE, "Hamza")
    familie = replace(akte.familie, personen=(*akte.familie.personen, andere))
    namen = namen_of(replace(akte, familie=familie), DE, offen=False)
    assert namen["p9"] == "Person im Haushalt 1"


@pytest.mark.parametrize(
    ("name", "rolle"), [("Oma", True), ("beste Freundin", True), ("Oma Fatma", False), ("", False)]
)
def test_e31_a_role_is_no_name(name, rolle):
    assert is_role(name) is rolle


def test_e31_the_sheet_shows_the_day_that_was_chosen():
    text = gedruckt(compose_netz(akte_netz(), rahmen(), Netzdruck(tag=date(2026, 5, 1))))
    assert "Elterncafé" in text
    assert "Schwester – Familie" not in text
