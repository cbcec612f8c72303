"""Start Lotse: a window without arguments, the command line with them."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Load only the half that is asked for. Ctrl+C while it loads is no fault."""
    worte = sys.argv[1:]
    try:
        if not worte or worte == ["demo"]:
            from lotse.app import window  # noqa: PLC0415 - the command line never loads Qt

            return window.run(worte)
        from lotse.app import console  # noqa: PLC0415 - see above

        return console.run(worte, _draw_bilder)
    except KeyboardInterrupt:
        print("\nAbgebrochen. Nichts wurde verändert.", file=sys.stderr)  # noqa: T201 - the edge
        return 1


def _draw_bilder(ausgabe: Path) -> int:
    from lotse.app import bilder  # noqa: PLC0415 - only this command draws with Qt

    return bilder.run(ausgabe)


if __name__ == "__main__":
    sys.exit(main())
