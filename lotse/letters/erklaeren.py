"""T2: a hard term is explained in the letter itself, right behind its first use."""

from __future__ import annotations

from dataclasses import replace

from lotse.letters.bausteine import Bausteine
from lotse.letters.begriffe import Begriff, find_unexplained, load_begriffe
from lotse.letters.brief import Block, Brief
from lotse.letters.einfach import masked, pruefbare_saetze
from lotse.letters.inhalt import Inhalt, saetze_in
from lotse.letters.saetze import split_sentences


def explain_begriffe(brief: Brief, texte: Bausteine) -> Brief:
    """The letter with a "Das heißt: …" behind every hard word that has none yet."""
    pruefbar = pruefbare_saetze(brief)
    teile = [
        (nr, teil.text)
        for nr, satz in enumerate(pruefbar)
        for teil in split_sentences(masked(satz))
    ]
    offen: dict[int, list[Begriff]] = {}
    for stelle, _, begriff in find_unexplained([text for _, text in teile], load_begriffe()):
        offen.setdefault(id(pruefbar[teile[stelle][0]]), []).append(begriff)
    if not offen:
        return brief
    return replace(brief, bloecke=tuple(_explained(b, offen, texte) for b in brief.bloecke))


def _explained(block: Block, offen: dict[int, list[Begriff]], texte: Bausteine) -> Block:
    inhalt: list[Inhalt] = []
    for teil in block.inhalt:
        inhalt.append(teil)
        for satz in saetze_in(teil):
            inhalt += [
                texte.fremd(f"begriff.{begriff.wort}", begriff.einfach)
                for begriff in offen.pop(id(satz), ())
            ]
    return replace(block, inhalt=tuple(inhalt))
