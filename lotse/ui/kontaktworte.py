"""Words for contacts: how, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from lotse.domain.kontakt import Kontaktart, Kontaktergebnis

ARTWORT: Mapping[Kontaktart, str] = {
    Kontaktart.PRAXIS: "Praxis",
    Kontaktart.BUERO: "Büro",
    Kontaktart.ZUHAUSE: "zu Hause",
    Kontaktart.BEGLEITET: "begleitet",
    Kontaktart.TELEFON: "Telefon",
    Kontaktart.OFFENE_TUER: "offene Tür",
    Kontaktart.NACHRICHT: "Nachricht",
}
ERGEBNISWORT: Mapping[Kontaktergebnis, str] = {
    Kontaktergebnis.GESPROCHEN: "gesprochen",
    Kontaktergebnis.MAILBOX: "Mailbox",
    Kontaktergebnis.NICHT_ERREICHT: "nicht erreicht",
}
