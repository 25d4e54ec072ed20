"""What a test knows of somebody, and the story does not: her opened keys, numbers of her face."""

import json
import urllib.request
from collections.abc import Collection
from pathlib import Path
from typing import Final

from cli.console import Staff
from cli.forgetting import play_forgetting
from cli.parting import Parting
from cli.proving import play_proof
from cli.showing import within
from cli.stage import Stage
from cli.story import Story
from local.cloud import LocalCloud
from local.searching import hits_in
from quitclaim.adapters import sealing
from quitclaim.adapters.key_rows import WRAPPED, key_row
from quitclaim.adapters.kms_keks import KmsKeks
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose

_HERS: Final = (Purpose.DATA, Purpose.TEMPLATE)


def require_forgotten(
    stage: Stage, staff: Staff, who: Parting, *, numbers: Collection[bytes], folder: Path
) -> None:
    """R36, I7, I13: in no file, on no search node; her keys, opened or wrapped, neither."""
    cloud, story = stage.cloud, Story(folder / "story.json", tell=lambda _: None)
    keys = _opened_keys(cloud, PersonId(who.person))
    assert len(keys) == len(_HERS)
    assert cloud.blueprints.search is None or _copies(cloud.blueprints.search) == 1

    forgotten = play_forgetting(story, stage, staff=staff, who=who)
    play_proof(story, stage, forgotten=forgotten, keep_as="certificate.json")

    assert all(step["ok"] for step in story.steps)
    assert not any(hits_in(cloud.places.data, [*keys, *numbers]))
    if search := cloud.blueprints.search:
        assert within(lambda: _copies(search) == 0)


def _opened_keys(cloud: LocalCloud, person: PersonId) -> tuple[bytes, ...]:
    told, dynamodb = cloud.outputs, cloud.client("dynamodb")
    keks = KmsKeks(
        cloud.client("kms"),
        dynamodb,
        keys_table=told["KeysTable"],
        key_arn=told["KeyArn"],
        clock=SystemClock(),
    )
    rows = {
        one: dynamodb.get_item(TableName=told["KeysTable"], Key=key_row(person, one))["Item"]
        for one in _HERS
    }
    return tuple(
        sealing.unwrap(row[WRAPPED]["B"], under=keks.of(purpose)) for purpose, row in rows.items()
    )


def _copies(search: str) -> int:
    """On the node, in whatever index."""
    address = f"http://{search}/_all/_count?expand_wildcards=all"
    with urllib.request.urlopen(address, timeout=30) as said:
        count: int = json.load(said)["count"]
        return count
