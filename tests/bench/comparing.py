"""
C10: who is nearest of those who said yes, against a scan of everybody that is filtered afterwards.

Two peers in memory: distances as numpy is usually asked for them, and one product of all rows with
their lengths kept beside; and a search node that is given the same list. Ours is what the sealed
gallery does once it has opened those whom the permit lists, and nobody else.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np
import numpy.typing as npt

from quitclaim_vision.comparing import Numbers, ranked
from tests.bench.against import Against
from tests.bench.copied import EVERYBODY, LATER, NOW, copied, listed_of
from tests.bench.pairs import ratio, spans_ms
from tests.measurements import Figure
from tests.servers.search_node import ROOMY, search_node

NAME = "C10 consent-filtered exact 1:N against a scan that is filtered afterwards"
_SHARE = 0.025
_NEAREST = 5
AGAINST = (
    Against(
        name="C10 scan, then filter",
        ratio="ratio_to_a_plain_scan",
        aim=20,
        guard="recall 1.000, and nobody whom the list does not name",
        peer="plain_scan_ms_median",
    ),
    Against(
        name="C10 a search node",
        ratio="ratio_to_the_node",
        aim=10,
        guard="recall 1.000, and nobody whom the list does not name",
        peer="node_ms_median",
    ),
)


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    """In a process whose products run on one thread: several on one core wait for each other."""
    command = [sys.executable, "-m", __name__, *(["--quick"] if is_quick else [])]
    alone = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, env=alone, stdout=subprocess.PIPE, check=True)
    figures: Mapping[str, Figure] = json.loads(done.stdout)
    return figures


def measured(*, is_quick: bool) -> Mapping[str, Figure]:
    people, dimension = (8_000, 64) if is_quick else (100_000, 512)
    chance = np.random.default_rng(10)
    everybody = chance.normal(size=(people, dimension)).astype(np.float32)
    everybody /= np.linalg.norm(everybody, axis=1, keepdims=True)
    listed = np.sort(chance.choice(people, round(people * _SHARE), replace=False))
    probe = everybody[listed[7]] + chance.normal(scale=0.02, size=dimension).astype(np.float32)
    ground = _Ground(everybody, listed, probe)
    _guard(ground, chance, queries=20 if is_quick else 200)
    pairs = 5 if is_quick else 31
    plain, ours = spans_ms(ground.scan_plainly, ground.ours, pairs=pairs)
    quick, again = spans_ms(ground.scan_quickly, ground.ours, pairs=pairs)
    return {
        "people": people,
        "listed": len(listed),
        "dimension": dimension,
        "pairs": pairs,
        "ratio_to_a_plain_scan": ratio(plain, ours),
        "ratio_to_one_product_with_lengths_kept": ratio(quick, again),
        "plain_scan_ms_median": round(median(plain), 2),
        "one_product_ms_median": round(median(quick), 2),
        "ours_ms_median": round(median(ours), 3),
        **_on_a_node(ground, pairs=pairs),
        "numpy": np.__version__,
    }


class _Ground:
    """Everybody in memory; whom the list allows; one face."""

    def __init__(self, everybody: Numbers, listed: npt.NDArray[np.int64], probe: Numbers) -> None:
        self.everybody, self.listed, self.probe = everybody, listed, probe
        self.opened = everybody[listed]
        self._lengths = np.einsum("ij,ij->i", everybody, everybody)
        self._others = np.ones(len(everybody), dtype=bool)
        self._others[listed] = False

    def scan_plainly(self) -> npt.NDArray[np.int64]:
        return self._filtered(np.linalg.norm(self.everybody - self.probe, axis=1))

    def scan_quickly(self) -> npt.NDArray[np.int64]:
        return self._filtered(self._lengths - 2 * (self.everybody @ self.probe))

    def ours(self) -> npt.NDArray[np.int64]:
        rows, _ = ranked(self.probe, self.opened, limit=_NEAREST)
        return self.listed[rows]

    def _filtered(self, far: Numbers) -> npt.NDArray[np.int64]:
        far[self._others] = np.inf
        rows = np.argpartition(far, _NEAREST)[:_NEAREST]
        nearest: npt.NDArray[np.int64] = rows[np.argsort(far[rows])]
        return nearest


def _guard(ground: _Ground, chance: np.random.Generator, *, queries: int) -> None:
    """Recall 1.000, and nobody whom the list does not name."""
    allowed = set(ground.listed.tolist())
    own, people = ground.probe, len(ground.everybody)
    for _ in range(queries):
        drift = chance.normal(scale=0.02, size=own.shape).astype(np.float32)
        ground.probe = ground.everybody[chance.integers(people)] + drift
        found, expected = ground.ours().tolist(), ground.scan_plainly().tolist()
        if found[0] != expected[0] or not allowed.issuperset(found):
            raise AssertionError(f"found {found}, and plain arithmetic {expected}")
    ground.probe = own


def _on_a_node(ground: _Ground, *, pairs: int) -> Mapping[str, Figure]:
    """The same list over HTTP: `script_score` on those, and what it takes over everybody."""
    with TemporaryDirectory() as folder, search_node(Path(folder) / "node", memory=ROOMY) as node:
        copies = copied(node, ground.everybody)
        face, listed = ground.probe.astype("<f4").tobytes(), listed_of(ground.listed.tolist())

        def on_the_node() -> object:
            return copies.nearest(EVERYBODY, face, among=listed, at=NOW, limit=_NEAREST)

        spans, ours = spans_ms(on_the_node, ground.ours, pairs=pairs)
        answer = copies.nearest(EVERYBODY, face, among=listed, at=NOW, limit=_NEAREST)
    expected = listed_of(ground.ours().tolist())
    if answer.scores.keys() != expected.keys() or answer.compared != len(listed):
        raise AssertionError("the node finds others")
    if NOW >= LATER:
        raise AssertionError("whatever was copied has run out")
    return {"ratio_to_the_node": ratio(spans, ours), "node_ms_median": round(median(spans), 2)}


if __name__ == "__main__":
    print(json.dumps(measured(is_quick="--quick" in sys.argv)))
