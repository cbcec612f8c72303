"""Rights by age for tests: one line each, and families of one child."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache

from lotse.domain.anspruch import Anspruch
from lotse.domain.familie import Familie, FamilieId, Person, PersonId, Rolle
from lotse.domain.nutzung import Nutzung
from lotse.domain.recht import Wissen
from lotse.domain.zeit import Geburt
from lotse.exchange.wissen import load_wissen
from lotse.matching.anrecht import Anrecht, Anrechte
from lotse.matching.ansprueche import Altersregeln, altersregeln, steht_zu

STAND = date(2026, 8, 19)


def anspruch(kennung: str, **felder: object) -> Anspruch:
    grund: dict[str, object] = {
        "id": kennung,
        "titel": f"Recht {kennung}",
        "einfach": "Ein Recht.",
        "leistung": "u_untersuchungen",
        "schritt": "Einen Termin machen",
        "fundstelle": "§ 1 SGB V",
        "quelle": "Gesetz",
        "stand": STAND,
        "sicherheit": "hoch",
    }
    return Anspruch(**(grund | felder))  # type: ignore[arg-type]


@cache
def echtes_wissen() -> Wissen:
    """The knowledge as shipped, read once."""
    return load_wissen()


@cache
def echte_regeln() -> Altersregeln:
    return altersregeln(echtes_wissen())


def kind(geburt: str | None, kennung: str = "k1", **felder: object) -> Person:
    wann = None if geburt is None else Geburt.lesen(geburt)
    return Person(PersonId(kennung), Rolle.KIND, geburt=wann, **felder)  # type: ignore[arg-type]


def familie(*kinder: Person, **felder: object) -> Familie:
    grund = Familie(FamilieId("f"), "26-001", "Ahorn", STAND, personen=kinder, kinder_gefragt=True)
    return replace(grund, **felder)


def rechte(
    heute: str, *kinder: Person, nutzungen: Iterable[Nutzung] = (), **felder: object
) -> Anrechte:
    """All rights of these children on that day."""
    return steht_zu(
        familie(*kinder, **felder), nutzungen, echtes_wissen(), date.fromisoformat(heute),
        echte_regeln(),
    )  # fmt: skip


def recht(kennung: str, heute: str, *kinder: Person, **felder: object) -> Anrecht | None:
    """The first row of one right, or None when it is not told."""
    offen = rechte(heute, *kinder, **felder).offen  # type: ignore[arg-type]
    return next((a for a in offen if a.anspruch.id == kennung), None)
