"""Which blocks a letter must have: a missing one is named, never printed as a gap."""

from __future__ import annotations

from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Brief, Briefart, Stueck

PFLICHT: dict[Briefart, tuple[Stueck, ...]] = {
    Briefart.FAMILIE: (
        Stueck.WORUM,
        Stueck.WARUM,
        Stueck.SCHRITT,
        Stueck.ORT,
        Stueck.ZEIT,
        Stueck.MITBRINGEN,
        Stueck.KOSTEN,
        Stueck.WEITER,
        Stueck.RECHTE,
        Stueck.HILFE,
    ),
    Briefart.UEBERLEITUNG: (
        Stueck.ANLASS,
        Stueck.WUNSCH,
        Stueck.SCHRITT,
        Stueck.GETAN,
        Stueck.WEITERGABE,
        Stueck.BITTE,
        Stueck.ANTWORT,
    ),
    Briefart.PLAN: (Stueck.SCHRITT, Stueck.HILFE),
    Briefart.UNTERLAGEN: (Stueck.MITBRINGEN, Stueck.HILFE),
    Briefart.AUSKUNFT: (Stueck.WEITERGABE, Stueck.RECHTE, Stueck.HILFE),
    Briefart.LOESCHUNG: (Stueck.GETAN, Stueck.WEITERGABE),
    Briefart.DATENBLATT: (Stueck.ANLASS, Stueck.GETAN, Stueck.ANTWORT, Stueck.BITTE),
}

NAMEN: dict[Stueck, str] = {
    Stueck.WORUM: "Worum geht es?",
    Stueck.WARUM: "Warum das passen kann",
    Stueck.SCHRITT: "Ihr nächster Schritt",
    Stueck.ORT: "Wo ist das?",
    Stueck.ZEIT: "Wann ist offen?",
    Stueck.MITBRINGEN: "Das bringen Sie mit",
    Stueck.KOSTEN: "Was kostet das?",
    Stueck.WEITER: "So geht es weiter",
    Stueck.RECHTE: "Ihre Rechte",
    Stueck.HILFE: "Wir helfen Ihnen gern",
    Stueck.ANLASS: "Anlass",
    Stueck.WUNSCH: "Was wünscht die Familie?",
    Stueck.GETAN: "Was haben wir schon getan?",
    Stueck.WEITERGABE: "Was geben wir weiter?",
    Stueck.BITTE: "Unsere Bitte an Sie",
    Stueck.ANTWORT: "Antwort",
}


def require_stuecke(brief: Brief) -> Brief:
    """The letter unchanged, or a Hinweis that names every missing obligatory block."""
    da = {block.stueck for block in brief.bloecke if block.inhalt or block.entfaellt}
    fehlend = [stueck for stueck in PFLICHT[brief.art] if stueck not in da]
    if fehlend:
        raise Hinweis(
            "Dem Brief fehlen noch Teile.",
            "Es wurde nichts gedruckt.",
            "Bitte ergänzen Sie die Teile oder schreiben Sie dazu, warum sie nicht nötig sind.",
            tuple(f"Abschnitt „{NAMEN[stueck]}“" for stueck in fehlend),
        )
    return brief
