"""Files that somebody puts again: the bytes of a picture of the cast, or another file of it."""

import hashlib
from typing import Final

from quitclaim.domain.ids import AssetId, ContentHash
from tests.builders.ids import a_hash
from tests.fakes.in_memory_inbox import FakePseudonyms
from tests.simulation.cast import ASSETS


def bytes_of(asset: AssetId) -> bytes:
    return asset.encode()


def pixels_of(asset: AssetId) -> ContentHash:
    return ContentHash(a_hash(f"pixels of {asset}"))


class NamesOfTheCast(FakePseudonyms):
    """The bytes of a picture lead to it."""

    def of_content(self, digest: str) -> AssetId:
        return _KNOWN.get(digest) or super().of_content(digest)

    def of_pixels(self, digest: str) -> ContentHash:
        return ContentHash(digest)


_KNOWN: Final = {hashlib.sha256(bytes_of(asset)).hexdigest(): asset for asset in ASSETS}
