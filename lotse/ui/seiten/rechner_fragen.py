"""The questions of the Rechner in plain words: only those that can still change something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.familie import Familie, Person
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.ortswissen import Ortsfeld, Ortswissen
from lotse.domain.rechnung import NICHTS, Eingabe, Rechnungsangaben, Spanne
from lotse.domain.recht import Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.ortswissen import mietgrenze, ortszahlen
from lotse.matching.rechner_stufen import erspartes_frei, minijob_offen
from lotse.ui.familienworte import wer
from lotse.ui.rechnerstand import Rechnerantwort, Rechnerantworten
from lotse.ui.rechnerwissen import angaben, bekannt, eltern, fragt_unterhalt
from lotse.ui.seiten.rechner_stufen import (
    Stufe,
    betragswort,
    heizstufen,
    lohnstufen,
    mietstufen,
    unterhaltsstufen,
    vermoegensstufen,
)

STUFEN = range(1, 8)
ALTER = ((25, "unter 30"), (30, "30 bis 39"), (40, "40 bis 49"), (50, "50 oder älter"))
"""The age that stands for a band, and its words: savings are counted by these bands."""


@dataclass(frozen=True, slots=True)
class Rechnerfrage:
    """One row: what is asked, why or where it stands, what may be answered."""

    name: str
    eingabe: Eingabe
    text: str
    hinweis: str
    stufen: Sequence[Stufe]
    einheit: str = ""
    """Words behind a typed sum; "" = only the bands."""
    aus_akte: bool = False
    """Answered by what is known of the family."""


@dataclass(frozen=True, slots=True)
class Fragengruppe:
    """Questions under one head."""

    titel: str
    symbol: str
    fragen: tuple[Rechnerfrage, ...]
    zusatz: str = ""


class Rechnerfragen:
    """Asks for one family on one day; `gruppen(antworten)` gives the rows that matter now."""

    def __init__(
        self,
        familie: Familie,
        gesagt: FluechtigeAntworten,
        wissen: Wissen,
        heute: date,
        sprache: Sprache,
    ) -> None:
        self._familie, self._kennzahlen = familie, wissen.kennzahlen
        self._ort: Ortswissen = wissen.ort
        self._heute, self._sprache = heute, sprache
        self._bekannt = bekannt(familie, gesagt, heute)

    def gruppen(self, antworten: Rechnerantworten) -> Sequence[Fragengruppe]:
        t, alle = self._sprache.t, {**self._bekannt.antworten, **antworten}
        gruppen = (
            Fragengruppe(t("Die Familie"), "users-round", tuple(self._familienfragen(alle))),
            Fragengruppe(
                t("Einkommen im Monat"),
                "wallet",
                tuple(self._einkommen(alle)),
                t("Genau auf der Grenze? Dann die höhere Stufe."),
            ),
            Fragengruppe(t("Wohnen im Monat"), "house", tuple(self._wohnen(alle))),
            Fragengruppe(t("Erspartes"), "coins", tuple(self._erspartes(alle))),
        )
        return [
            replace(g, fragen=tuple(self._mit_herkunft(f, antworten) for f in g.fragen))
            for g in gruppen
            if g.fragen
        ]

    @property
    def vorgaben(self) -> Mapping[str, Rechnerantwort]:
        """What the case answers by itself."""
        return self._bekannt.antworten

    def angaben(self, antworten: Rechnerantworten) -> Rechnungsangaben:
        """Everything known, as the calculation reads it."""
        alle = {**self._bekannt.antworten, **antworten}
        return angaben(alle, self._bekannt, self._kennzahlen)

    def eltern(self, alle: Rechnerantworten) -> int:
        """How many adults are asked about."""
        return eltern(alle, self._bekannt)

    def _mit_herkunft(self, frage: Rechnerfrage, antworten: Rechnerantworten) -> Rechnerfrage:
        aus = frage.name not in antworten and frage.name in self._bekannt.antworten
        return replace(frage, aus_akte=aus)

    def _familienfragen(self, alle: Rechnerantworten) -> Iterator[Rechnerfrage]:
        t = self._sprache.t
        yield Rechnerfrage(
            "paar", Eingabe.PAAR, t("Leben zwei Erwachsene als Paar zusammen?"), "",
            (Stufe(t("ja, zu zweit"), True), Stufe(t("nein, allein"), False)),  # noqa: FBT003
        )  # fmt: skip
        if self._bekannt.kinder and alle.get("paar") is True:
            yield Rechnerfrage(
                "gemeinsam", Eingabe.UNTERHALT, t("Sind beide die Eltern aller Kinder?"),
                t("Sonst kann für ein Kind Unterhalt kommen."), self._ja_nein(),
            )  # fmt: skip
        if self._bekannt.schwanger:
            frage = t("Sind 12 Wochen der Schwangerschaft vorbei?")
            yield Rechnerfrage("schwanger", Eingabe.SCHWANGER, frage, "", self._ja_nein())
        if self._bekannt.kinder:
            frage = t("Kommt Kindergeld für alle Kinder?")
            yield Rechnerfrage("kindergeld", Eingabe.KINDERGELD, frage, "", self._ja_nein())

    def _einkommen(self, alle: Rechnerantworten) -> Iterator[Rechnerfrage]:
        t = self._sprache.t
        for nummer in range(self.eltern(alle)):
            yield from self._lohn(nummer, alle)
        yield Rechnerfrage(
            "anderes", Eingabe.ANDERES_EINKOMMEN, t("Kommt anderes Geld dazu?"),
            t("Arbeitslosengeld, Elterngeld, Krankengeld, Rente oder eigene Firma."),
            self._ja_nein(),
        )  # fmt: skip
        if fragt_unterhalt(alle):
            for kind in self._bekannt.kinder:
                yield self._unterhalt(kind)

    def _lohn(self, nummer: int, alle: Rechnerantworten) -> Iterator[Rechnerfrage]:
        t, wen = self._sprache.t, self._elternwort(nummer, self.eltern(alle))
        brutto = alle.get(f"brutto.{nummer}")
        euro = t("Euro im Monat")
        stufen = lohnstufen(self._kennzahlen, self._sprache)
        yield Rechnerfrage(
            f"brutto.{nummer}", Eingabe.BRUTTO, t("{wer}: Lohn vor Abzügen", wer=wen),
            t("Brutto. Steht oben auf dem Lohnzettel."), stufen, euro,
        )  # fmt: skip
        if brutto == NICHTS:
            return
        yield Rechnerfrage(
            f"netto.{nummer}", Eingabe.NETTO, t("{wer}: Lohn auf dem Konto", wer=wen),
            t("Netto. Das Geld, das wirklich ankommt."), stufen, euro,
        )  # fmt: skip
        if isinstance(brutto, Spanne) and minijob_offen(self._kennzahlen, brutto):
            frage = t("{wer}: Ist das ein Minijob?", wer=wen)
            yield Rechnerfrage(f"minijob.{nummer}", Eingabe.MINIJOB, frage, "", self._ja_nein())
        if (
            isinstance(brutto, Spanne)
            and brutto.von > 0
            and alle.get(f"minijob.{nummer}") is not True
        ):
            yield Rechnerfrage(
                f"steuer.{nummer}", Eingabe.LOHNSTEUER,
                t("{wer}: Wird Lohnsteuer abgezogen?", wer=wen),
                t("Steht auf dem Lohnzettel. Wichtig für das Wohngeld."), self._ja_nein(),
            )  # fmt: skip

    def _unterhalt(self, kind: Person) -> Rechnerfrage:
        t = self._sprache.t
        wen = wer(kind, self._familie, self._heute, self._sprache)
        return Rechnerfrage(
            f"unterhalt.{kind.id}", Eingabe.UNTERHALT, t("{wer}: Unterhalt im Monat", wer=wen),
            t("Vom anderen Elternteil oder als Vorschuss vom Jugendamt."),
            unterhaltsstufen(self._sprache), t("Euro im Monat"),
        )  # fmt: skip

    def _wohnen(self, alle: Rechnerantworten) -> Iterator[Rechnerfrage]:
        t, euro = self._sprache.t, self._sprache.t("Euro im Monat")
        yield Rechnerfrage(
            "miete", Eingabe.MIETE, t("Miete ohne Heizung"),
            _saetze(t("Mit Nebenkosten wie Wasser und Müll."), self._mietgrenze(alle)),
            mietstufen(self._sprache), euro,
        )  # fmt: skip
        yield Rechnerfrage(
            "heizung", Eingabe.HEIZUNG, t("Heizung"), t("Steht oft getrennt im Mietvertrag."),
            heizstufen(self._sprache), euro,
        )  # fmt: skip
        yield Rechnerfrage(
            "mietenstufe", Eingabe.MIETENSTUFE, t("Mietenstufe am Wohnort"),
            self._stufe_vor_ort()
            or t("Das Wohngeldamt kennt sie. Ohne sie rechnet Lotse mit 1 und mit 7."),
            [Stufe(str(stufe), stufe) for stufe in STUFEN],
        )  # fmt: skip

    def _mietgrenze(self, alle: Rechnerantworten) -> str:
        """What the place writes about rents, for a household whose size is known; no verdict."""
        if not isinstance(alle.get("paar"), bool):
            return ""
        personen = self.eltern(alle) + len(self._bekannt.kinder)
        grenze = mietgrenze(self._ort, self._familie.ort.ags, personen, self._heute)
        if grenze is None:
            return ""
        return self._sprache.t(
            "Angabe vor Ort, geprüft am {tag}: angemessen sind {betrag} Euro.",
            tag=self._sprache.datum(grenze.geprueft_am, kurz=True),
            betrag=betragswort(grenze.betrag, self._sprache),
        )

    def _stufe_vor_ort(self) -> str:
        zahlen = ortszahlen(self._ort, self._familie.ort.ags, self._heute)
        angabe = zahlen.get(Ortsfeld.MIETENSTUFE)
        if angabe is None:
            return ""
        return self._sprache.t(
            "Angabe vor Ort, geprüft am {tag}: Stufe {stufe}. Damit rechnet Lotse, bis Sie eine "
            "andere wählen.",
            tag=self._sprache.datum(angabe.geprueft_am, kurz=True),
            stufe=angabe.wert,
        )

    def _erspartes(self, alle: Rechnerantworten) -> Iterator[Rechnerfrage]:
        t, b = self._sprache.t, self._bekannt
        zahl = self.eltern(alle)
        personen = zahl + len(b.kinder)
        jahre = [_jahre(alle.get(f"alter.{nummer}")) for nummer in range(zahl)]
        sicher, genau = erspartes_frei(self._kennzahlen, jahre, len(b.kinder))
        yield Rechnerfrage(
            "vermoegen", Eingabe.VERMOEGEN, t("Erspartes von allen zusammen"),
            t("Konto, Sparbuch und Bargeld. Möbel und Kleidung zählen nicht."),
            vermoegensstufen(self._kennzahlen, personen, genau or sicher, self._sprache),
            t("Euro zusammen"),
        )  # fmt: skip
        gespart = alle.get("vermoegen")
        if sicher is None or not isinstance(gespart, Spanne) or gespart.bis <= sicher:
            return
        for nummer in range(zahl):
            if f"alter.{nummer}" not in b.antworten:
                frage = t("{wer}: Wie alt?", wer=self._elternwort(nummer, zahl))
                hinweis = t("Vom Alter hängt ab, wie viel Erspartes frei bleibt.")
                stufen = [Stufe(t(worte), jahr) for jahr, worte in ALTER]
                yield Rechnerfrage(f"alter.{nummer}", Eingabe.ALTER, frage, hinweis, stufen)

    def _elternwort(self, nummer: int, zahl: int) -> str:
        t, eltern = self._sprache.t, self._bekannt.eltern
        if nummer < len(eltern):
            worte = [wer(p, self._familie, self._heute, self._sprache) for p in eltern]
            if worte.count(worte[nummer]) == 1:
                return worte[nummer]
        if zahl == 1:
            return t("Elternteil")
        return t("Elternteil {n}", n=nummer + 1)

    def _ja_nein(self) -> Sequence[Stufe]:
        t = self._sprache.t
        return (Stufe(t("ja"), True), Stufe(t("nein"), False))  # noqa: FBT003 - the answers


def _jahre(antwort: Rechnerantwort) -> int | None:
    return antwort if isinstance(antwort, int) and not isinstance(antwort, bool) else None


def _saetze(*saetze: str) -> str:
    return " ".join(satz for satz in saetze if satz)
