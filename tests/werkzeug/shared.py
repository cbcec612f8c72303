"""The folder of test inputs beside the project; tests that read it skip loudly without it."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def shared(*teile: str) -> Path:
    pfad = SHARED.joinpath(*teile)
    if not pfad.exists():
        pytest.skip(f"../shared fehlt: {'/'.join(teile)}")
    return pfad
