"""What was agreed, in words without blame: on the page, on paper and in lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lotse.domain.indikator import Massnahme, Massnahmestand
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.dialog.treffen import Rueckblick
from lotse.services.zahlen.schaubild import Worte

STAND: Mapping[Massnahmestand, str] = {
    Massnahmestand.VEREINBART: "verabredet",
    Massnahmestand.LAEUFT: "läuft noch",
    Massnahmestand.GETAN: "getan",
    Massnahmestand.ANDERS: "anders gemacht",
    Massnahmestand.BEENDET: "lassen wir",
}
"""None of them is a failure: a trial may end."""


def measure_words(massnahme: Massnahme, freigabe: Freigabe | None, worte: Worte) -> str:
    """Like "Elterncafé. Wer: Kita-Träger. Bis 30.06.2026. Wir sehen auf: Sprache."."""
    return " ".join(_measure(massnahme, freigabe, worte))


def lookback_words(rueckblick: Rueckblick, freigabe: Freigabe | None, worte: Worte) -> str:
    """With how it stands and, where its day has come, that it is time to look."""
    eine = rueckblick.massnahme
    teile = [measure_words(eine, freigabe, worte)]
    teile.append(worte.t("Stand: {stand}.", stand=worte.t(STAND[eine.stand])))
    if eine.rueckblick:
        teile.append(eine.rueckblick)
    if rueckblick.faellig:
        teile.append(worte.t("Zeit zum Hinsehen."))
    return " ".join(teile)


def indicator_name(freigabe: Freigabe | None, kennung: str) -> str:
    """Empty where it is not known here."""
    indikatoren = freigabe.bestand.indikatoren if freigabe else ()
    return next((i.name for i in indikatoren if i.id == kennung), "")


def _measure(massnahme: Massnahme, freigabe: Freigabe | None, worte: Worte) -> Iterator[str]:
    yield f"{massnahme.was.rstrip('.')}."
    if massnahme.wer:
        yield worte.t("Wer: {wer}.", wer=massnahme.wer)
    if massnahme.bis:
        yield worte.t("Bis {tag}.", tag=f"{massnahme.bis:%d.%m.%Y}")
    if name := indicator_name(freigabe, massnahme.indikator):
        yield worte.t("Wir sehen auf: {indikator}.", indikator=name)
