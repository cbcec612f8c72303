"""Money of a small family, for tests that need the Orientierungsrechner: one earner, one child."""

from __future__ import annotations

from lotse.domain.familie import PersonId
from lotse.domain.rechnung import Einkommen, Rechnungsangaben, Rechnungskind, Spanne
from lotse.domain.wahrheit import Wahrheit

KIND = PersonId("k1")


def angaben(
    brutto: int,
    netto: int,
    *,
    anderes_einkommen: Wahrheit = False,
) -> Rechnungsangaben:
    return Rechnungsangaben(
        paar=False,
        einkommen=(Einkommen(Spanne.genau(brutto), Spanne.genau(netto), lohnsteuer=False),),
        miete=Spanne.genau(600),
        heizung=Spanne.genau(100),
        mietenstufe=3,
        vermoegen=Spanne.genau(0),
        unterhalt={KIND: Spanne.genau(0)},
        kindergeld=True,
        anderes_einkommen=anderes_einkommen,
    )


def kind_rechnung(alter: int) -> tuple[Rechnungskind, ...]:
    return (Rechnungskind(KIND, alter, alter),)
