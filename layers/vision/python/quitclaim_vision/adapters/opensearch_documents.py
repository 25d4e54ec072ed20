"""
A copy of a template as a search node keeps it, and what finds it there.

A document carries no name and no person: a random template id, whose copy it is as only the
rotation's secret reads it, which sealing it is of, and until when it may be compared.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import numpy as np

from quitclaim.domain.ids import TemplateId


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """`face`: rotated, little-endian float32; `owner`: as only the rotation's secret reads it."""

    template: TemplateId
    sealing: str
    owner: str
    until: datetime
    face: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Trace:
    """What a document says of itself: of which template, of which sealing, and whose."""

    template: TemplateId
    sealing: str
    owner: str


def of_owner(owner: str, *, but: Collection[str] = ()) -> Mapping[str, Any]:
    """All copies of one person's, for `take_away` and `count`; `but`: sealings that stay."""
    hers = {"term": {"owner": owner}}
    return {"bool": {"filter": [hers], "must_not": [{"terms": {"sealing": sorted(but)}}]}}


def copies_of(sealings: Collection[str]) -> Mapping[str, Any]:
    return {"terms": {"sealing": sorted(sealings)}}


def mapping(dimension: int, about: Mapping[str, Any]) -> Mapping[str, Any]:
    fields = {
        "embedding": {"type": "knn_vector", "dimension": dimension},
        "sealing": {"type": "keyword"},
        "owner": {"type": "keyword"},
        "expires": {"type": "date", "format": "epoch_second"},
    }
    # Without the second, a whole copy of every document stays for recovery.
    source = {"excludes": ["embedding"], "recovery_source_enabled": False}
    return {"dynamic": "strict", "_source": source, "_meta": dict(about), "properties": fields}


def document(copy: Copy) -> dict[str, Any]:
    return {
        "embedding": numbers(copy.face),
        "sealing": copy.sealing,
        "owner": copy.owner,
        "expires": seconds(copy.until),
    }


def only(among: Mapping[TemplateId, str], *, at: datetime) -> Mapping[str, Any]:
    listed = [
        {"ids": {"values": sorted(among)}},
        {"terms": {"sealing": sorted(among.values())}},
        {"range": {"expires": {"gt": seconds(at)}}},
    ]
    return {"bool": {"filter": listed}}


def numbers(face: bytes) -> list[float]:
    plain: list[float] = np.frombuffer(face, dtype="<f4").tolist()
    return plain


def seconds(at: datetime) -> int:
    return int(at.timestamp())
