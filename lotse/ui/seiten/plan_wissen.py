"""Good to know of one step: what comes first, who decides, where offices may point, papers."""

from __future__ import annotations

from collections.abc import Iterator

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung, Verhaeltnisart, Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.abfolge_werte import Abfolge
from lotse.matching.papiere import has_wort
from lotse.services.abfolge import ERST_BERATEN
from lotse.ui.seiten.plan_reihe import mit_norm
from lotse.ui.seiten.plan_zeilen import Zeile

Wissenszeile = tuple[str, str]
"""Icon and sentence."""
VERHAELTNIS_BILD = {
    Verhaeltnisart.GEHT_VOR: "list-ordered",
    Verhaeltnisart.NACHRANGIG: "list-ordered",
    Verhaeltnisart.OEFFNET: "door-open",
    Verhaeltnisart.SETZT_VORAUS: "git-branch",
    Verhaeltnisart.SCHLIESST_AUS: "circle-slash",
    Verhaeltnisart.NEBEN: "plus",
}
HOECHSTENS_VERHAELTNISSE = 3


def wissenszeilen(
    zeile: Zeile,
    abfolge: Abfolge,
    akte: Akte,
    wissen: Wissen,
    sprache: Sprache,
    *,
    erst_beraten: bool = False,
) -> list[Wissenszeile]:
    """In the order of need: what must be there, what may go wrong, then the rest.

    `erst_beraten` = independent advice comes before any Antrag; then no way is proposed.
    """
    plan, leistung, zeilen = zeile.plan, zeile.leistung, list[Wissenszeile]()
    if plan.wartet_auf:
        vorher = sprache.liste(tuple(str(n) for n in plan.wartet_auf))
        zeilen.append(("git-branch", sprache.t("Braucht vorher: Schritt {n}.", n=vorher)))
    if leistung is None:
        return zeilen
    zeilen += _voraus(leistung, abfolge, sprache)
    zeilen += _zeigen(leistung, abfolge, sprache.t(ERST_BERATEN) if erst_beraten else "")
    zeilen.append(("landmark", sprache.t("Entscheidet: {wer}", wer=leistung.zustaendig)))
    if leistung.antrag.frist:
        zeilen.append(("calendar-clock", leistung.antrag.frist))
    zeilen += _verhaeltnisse(leistung, zeilen)
    zeilen += _papiere(leistung, akte, wissen, sprache)
    return zeilen


def _voraus(leistung: Leistung, abfolge: Abfolge, sprache: Sprache) -> Iterator[Wissenszeile]:
    """What comes first among the chosen ones, and what is not chosen yet."""
    platz = abfolge.platz(leistung.id)
    if platz is None:
        return
    namen = {p.id: p for p in abfolge.plaetze}
    davor = [g for g in platz.gruende if g.bezug in namen]
    davor = [g for g in davor if namen[g.bezug].nummer < platz.nummer]
    if davor:
        erst = sprache.liste(tuple(dict.fromkeys(namen[g.bezug].name for g in davor)))
        yield "list-ordered", sprache.t("Zuerst kommt: {was}.", was=erst)
    for grund in platz.braucht:
        yield "circle-question-mark", mit_norm(grund)
    if platz.selber_tag:
        mit = sprache.liste(tuple(namen[k].name for k in platz.selber_tag))
        yield "equal", sprache.t("Am selben Tag beantragen wie {n}.", n=mit)


def _zeigen(leistung: Leistung, abfolge: Abfolge, statt: str) -> Iterator[Wissenszeile]:
    """The pair of offices this step may get between; only where both are chosen.

    `statt` is said instead of what helps, "" = nothing is.
    """
    for warnung in abfolge.warnungen:
        if warnung.beide and leistung.id in warnung.leistungen:
            paar = warnung.doppelzeig
            yield "corner-up-right", f"{paar.satz} {statt or paar.abhilfe} ({paar.fundstelle})"


def _verhaeltnisse(leistung: Leistung, schon: list[Wissenszeile]) -> Iterator[Wissenszeile]:
    gesagt = " ".join(satz for _, satz in schon)
    uebrig = [v for v in leistung.verhaeltnisse if v.text not in gesagt]
    for v in uebrig[:HOECHSTENS_VERHAELTNISSE]:
        norm = f" ({v.fundstelle})" if v.fundstelle else ""
        yield VERHAELTNIS_BILD[v.art], f"{v.text}{norm}"


def _papiere(
    leistung: Leistung, akte: Akte, wissen: Wissen, sprache: Sprache
) -> Iterator[Wissenszeile]:
    da = [wort for wort in leistung.unterlagen if has_wort(wissen, akte.unterlagen, wort)]
    fehlt = [wort for wort in leistung.unterlagen if wort not in da]
    if fehlt:
        yield "folder", sprache.t("Unterlagen: {was}", was=", ".join(fehlt))
    if da:
        yield "check", sprache.t("Schon da: {was}", was=", ".join(da))
