"""Colours of the charts, in light and dark; the same tones as the tokens of style.css."""

from dataclasses import dataclass

from dashboard.link import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours. `lines` keep 3:1 against `surface` and apart from each other."""

    surface: str
    ink: str
    soft: str
    rule: str
    band: str
    areas: tuple[str, ...]
    lines: tuple[str, ...]


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        surface="#ffffff",
        ink="#16262b",
        soft="#4d5d63",
        rule="#e4dfd4",
        band="#f0ece3",
        areas=("#16262b", "#66757a", "#8a7558", "#7b8c86", "#9a7d86", "#5f6f8f"),
        lines=(
            "#0d6577",
            "#c04f1c",
            "#6a4fa3",
            "#3d7a3a",
            "#b0307a",
            "#8a6500",
            "#2d6cc0",
            "#7d4426",
            "#00826b",
            "#cc4455",
            "#5a6b2a",
            "#8659b5",
        ),
    ),
    "dark": Palette(
        surface="#162124",
        ink="#eceae3",
        soft="#a9b7b9",
        rule="#2d3d41",
        band="#1d2b2f",
        areas=("#eceae3", "#9fb0b5", "#c0ab88", "#8fa39b", "#b699a3", "#93a3c0"),
        lines=(
            "#5cc3d3",
            "#f59563",
            "#b6a0ee",
            "#86c97f",
            "#f084bd",
            "#dfb647",
            "#7fb2f5",
            "#d39b78",
            "#4fd0b4",
            "#ff8d96",
            "#b5c877",
            "#cfa5f2",
        ),
    ),
}
