"""One sentence beside each band: why."""

from __future__ import annotations

from lotse.domain.rechnung import Band
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.rechner_grenzen import Grenzen
from lotse.matching.rechner_posten import Posten, mit_wohngeld
from lotse.matching.rechner_worte import zuschuesse

_WORTE = {
    "kinderzuschlag": {
        Band.WAHRSCHEINLICH: "Das Einkommen passt zum Kinderzuschlag.",
        Band.KNAPP: "Es ist knapp. Ein Antrag kann sich lohnen.",
        Band.UNWAHRSCHEINLICH: "Der Lohn ist für den Kinderzuschlag zu hoch.",
    },
    "wohngeld": {
        Band.WAHRSCHEINLICH: "Einkommen und Miete passen zum Wohngeld.",
        Band.KNAPP: "Es ist knapp. Ein Antrag kann sich lohnen.",
        Band.UNWAHRSCHEINLICH: "Für Wohngeld ist das Einkommen zu hoch oder die Miete zu klein.",
    },
}
ZU_VIELE = (
    "Für mehr als 12 Personen rechnet Lotse kein Wohngeld. Bitte fragen Sie die Wohngeldstelle."
)
HAENGT_DARAN = "Das hängt vom Wohngeld ab. Für mehr als 12 Personen rechnet Lotse es nicht."
OFFEN = "Das lässt sich mit diesen Angaben noch nicht sagen."
REICHT_NICHT = "Damit reicht das Geld nicht für alle. Dann ist das Jobcenter zuständig."


def grund(leistung: str, band: Band, g: Grenzen, p: Posten, spart: Wahrheit) -> str:
    """`spart`: savings above what stays free (§ 12 SGB II)."""
    if band is Band.UNBEKANNT:
        return _offen(leistung, g, p)
    if leistung == "grundsicherungsgeld":
        return _grundsicherung(band, g, p, spart)
    if band is not Band.UNWAHRSCHEINLICH:
        return _WORTE[leistung][band]
    if leistung == "kinderzuschlag" and (warum := _ohne_kinderzuschlag(g, p)):
        return warum
    return REICHT_NICHT if _betrag(leistung, g) and g.deckung.bis < 0 else _WORTE[leistung][band]


def _offen(leistung: str, g: Grenzen, p: Posten) -> str:
    """No answer of the family helps where the tables of the law end."""
    if mit_wohngeld(p):
        return OFFEN
    if leistung == "wohngeld":
        return ZU_VIELE
    return HAENGT_DARAN if g.luecke.von > 0 else OFFEN


def _grundsicherung(band: Band, g: Grenzen, p: Posten, spart: Wahrheit) -> str:
    anderes = zuschuesse(mit_kindern=p["kinder"].bis > 0, mit_wohngeld=mit_wohngeld(p))
    if band is Band.WAHRSCHEINLICH:
        return f"Es fehlt Geld zum Leben, auch mit {anderes}."
    if band is Band.KNAPP:
        return "Es ist knapp. Beide Wege kommen in Frage."
    if spart:
        return "Das Ersparte liegt über dem, was beim Jobcenter frei bleibt."
    if g.luecke.bis <= 0:
        return "Das Einkommen deckt den Bedarf."
    return f"Das Geld reicht voraussichtlich mit {anderes}."


def _betrag(leistung: str, g: Grenzen) -> bool:
    return (g.kiz_betrag if leistung == "kinderzuschlag" else g.wohngeld_betrag).bis > 0


def _ohne_kinderzuschlag(g: Grenzen, p: Posten) -> str:
    if not p["kinder"].bis:
        return "Kinderzuschlag gibt es für Familien mit Kindern unter 25 Jahren."
    if not p["kindergeld"].bis:
        return "Kinderzuschlag gibt es nur, wenn Kindergeld kommt."
    if g.mindesteinkommen is False:
        return "Das Bruttoeinkommen liegt unter dem Mindesteinkommen."
    if p["kiz_hoechstens"].bis <= 0:
        return "Der Unterhalt der Kinder ist für den Kinderzuschlag zu hoch."
    if g.kiz_vermoegen is False:
        return "Das Ersparte liegt über der Grenze beim Kinderzuschlag."
    return ""
