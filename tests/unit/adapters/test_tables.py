"""Where rows lie: one place names their keys."""

import subprocess
import sys

from quitclaim.adapters import tables
from quitclaim.domain.recognition.rosters import NamedAssets
from tests import builders as a
from tests.builders import NOON

ASSETS = frozenset(a.a_hash(str(number)) for number in range(9))
WORD = a.an_attestation(subject=NamedAssets(assets=ASSETS))


def test_versions_and_instants_sort_as_they_follow() -> None:
    versions = [tables.version_key(version) for version in (1, 9, 10, 100)]
    instants = [tables.instant_key(NOON + day * a.DAY) for day in range(40)]

    assert versions == sorted(versions) and instants == sorted(instants)


def test_an_index_holds_keys_only() -> None:
    (index,) = tables.LAYOUTS["library"].definition("x")["GlobalSecondaryIndexes"]

    assert index["Projection"] == {"ProjectionType": "KEYS_ONLY"}
    assert "GlobalSecondaryIndexes" not in tables.LAYOUTS["keys"].definition("x")


def test_the_same_word_is_one_row_in_every_process() -> None:
    """Sets come in another order in each."""
    mine = "from tests.unit.adapters.test_tables import WORD, tables"
    program = f"{mine}; print(tables.attestation_row(WORD))"

    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert told == {f"{tables.attestation_row(WORD)}\n"}
