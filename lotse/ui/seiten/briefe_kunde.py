"""What the letters page knows of the letters of a case: words, orders, and the packet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.domain.akte import Akte
from lotse.domain.recht import LeistungId
from lotse.domain.vermittlung import Weg
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.letters.amt import Absender
from lotse.letters.brief import Briefart
from lotse.services.briefangaben import OHNE, Briefangaben
from lotse.services.briefseite import allowed, seitenposten
from lotse.services.briefsicht import Briefposten
from lotse.services.vermitteln import BEENDET
from lotse.ui.dienste import Briefauftrag, Dienste
from lotse.ui.seiten.briefe_arbeit import Auftraege
from lotse.ui.seiten.briefe_arten import worte_of
from lotse.ui.seiten.briefe_bogen import Tipplage
from lotse.ui.seiten.briefe_wahl import Briefwahl, languages
from lotse.ui.seiten.briefe_zeilen import Briefzeile, Gruppenkopf, gruppe_of, titelworte
from lotse.ui.steuerung import Sitzung


@dataclass(frozen=True, slots=True)
class Gezeigt:
    """What lies on the paper, or is on its way there."""

    akte: Akte
    auftrag: Briefauftrag

    @property
    def brief(self) -> tuple[str, Briefart, str]:
        """Which letter it is, whatever its look."""
        return (self.akte.familie.id, self.auftrag.art, self.auftrag.vermittlung)


class Briefkunde:
    """Reads case, match and knowledge; draws and changes nothing."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        self._dienste, self._sitzung = dienste, sitzung
        self.sprache: Sprache = dienste.sprache
        self._anders: set[str] = set()
        """Keys of the letters whose tick is not as it was at first."""
        self._wege: dict[str, Weg] = {}
        self._getippt: dict[str, Briefangaben] = {}
        self._absender = Absender()
        """Typed once for all letters of this family to offices."""

    def posten(self, akte: Akte) -> Sequence[Briefposten]:
        dienste = self._dienste
        frei = dienste.feiertage(akte.familie.ort.ags)
        return seitenposten(akte, dienste.wissen, dienste.heute(), frei)

    def zeilen(self, akte: Akte, wahl: Briefwahl) -> Sequence[tuple[Gruppenkopf, Briefzeile]]:
        """Every letter with the head it stands under."""
        return [self._zeile(posten, wahl, akte) for posten in self.posten(akte)]

    def paket(self, akte: Akte, wahl: Briefwahl) -> Auftraege:
        """The ticked letters in print order."""
        return [
            (posten, self.auftrag(posten, wahl))
            for posten in self.posten(akte)
            if self._im_paket(posten, akte)
        ]

    def hake(self, schluessel: str) -> None:
        """Into the packet, or out of it."""
        self._anders ^= {schluessel}

    def vergiss(self) -> None:
        """Another family: its letters begin anew."""
        self._anders.clear()
        self._wege.clear()
        self._getippt.clear()
        self._absender = Absender()

    def weg(self, posten: Briefposten) -> Weg:
        """How this sheet gets there; the family carries it until somebody says otherwise."""
        return self._wege.get(posten.schluessel, Weg.FAMILIE_TRAEGT)

    def set_weg(self, posten: Briefposten, weg: Weg) -> None:
        self._wege[posten.schluessel] = weg

    def getippt(self, posten: Briefposten) -> Briefangaben:
        """What was typed for this letter; the copy of an application says what it says."""
        angaben = self._getippt.get(_tippschluessel(posten), OHNE)
        return replace(angaben, absender=self._absender)

    def set_getippt(self, posten: Briefposten, angaben: Briefangaben) -> None:
        self._getippt[_tippschluessel(posten)] = angaben
        self._absender = angaben.absender

    def lage(self, akte: Akte, posten: Briefposten) -> Tipplage:
        """What a form beside the paper must know of this letter."""
        heute = self._dienste.heute()
        return Tipplage(
            akte=akte,
            posten=posten,
            heute=heute,
            leistung=self._dienste.wissen.leistungen.get(LeistungId(posten.leistung)),
            weg=self.weg(posten),
            erlaubt=allowed(akte, posten, heute),
        )

    def auftrag(self, posten: Briefposten, wahl: Briefwahl) -> Briefauftrag:
        """With what matching says of this help today."""
        abgleich = self._sitzung.abgleich
        hilfe = abgleich.hilfe(posten.leistung) if abgleich else None
        urteil = hilfe.urteil.urteil if hilfe else Urteil.NOCH_KLAEREN
        auftrag = wahl.auftrag(posten, urteil)
        bedingungen = hilfe.urteil.bedingungen if hilfe else ()
        return replace(
            auftrag,
            stichtag=self._sitzung.stichtag,
            bedingungen=bedingungen,
            weg=self.weg(posten),
            getippt=self.getippt(posten),
        )

    def titel(self, posten: Briefposten) -> tuple[str, str]:
        return titelworte(posten, self._leistung(posten), self.sprache)

    def _zeile(
        self, posten: Briefposten, wahl: Briefwahl, akte: Akte
    ) -> tuple[Gruppenkopf, Briefzeile]:
        titel, unter = self.titel(posten)
        sprachen = languages(self.sprache, wahl.auftrag(posten).sprache)
        kopf = gruppe_of(posten, self._leistung(posten), self.sprache)
        heute = self._dienste.heute()
        return kopf, Briefzeile(posten, titel, unter, sprachen, heute, self._im_paket(posten, akte))

    def _im_paket(self, posten: Briefposten, akte: Akte) -> bool | None:
        """At first what is handed over as it is, of helps that are not ended."""
        worte = worte_of(posten.art)
        offen = all(v.id != posten.vermittlung or v.stand not in BEENDET
                    for v in akte.vermittlungen)  # fmt: skip
        zuerst = worte.paket and offen
        return None if worte.nie else zuerst != (posten.schluessel in self._anders)

    def _leistung(self, posten: Briefposten) -> str:
        leistung = self._dienste.wissen.leistungen.get(LeistungId(posten.leistung))
        return leistung.name if leistung else ""


def _tippschluessel(posten: Briefposten) -> str:
    art = Briefart.ANTRAG if posten.art is Briefart.KOPIE else posten.art
    return f"{art.value}:{posten.vermittlung}"


def key_of(bezug: str) -> str:
    """What a jump means: a letter by its key, "plan", or a hand-over (the family's letter)."""
    if ":" in bezug:
        return bezug
    eigen = bezug in (Briefart.PLAN, Briefart.UNTERLAGEN, Briefart.TERMIN, Briefart.FALLBRIEF)
    return f"{bezug}:" if eigen else f"{Briefart.FAMILIE.value}:{bezug}"
