"""A part of a picture as people say it: in per cent, with a point or a comma."""

import re
from decimal import Decimal
from typing import Final

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.regions import WHOLE, Region

_PER_CENT: Final = WHOLE // 100
_NUMBER: Final = re.compile(r"[0-9]{1,3}([.,][0-9]{1,2})?")


def region_said(*sides: str) -> Region | None:
    """From the left, from the top, width, height; None where that is no box within the picture."""
    said = [text.strip() for text in sides]
    if not all(map(_NUMBER.fullmatch, said)):
        return None
    x, y, w, h = (round(Decimal(text.replace(",", ".")) * _PER_CENT) for text in said)
    try:
        return Region(x=x, y=y, w=w, h=h)
    except ImpossibleValue:
        return None
