"""What comes before what: papers, steps that are no Leistung, and offices that point at others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unterlage:
    """A paper, asked for once; resources/recht/unterlagen.toml.

    `auch` holds every wording of Leistung.unterlagen that means it; one wording may mean several.
    """

    id: str
    name: str
    woher: str
    """Where to get it, in one plain sentence."""
    symbol: str
    """Icon of resources/icons."""
    auch: tuple[str, ...] = ()
    fundstelle: str = ""


@dataclass(frozen=True, slots=True)
class Vorschritt:
    """A step that is no Leistung: "Geburtsurkunde holen". Gone once its paper is at hand."""

    id: str
    name: str
    satz: str
    quelle: str
    unterlage: str = ""
    fundstelle: str = ""


@dataclass(frozen=True, slots=True)
class Kette:
    """First `vor`, then `nach`: each a Leistung or a Vorschritt.

    `wartet` = without the first the second cannot begin; else it may be handed in later.
    """

    vor: str
    nach: str
    text: str
    fundstelle: str = ""
    wartet: bool = False


@dataclass(frozen=True, slots=True)
class EineVon:
    """A Leistung that needs one of several others, whichever: one of them is enough."""

    leistung: str
    eine_von: tuple[str, ...]
    text: str
    fundstelle: str


@dataclass(frozen=True, slots=True)
class Eile:
    """Why a Leistung cannot wait. `sofort` = today; else before the month ends."""

    leistung: str
    text: str
    fundstelle: str = ""
    sofort: bool = False


@dataclass(frozen=True, slots=True)
class Doppelzeig:
    """Two offices that may each point at the other, what happens then, and what helps.

    `andere` empty = both stand behind the same Leistung. `regeln` name the deadline rules
    (D-01 ...): for Leistungen zur Teilhabe never § 16 Abs. 2 and § 43 SGB I.
    """

    id: str
    eine: tuple[str, ...]
    stellen: tuple[str, str]
    satz: str
    abhilfe: str
    fundstelle: str
    regeln: tuple[str, ...]
    andere: tuple[str, ...] = ()
    teilhabe: bool = False
    selber_tag: bool = False
    """Both applications on the same day."""


@dataclass(frozen=True, slots=True)
class Reihenwissen:
    """Everything about order that is no relation of a single Leistung."""

    vorschritte: tuple[Vorschritt, ...] = ()
    ketten: tuple[Kette, ...] = ()
    eine_von: tuple[EineVon, ...] = ()
    eile: tuple[Eile, ...] = ()
    doppelzeige: tuple[Doppelzeig, ...] = ()
