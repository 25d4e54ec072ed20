"""
Forgetting one person on a search node, down to its files, among 100 and among 10,000 templates.

What is looked for was shown to be there before. The node lets go of a template that lay there for
longer than half a minute at once, and of the id in its tombstone half a minute later.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Final

import numpy as np
from moto import mock_aws

from quitclaim.domain.ids import PersonId
from quitclaim.runtime.aws import client
from quitclaim_vision.rotating import rotated
from tests import builders as a
from tests.bench.copied import copies_of
from tests.contract.enrolled import a_face_by, a_permit, has_keys, template_of
from tests.contract.stores_of_galleries import copies_on, masters_on
from tests.measurements import Figure
from tests.servers.remains import Sought, remains_of
from tests.servers.search_node import ROOMY, SearchNode, search_node

NAME = "forgetting on a search node, down to its files"
# However little is asked for: the lease that a node keeps moves every half a minute.
IS_SLOW: Final = True
_DIMENSION: Final = 128
_OLD_AFTER_S: Final = 35
_PATIENCE_S: Final = 90
_LOOKS_S: Final = 0.02
_WHOLE: Final = frozenset({"embedding", "id"})


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    figures: dict[str, Figure] = {}
    for templates in (100,) if is_quick else (100, 10_000):
        with mock_aws(), TemporaryDirectory() as folder:
            spans = _spans(Path(folder) / "node", templates=templates)
        figures |= {f"{name}_s_among_{templates}": round(it, 2) for name, it in spans.items()}
    return figures


def _spans(home: Path, *, templates: int) -> Mapping[str, float]:
    with search_node(home, memory=ROOMY) as node:
        return _forgotten(node, templates=templates)


def _forgotten(node: SearchNode, *, templates: int) -> Mapping[str, float]:
    """Seconds until nobody finds ADA, her numbers are in no file, and nothing else of her is."""
    ground = _Ground(node, templates=templates)
    sleep(_OLD_AFTER_S)
    if ground.remains(a.ADA) != _WHOLE or ground.count() != templates:
        raise AssertionError("what is to be forgotten was never there")
    began = perf_counter()
    with ThreadPoolExecutor(1) as watcher:
        unfound = watcher.submit(_until, ground.is_unfound, began)
        ground.gallery.forget(a.ADA)
        forgotten = perf_counter() - began
    numbers = _until(lambda: "embedding" not in ground.remains(a.ADA), began)
    _until(ground.settle, began)
    everything = _until(lambda: not ground.remains(a.ADA), began)
    if ground.remains(a.BOB) != _WHOLE or ground.count() != templates - 1:
        raise AssertionError("somebody else was forgotten with her")
    return {
        "unfound": unfound.result(),
        "answered": forgotten,
        "numbers_gone": numbers,
        "everything_gone": everything,
    }


class _Ground:
    """ADA and BOB among others in one index, and what of them its files hold."""

    def __init__(self, node: SearchNode, *, templates: int) -> None:
        masters, self._copies = masters_on(client("dynamodb")), copies_on(node.host)
        has_keys(masters.keys)
        self.gallery = masters.on_node(self._copies)
        self._home = node.home
        chance, permit = Random(3), a_permit(a.ADA, a.BOB)
        faces = {who: a_face_by(chance, permit, dimension=_DIMENSION) for who in (a.ADA, a.BOB)}
        for person, face in faces.items():
            self.gallery.enrol(template_of(person), face, person=person, permit=permit)
        self.gallery.nearest([faces[a.ADA]], permit=permit, limit=2)
        (index,) = self._copies.abouts()
        others = np.random.default_rng(3).normal(size=(templates - 2, _DIMENSION))
        self._copies.put(index, copies_of(others.astype(np.float32)))
        secret = masters.rotations.current().secret
        self._sought = {
            person: Sought(
                template=template_of(person),
                face=rotated(face.values, secret=secret, about=index),
            )
            for person, face in faces.items()
        }

    def remains(self, person: PersonId) -> frozenset[str]:
        return remains_of(self._sought[person], home=self._home)

    def settle(self) -> bool:
        """Tombstones alone: no master stands behind the others, and the gallery would take them."""
        return self._copies.settle(at=a.NOON)

    def count(self) -> int:
        return self._copies.count({"match_all": {}})

    def is_unfound(self) -> bool:
        return not self._copies.count({"ids": {"values": [template_of(a.ADA)]}})


def _until(holds: Callable[[], bool], began: float) -> float:
    while not holds():
        if perf_counter() - began > _PATIENCE_S:
            raise AssertionError("what was to be forgotten is still there")
        sleep(_LOOKS_S)
    return perf_counter() - began
