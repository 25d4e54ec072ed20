"""Pictures nobody is in, each with bytes of its own."""

import io
from itertools import count
from random import Random

from PIL import Image

_NUMBERS = count()


def a_picture(*, kind: str = "JPEG", side: int = 320) -> bytes:
    written = io.BytesIO()
    noise = Random(next(_NUMBERS)).randbytes(32 * 24 * 3)
    Image.frombytes("RGB", (32, 24), noise).resize((side, side * 3 // 4)).save(written, kind)
    return written.getvalue()
