"""A local cloud in which uploads wait for a sweep, and from whose functions rights are taken."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cli.models import brought
from cli.stage import CAMP, FAIR, Stage
from local.cloud import LocalCloud
from local.places import Places
from quitclaim_vision.packs.manifest import MODELS
from tests.road.drawn import a_picture
from tests.soak.grants_of_templates import Grant

# A sweep leaves alone what may still be announced: ten minutes, which nobody waits for here.
_AGED_BY: Final = timedelta(hours=1)
_DATED: Final = re.compile(r'("last_modified": ")([^"]+)"')
_OFTEN: Final = {"Delay": 0.2, "MaxAttempts": 600}
_TABLES: Final = ("LibraryTable", "KeysTable")


@dataclass(frozen=True, slots=True)
class Ground:
    stage: Stage
    # How many uploads lie there for every sweep.
    waiting: int

    @property
    def cloud(self) -> LocalCloud:
        return self.stage.cloud

    def invoked(self, function: str, event: object) -> tuple[dict[str, Any], str]:
        """Return the answer, and in its place what the function failed with."""
        answer = self.cloud.client("lambda").invoke(
            FunctionName=self.cloud.outputs[function], Payload=json.dumps(event)
        )
        told = json.loads(answer["Payload"].read())
        return ({}, told["errorMessage"]) if "FunctionError" in answer else (told, "")

    def as_new(self, *functions: str) -> float:
        """No row is left, and no function remembers any; returns the instant."""
        for table in _TABLES:
            self._empty(self.cloud.outputs[table])
        client = self.cloud.client("lambda")
        for function in functions:
            of = {"FunctionName": self.cloud.outputs[function]}
            # Set to what it is: whatever is set, the next call starts anew.
            timeout = client.get_function_configuration(**of)["Timeout"]
            client.update_function_configuration(**of, Timeout=timeout)
            client.get_waiter("function_updated_v2").wait(**of, WaiterConfig=_OFTEN)
        return time.time()

    def _empty(self, table: str) -> None:
        client = self.cloud.client("dynamodb")
        for page in client.get_paginator("scan").paginate(TableName=table):
            for row in page["Items"]:
                client.delete_item(TableName=table, Key={"pk": row["pk"], "sk": row["sk"]})

    @contextmanager
    def announcing(self) -> Iterator[None]:
        """Otherwise no event tells of uploads: it would be served while functions start anew."""
        self.announce(is_on=True)
        try:
            yield
        finally:
            self.announce(is_on=False)

    def announce(self, *, is_on: bool) -> None:
        events = self.cloud.client("events")
        switch = events.enable_rule if is_on else events.disable_rule
        for rule in events.list_rules()["Rules"]:
            if "EventPattern" in rule:
                switch(Name=rule["Name"])

    def logged_since(self, instant: float) -> str:
        logs, since = self.cloud.client("logs"), int(instant * 1000)
        return "\n".join(
            event["message"]
            for group in logs.describe_log_groups()["logGroups"]
            for page in logs.get_paginator("filter_log_events").paginate(
                logGroupName=group["logGroupName"], startTime=since
            )
            for event in page["events"]
        )

    @contextmanager
    def without(self, grant: Grant) -> Iterator[None]:
        iam = self.cloud.client("iam")
        held = {"RoleName": self.cloud.resources[grant.role], "PolicyName": grant.policy}
        whole = iam.get_role_policy(**held)["PolicyDocument"]
        less = {**whole, "Statement": grant.withdrawn_from(whole["Statement"])}
        iam.put_role_policy(**held, PolicyDocument=json.dumps(less))
        try:
            yield
        finally:
            iam.put_role_policy(**held, PolicyDocument=json.dumps(whole))


@contextmanager
def ground_in(data: Path) -> Iterator[Ground]:
    """One picture in two collections, and a file that is refused."""
    # Whoever was killed in the middle left a cloud behind in which some right is missing.
    shutil.rmtree(data, ignore_errors=True)
    brought(MODELS, say=lambda _: None)
    picture = a_picture()
    with LocalCloud(data) as cloud:
        stage = Stage(cloud)
        uploads = {f"{FAIR}/1.jpg": picture, f"{CAMP}/1.jpg": picture, f"{CAMP}/2.jpg": b"no"}
        for key, content in uploads.items():
            stage.put(key, content)
        stage.settled()
    _age_uploads(cloud.places)
    with LocalCloud(data) as cloud:
        ground = Ground(Stage(cloud), waiting=len(uploads))
        ground.announce(is_on=False)
        yield ground


def _age_uploads(places: Places) -> None:
    """The emulator has no clock to set, so that its notes are dated back between two starts."""
    for notes in places.objects.rglob("*.meta.json"):
        notes.write_text(_DATED.sub(_earlier, notes.read_text("utf-8")), encoding="utf-8")


def _earlier(found: re.Match[str]) -> str:
    instant = datetime.fromisoformat(found[2]) - _AGED_BY
    return f'{found[1]}{instant:%Y-%m-%dT%H:%M:%S}.000Z"'
