"""
A sealed gallery of five thousand, as one comparison has it: keys unwrapped, templates opened, all
of them compared. What the tables take to hand them over is not in it; it is fifty reads of each.
"""

from collections.abc import Mapping
from statistics import median
from time import perf_counter

import numpy as np

from quitclaim.adapters import sealing
from quitclaim.domain.ids import TemplateId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim_vision.comparing import nearest
from tests.bench.pairs import on_cores
from tests.builders import a_hash, an_id
from tests.measurements import Figure

NAME = "a sealed gallery opened and compared"
_DIMENSION = 128
_MODEL = a_hash("model")


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    people, times = (500, 3) if is_quick else (5000, 21)
    faces = np.random.default_rng(5).normal(size=(people, _DIMENSION)).astype("<f4")
    kek, rows = sealing.new_key(), {}
    for number, face in enumerate(faces):
        key, template = sealing.new_key(), TemplateId(an_id(f"template {number}"))
        sealed = sealing.seal(face.tobytes(), key=key, bound_to=template)
        rows[template] = (sealing.wrap(key, under=kek), sealed)
    probe = Embedding(model=_MODEL, values=faces[7].tobytes())
    spans = []
    with on_cores(1):
        for _ in range(times):
            began = perf_counter()
            known = {template: _opened(template, *row, kek=kek) for template, row in rows.items()}
            opened = perf_counter()
            match, *_ = nearest(probe, known, limit=5)
            spans.append((opened - began, perf_counter() - opened))
            if match.distance:
                raise AssertionError("whoever is compared with herself is not nearest")
    opening, comparing = (median(span) * 1000 for span in zip(*spans, strict=True))
    return {
        "templates": people,
        "dimension": _DIMENSION,
        "opened_ms_median": round(opening, 1),
        "compared_ms_median": round(comparing, 1),
    }


def _opened(template: TemplateId, wrapped: bytes, sealed: bytes, *, kek: bytes) -> Embedding:
    key = sealing.unwrap(wrapped, under=kek)
    return Embedding(model=_MODEL, values=sealing.unseal(sealed, key=key, bound_to=template))
