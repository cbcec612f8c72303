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
    Briefart.ANTRAG: (
        Stueck.ANTRAG,
        Stueck.LAGE,
        Stueck.BITTE,
        Stueck.ZUSTAENDIG,
        Stueck.UNTERSCHRIFT,
    ),
    Briefart.WEITERLEITUNG: (Stueck.ANLASS, Stueck.FRIST, Stueck.BITTE, Stueck.UNTERSCHRIFT),
    Briefart.FRIST: (Stueck.ANLASS, Stueck.BITTE, Stueck.UNTERSCHRIFT),
    Briefart.KOPIE: (Stueck.SCHRITT, Stueck.ABGABE, Stueck.RECHTE),
    Briefart.EINWILLIGUNG: (
        Stueck.WORUM,
        Stueck.WER,
        Stueck.MIT_WEM,
        Stueck.DATENARTEN,
        Stueck.GESUNDHEIT,
        Stueck.ZWECK,
        Stueck.FREIWILLIG,
        Stueck.WIDERRUF,
        Stueck.DAUER,
        Stueck.DATENSCHUTZ,
        Stueck.KIND,
        Stueck.ERKLAERT,
        Stueck.UNTERSCHRIFT,
    ),
    Briefart.VERSAND: (
        Stueck.ANLASS,
        Stueck.WER,
        Stueck.WUNSCH,
        Stueck.SCHRITT,
        Stueck.GETAN,
        Stueck.WEITERGABE,
        Stueck.BITTE,
    ),
    Briefart.FALLBRIEF: (
        Stueck.ANLASS,
        Stueck.PERSONEN,
        Stueck.GETAN,
        Stueck.EINSCHAETZUNG,
        Stueck.BITTE,
    ),
    Briefart.ZUWEISUNG: (Stueck.WORUM, Stueck.ZEIT, Stueck.FREIWILLIG, Stueck.HILFE),
    Briefart.STARTKARTE: (
        Stueck.WER,
        Stueck.NOTIZEN,
        Stueck.OHNE_NOTIZ,
        Stueck.FREIWILLIG,
        Stueck.HILFE,
    ),
    Briefart.TERMIN: (Stueck.ZEIT, Stueck.ORT, Stueck.SAGEN, Stueck.HILFE),
    Briefart.GESPRAECH: (Stueck.WER, Stueck.SCHRITT, Stueck.WEITER, Stueck.HILFE),
    Briefart.GESCHAFFT: (Stueck.STAERKEN, Stueck.GETAN),
    Briefart.RUECKMELDUNG: (Stueck.ANLASS, Stueck.STAND, Stueck.WEITERGABE, Stueck.HILFE),
    Briefart.ANTWORTSTREIFEN: (Stueck.BITTE, Stueck.ANTWORT),
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
    Stueck.ANTRAG: "Antrag",
    Stueck.LAGE: "Meine Lage",
    Stueck.FRIST: "Frist",
    Stueck.ZUSTAENDIG: "Sind Sie nicht zuständig?",
    Stueck.UNTERSCHRIFT: "Unterschrift",
    Stueck.ABGABE: "Abgegeben am",
    Stueck.WER: "Wer gibt die Erlaubnis?",
    Stueck.MIT_WEM: "Wer darf mit wem sprechen?",
    Stueck.DATENARTEN: "Worüber dürfen sie sprechen?",
    Stueck.ZWECK: "Wofür ist das?",
    Stueck.GESUNDHEIT: "Gesundheit",
    Stueck.FREIWILLIG: "Freiwillig",
    Stueck.WIDERRUF: "Erlaubnis beenden",
    Stueck.DAUER: "Wie lange gilt die Erlaubnis?",
    Stueck.DATENSCHUTZ: "Ihre Daten",
    Stueck.ERKLAERT: "Erklärt",
    Stueck.KIND: "Was sagt das Kind?",
    Stueck.PERSONEN: "Personen",
    Stueck.EINSCHAETZUNG: "Einschätzung",
    Stueck.NOTIZEN: "Das schreibe ich auf",
    Stueck.OHNE_NOTIZ: "Das schreibe ich nicht auf",
    Stueck.SAGEN: "Sagen Sie dort",
    Stueck.STAERKEN: "Das sind meine Stärken",
    Stueck.STAND: "Stand",
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
