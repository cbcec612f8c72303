"""The sheet of a Leistung as the navigator sees it, for tests of what must stand there."""

from __future__ import annotations

from tests.matching.test_gesetzestafel import echtes_werk


def blatt(kennung: str) -> dict[str, str]:
    """Its texts by name; conditions and relations are one text each."""
    leistung = echtes_werk().wissen.leistungen[kennung]  # type: ignore[index]
    return {
        "name": leistung.name,
        "einfach": leistung.einfach,
        "text": leistung.antrag.text,
        "frist": leistung.antrag.frist,
        "wirkung": leistung.antrag.wirkung,
        "betrag": leistung.betrag,
        "klaeren": leistung.klaeren,
        "sofort": f"{leistung.sofort} {leistung.sofort_fundstelle}",
        "bedingungen": " ".join(
            f"{b.ja} {b.nein} {b.offen} {b.fundstelle}" for b in leistung.bedingungen
        ),
        "verhaeltnisse": " ".join(f"{v.text} {v.fundstelle}" for v in leistung.verhaeltnisse),
        "brief": " ".join(
            satz
            for feld in ("worum", "warum", "schritt", "kosten", "weiter")
            for satz in getattr(leistung.brief, feld)
        ),
    }


def steht(kennung: str, feld: str, *worte: str) -> None:
    """All of it stands in that field."""
    text = blatt(kennung)[feld]
    fehlt = [wort for wort in worte if wort not in text]
    assert not fehlt, f"{kennung}.{feld}: {fehlt} fehlt in: {text}"
