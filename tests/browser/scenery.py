"""Pictures of nobody: three people in soft light, in any shape and hue."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

_HUES: Final = (168, 28, 205, 340, 95, 48, 262, 190, 12)


def picture(address: str) -> str:
    """Draw `/picture/<number>.svg?w=…&h=…`."""
    asked = urlsplit(address)
    width, height = (int(parse_qs(asked.query)[name][0]) for name in ("w", "h"))
    hue = _HUES[int(asked.path.removeprefix("/picture/").removesuffix(".svg")) % len(_HUES)]
    people = "".join(_person(place, (hue + 40 * place) % 360) for place in range(3))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        'viewBox="0 0 10000 6667" preserveAspectRatio="xMidYMid slice">'
        '<defs><linearGradient id="sky" x2="0" y2="1">'
        f'<stop stop-color="hsl({hue} 45% 82%)"/>'
        f'<stop offset="1" stop-color="hsl({hue} 30% 62%)"/></linearGradient></defs>'
        '<path fill="url(#sky)" d="M-9999-9999h30000v30000h-30000z"/>'
        f'<circle cx="8000" cy="1300" r="900" fill="hsl({hue} 70% 92%)"/>{people}</svg>'
    )


def _person(place: int, hue: int) -> str:
    right, up = 2900 * place, 500 * place
    return (
        f'<g fill="hsl({hue} 30% {38 + 6 * place}%)">'
        f'<circle cx="{1925 + right}" cy="{3650 - up}" r="700"/>'
        f'<rect x="{900 + right}" y="{4500 - up}" width="2050" height="7000" rx="1000"/></g>'
    )
