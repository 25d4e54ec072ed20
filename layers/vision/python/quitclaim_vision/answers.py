"""A negative as JSON, which is all that leaves the process in which bytes were opened."""

from datetime import datetime
from typing import Any

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.ports.darkroom import Negative
from quitclaim_vision.darkroom import Developed

Answer = dict[str, Any]


def answer(developed: Developed | WhyRefused) -> tuple[Answer, bytes]:
    """And the thumbnail that goes with it."""
    if isinstance(developed, WhyRefused):
        return {"refused": developed}, b""
    return found(developed.negative), developed.thumbnail


def found(negative: Negative) -> Answer:
    caption = negative.caption
    return {
        "width": negative.width,
        "height": negative.height,
        "pixels": negative.pixels,
        "faces": [
            {
                "region": _box(face.region),
                "size_px": face.quality.size_px,
                "sharpness": face.quality.sharpness,
            }
            for face in negative.faces
        ],
        "caption": {
            "text": caption.text,
            "keywords": sorted(caption.keywords),
            "credit": caption.credit,
            "tags": [{"region": _box(tag.region), "name": tag.name} for tag in caption.tags],
        },
        "taken_at": _instant(negative.taken_at),
        "licence_until": _instant(negative.licence_until),
        "notes": sorted(negative.notes),
    }


def _box(region: Region) -> dict[str, int]:
    return {"x": region.x, "y": region.y, "w": region.w, "h": region.h}


def _instant(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None
