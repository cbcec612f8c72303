"""Start Lotse: a window without arguments, the command line with them."""

from __future__ import annotations

import sys


def main() -> int:
    """Load only the half that is asked for."""
    worte = sys.argv[1:]
    fenster = not worte or (worte[0] == "demo" and "--ausgabe" not in worte and "-h" not in worte
                            and "--help" not in worte)  # fmt: skip
    if fenster:
        from lotse.app import window  # noqa: PLC0415 - the command line never loads Qt

        return window.run(worte)
    from lotse.app import console  # noqa: PLC0415 - see above

    return console.run(worte)


if __name__ == "__main__":
    sys.exit(main())
