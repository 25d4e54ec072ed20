"""Exact distances between embeddings, all of a gallery at once."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from quitclaim.domain.checks import require
from quitclaim.domain.ids import TemplateId
from quitclaim.domain.recognition.embeddings import Embedding, Match

Numbers = npt.NDArray[np.float32]

# By how much a product of two float32 rows may be wrong, for each number in them: whoever could
# still be among the nearest is measured again in float64.
_ROUNDED: Final = 2.0**-22


def nearest(
    face: Embedding, known: Mapping[TemplateId, Embedding], *, limit: int
) -> tuple[Match, ...]:
    """The nearest first, and of equal ones the smaller id."""
    if not known:
        return ()
    require(
        all((one.model, one.dimension) == (face.model, face.dimension) for one in known.values()),
        "embeddings of one model and length are compared: leave out the others",
    )
    templates = sorted(known)
    gallery = np.frombuffer(b"".join(known[it].values for it in templates), dtype="<f4")
    probe = np.frombuffer(face.values, dtype="<f4")
    rows, distances = ranked(probe, gallery.reshape(len(templates), -1), limit=limit)
    pairs = zip(rows.tolist(), distances.tolist(), strict=True)
    return tuple(Match(templates[row], distance) for row, distance in pairs)


def ranked(
    probe: Numbers, gallery: Numbers, *, limit: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.float64]]:
    """`probe`: (d,), `gallery`: (n, d). Which rows are nearest, in order, and how near."""
    with np.errstate(over="ignore", invalid="ignore"):
        lengths, own = np.einsum("ij,ij->i", gallery, gallery), np.dot(probe, probe)
        # |a - b|² by one product with all rows: several times faster than to subtract each.
        squared = lengths - 2 * (gallery @ probe) + own
        slack = 2 * len(probe) * _ROUNDED * (lengths.max() + own)
    require(np.isfinite(slack), "an embedding is of numbers that can be compared: embed it again")
    last = min(limit, len(gallery)) - 1
    reach = np.partition(squared, last)[last] + slack
    rows = np.flatnonzero(squared <= reach)
    exact = gallery[rows].astype(np.float64) - probe.astype(np.float64)
    distances = np.sqrt(np.einsum("ij,ij->i", exact, exact))
    # Stable, so that of equal distances the earlier row comes first.
    order = np.argsort(distances, kind="stable")[:limit]
    return rows[order], distances[order]
