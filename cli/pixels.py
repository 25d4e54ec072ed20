"""How much a part of a picture was changed."""

import io
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageStat

from quitclaim.domain.pictures.regions import Region


def difference(one: bytes, other: bytes, *, region: Region) -> float:
    """In the middle of the region, where its edges are out of play."""
    cut = [_cut(Image.open(io.BytesIO(content)), region) for content in (one, other)]
    statistics = ImageStat.Stat(ImageChops.difference(cut[0], cut[1].resize(cut[0].size)))
    return sum(statistics.mean) / len(statistics.mean)


def _cut(picture: Image.Image, region: Region) -> Image.Image:
    def edges() -> Iterator[float]:
        for start, extent, whole in (
            (region.x, region.w, picture.width),
            (region.y, region.h, picture.height),
        ):
            yield (start + extent / 4) * whole / 10_000
            yield (start + extent * 3 / 4) * whole / 10_000

    left, right, top, bottom = edges()
    return picture.convert("RGB").crop((int(left), int(top), int(right), int(bottom)))
