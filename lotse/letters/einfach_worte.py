"""What the window and the command line say about each rule: why, and what would help."""

from __future__ import annotations

from lotse.letters.regeln_fund import Fund

_TEXTE: dict[str, tuple[str, str]] = {
    "S1": ("Der Satz ist lang.", "Teilen Sie den Satz in zwei kurze Sätze."),
    "S2": ("Der Satz hat mehr als einen Gedanken.", "Schreiben Sie für jeden Gedanken einen Satz."),
    "S3": ("Der Satz sagt nicht, wer etwas tut.", "Schreiben Sie, wer es tut."),
    "S4": ("Hinter „ist … zu“ steckt eine Pflicht.", "Schreiben Sie: Sie müssen …"),
    "S5": ("Der Genitiv ist schwer.", "Schreiben Sie es mit „von“."),
    "S6": ("Die Möglichkeitsform ist schwer.", "Schreiben Sie, was ist oder was geht."),
    "S7": ("Ein Satz steckt in einem anderen.", "Machen Sie daraus zwei Sätze."),
    "S8": ("Hauptwörter verstecken, was jemand tut.", "Schreiben Sie es mit einem Verb."),
    "S9": ("Eine Verneinung überliest man leicht.", "Schreiben Sie, was gilt, wenn das geht."),
    "S10": ("Die alte Form der Vergangenheit ist schwer.", "Schreiben Sie: hat … gemacht."),
    "W1": ("Das Wort ist lang.", "Nehmen Sie ein kurzes Wort oder erklären Sie es."),
    "W2": ("Das Wort kennt nicht jeder.", "Schreiben Sie dahinter: Das heißt: …"),
    "W4": ("Eine Abkürzung kennt nicht jeder.", "Schreiben Sie das Wort aus."),
    "W5": ("Zwei Wörter für dieselbe Sache verwirren.", "Nehmen Sie immer dasselbe Wort."),
    "Z1": ("Zahlen und Zeiten liest man so schwer.", "Schreiben Sie: 9 Uhr bis 12 Uhr, 5 Euro."),
    "Z3": ("Das Zeichen liest niemand vor.", "Schreiben Sie ein Wort dafür."),
}
REGELN = tuple(_TEXTE)


def reason(fund: Fund) -> tuple[str, str]:
    """Why, and a proposal; a sure one names the words."""
    grund, vorschlag = _TEXTE[fund.regel]
    if fund.ersatz:
        return grund, f"Schreiben Sie: {fund.ersatz.strip()}"
    return grund, vorschlag
