"""What is sent to the verb crop, and whom its crops show."""

import json
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any, Final

import numpy as np
import pytest
from PIL import Image

from functions.darkroom import handler
from quitclaim.domain.pictures.regions import WHOLE
from tests.handlers.shelves import Shelf, a_shelf
from tests.vision.fetched import detector, embedder, picture
from tests.vision.likeness import embedding
from tests.vision.portraits import FACES

ORIGINAL: Final = "/originals/asset"
LEFT, RIGHT = "obama.jpg", "biden.jpg"
_HIGH: Final = 600


@cache
def both() -> tuple[bytes, list[dict[str, int]]]:
    """Two people beside each other, and where their faces are."""
    parts, regions, across = [], [], 0
    for name in (LEFT, RIGHT):
        image, (x, y, w, h) = Image.fromarray(picture(name)), FACES[name]
        times = _HIGH / image.height
        parts.append(image.resize((round(image.width * times), _HIGH)))
        regions.append((across + x * times, y * times, w * times, h * times))
        across += parts[-1].width
    scene = Image.new("RGB", (across, _HIGH))
    for nth, part in enumerate(parts):
        scene.paste(part, (sum(one.width for one in parts[:nth]), 0))
    made = BytesIO()
    scene.save(made, "JPEG", quality=90)
    sides = (across, _HIGH, across, _HIGH)
    whole = [[round(a * WHOLE / b) for a, b in zip(one, sides, strict=True)] for one in regions]
    return made.getvalue(), [dict(zip("xywh", one, strict=True)) for one in whole]


@contextmanager
def cropping_as_it_ships() -> Iterator[Shelf]:
    """The function as its environment makes it; one child process for all that is asked of it."""
    detector()
    with a_shelf() as shelf, pytest.MonkeyPatch.context() as environment:
        environment.setenv("AWS_ENDPOINT_URL", shelf.endpoint)
        yield shelf
        handler._crop().child.close()  # noqa: SLF001  nothing else knows of it
        handler._crop.cache_clear()  # noqa: SLF001


def laid_out(shelf: Shelf) -> Shelf:
    """With both people on it, and nothing asked of it yet."""
    shelf.held = {ORIGINAL: both()[0]}
    shelf.taken, shelf.failing, shelf.asked = {}, {}, []
    return shelf


def asked(shelf: Shelf, verb: str = "crop", **wanted: Any) -> dict[str, Any]:
    event = {"verb": verb, "picture": shelf.address(ORIGINAL), **wanted}
    told: dict[str, Any] = json.loads(json.dumps(handler.lambda_handler(event, None)))
    return told


def nearest(answer: dict[str, Any]) -> list[str]:
    """Whom each crop shows, by our own embedder."""
    held = np.frombuffer(b64decode(answer["pixels"]), np.uint8)
    found = embedder()(held.reshape(-1, answer["side"], answer["side"], 3))
    known = {name: embedding(name) for name in (LEFT, RIGHT)}
    return [min(known, key=lambda name: float(np.linalg.norm(one - known[name]))) for one in found]
