"""Afterwards: what became of every upload, held against what should have become of it."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.soak.arrivals import Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """
    `fates`: of each key in the inbox, in the words of `Sent.becomes`; None for nothing at all.
    `assets`: every row, whatever leads to it. `originals`: the SHA-256 of each.
    `thumbnails`: of which assets. `collections`: of all assets together.
    """

    fates: Mapping[str, int | str | None]
    assets: frozenset[str]
    originals: Mapping[str, str]
    thumbnails: frozenset[str]
    collections: frozenset[str]


def wrongs(sent: Sequence[Sent], found: Found) -> list[str]:
    """Whatever is not as it should be, each in a sentence that names its key or asset."""
    return [*_fates(sent, found), *_contents(sent, found), *_pieces(found)]


def _fates(sent: Sequence[Sent], found: Found) -> Iterator[str]:
    for one in sent:
        if one.key not in found.fates:
            yield f"{one.key} was acknowledged and is gone"
        elif (fate := found.fates[one.key]) is None:
            yield f"{one.key} is still in the inbox, and no sweep takes it up"
        elif fate != one.becomes:
            yield f"{one.key} became {fate!r} instead of {one.becomes!r}"


def _contents(sent: Sequence[Sent], found: Found) -> Iterator[str]:
    pictures = {
        hashlib.sha256(one.content).hexdigest(): one.key
        for one in sent
        if isinstance(one.becomes, int)
    }
    kept = Counter(found.originals[asset] for asset in found.assets if asset in found.originals)
    for digest, key in pictures.items():
        if kept[digest] != 1:
            yield f"{key} is the original of {kept[digest]} assets"
    if strange := kept.keys() - pictures.keys():
        yield f"{len(strange)} assets have an original that nobody uploaded as a picture"


def _pieces(found: Found) -> Iterator[str]:
    kept = {"original": found.originals.keys(), "thumbnail": found.thumbnails}
    for name, whose in kept.items():
        yield from (f"asset {asset} has no {name}" for asset in sorted(found.assets - whose))
        yield from (f"{name} {asset} has no asset" for asset in sorted(whose - found.assets))
    if len(found.collections) != 1:
        yield f"one folder became {len(found.collections)} collections"
