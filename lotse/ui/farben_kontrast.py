"""The high-contrast theme: black ground, white text, yellow for what can be pressed."""

from __future__ import annotations

SCHWARZ, WEISS, GELB, CYAN = "#000000", "#FFFFFF", "#FFFF00", "#00FFFF"
GRUEN, AMBER, GRAU, ROT = "#7CFC9A", "#FFD75E", "#D9D9D9", "#FFA3A3"

_FLAECHEN = dict.fromkeys(
    (
        "window", "panel", "rail", "titlebar", "ok_bg", "ask_bg", "no_bg", "danger_bg", "info_bg",
        "question_bg", "accent_soft", "tooltip", "on_selected", "on_accent",
    ),
    SCHWARZ,
)  # fmt: skip
_SCHRIFT = dict.fromkeys(
    (
        "text", "text_secondary", "titlebar_text", "border", "border_control", "divider",
        "chart_2_line", "question_fg",
    ),
    WEISS,
)  # fmt: skip
_GELB = dict.fromkeys(
    (
        "highlight", "accent", "accent_hover", "accent_pressed", "accent_text", "link",
        "tooltip_text", "info_fg", "info_line", "info_mark", "question_line", "chart_1",
    ),
    GELB,
)  # fmt: skip
_ZUSTAENDE = {
    f"{zustand}_{teil}": wert
    for zustand, wert in (("ok", GRUEN), ("ask", AMBER), ("no", GRAU), ("danger", ROT))
    for teil in ("fg", "line", "mark")
}
_MARKEN = {
    "sgb2": "#9CC3F7",
    "sgb8": "#F0B4F1",
    "health": "#8FDDC1",
    "early": "#F2B27C",
    "space": "#D3E172",
    "family": "#C3C3CE",
}
_RECHT = {
    f"law_{gebiet}_{teil}": SCHWARZ if teil == "bg" else wert
    for gebiet, wert in _MARKEN.items()
    for teil in ("mark", "fg", "bg")
}

KONTRAST: dict[str, str] = {
    **_FLAECHEN,
    **_SCHRIFT,
    **_GELB,
    **_ZUSTAENDE,
    **_RECHT,
    "selected": "#33330A",
    "sunken": "#1A1A1A",
    "hover": "#1A1A1A",
    "text_muted": "#E6E6E6",
    "text_disabled": "#B3B3B3",
    "text_off": "#B3B3B3",
    "link_visited": "#FFB3FF",
    "focus": CYAN,
    "paper": WEISS,
    "paper_text": "#111111",
    "flag_underline": "#B5342A",
    "chart_2": "#808080",
}
