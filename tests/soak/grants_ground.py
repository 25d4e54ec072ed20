"""A local cloud in which uploads wait for a sweep, and from whose functions rights are taken."""

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from cli.stage import Stage
from local.cloud import LocalCloud
from quitclaim.ports.block_list import Roll
from tests.soak.grants_of_templates import Grant

_OFTEN: Final = {"Delay": 0.2, "MaxAttempts": 600}
# Each step of a road takes a second, on a machine that does nothing else.
_PATIENCE_S: Final = 60
_TABLES: Final = tuple(
    f"{name}Table" for name in ("People", "Library", "Keys", "Staff", "Hooks", "Gallery")
)


Found = TypeVar("Found")


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
            FunctionName=self._named(function), Payload=json.dumps(event)
        )
        told = json.loads(answer["Payload"].read())
        return ({}, told["errorMessage"]) if "FunctionError" in answer else (told, "")

    def as_new(self, *functions: str) -> float:
        """No row is left, nobody is listed, and no function remembers any; returns the instant."""
        for table in _TABLES:
            self._empty(self.cloud.outputs[table])
        for roll in Roll:
            self.clear("LogBucket", under=f"{roll}/")
        client = self.cloud.client("lambda")
        for function in functions:
            of = {"FunctionName": self._named(function)}
            # Set to what it is: whatever is set, the next call starts anew.
            timeout = client.get_function_configuration(**of)["Timeout"]
            client.update_function_configuration(**of, Timeout=timeout)
            client.get_waiter("function_updated_v2").wait(**of, WaiterConfig=_OFTEN)
        return time.time()

    def _named(self, function: str) -> str:
        """As the cloud calls what the stacks call IngestFunction, say."""
        logical = re.compile(f"{function}[0-9A-F]{{8}}")
        (found,) = (it for name, it in self.cloud.resources.items() if logical.fullmatch(name))
        return found

    def _empty(self, table: str) -> None:
        client = self.cloud.client("dynamodb")
        for page in client.get_paginator("scan").paginate(TableName=table):
            for row in page["Items"]:
                client.delete_item(TableName=table, Key={"pk": row["pk"], "sk": row["sk"]})

    def waiting_in(self, queue: str) -> int:
        """Whatever somebody is at work on included."""
        counts = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
        told = self.cloud.client("sqs").get_queue_attributes(
            QueueUrl=self.cloud.outputs[queue], AttributeNames=[*counts]
        )
        return sum(int(told["Attributes"][count]) for count in counts)

    @contextmanager
    def announcing(self) -> Iterator[None]:
        """Otherwise no event tells of anything: it would be served while functions start anew."""
        self.announce(is_on=True)
        try:
            yield
        finally:
            self.announce(is_on=False)

    def announce(self, *, is_on: bool) -> None:
        events = self.cloud.client("events")
        switch = events.enable_rule if is_on else events.disable_rule
        for bus in ("default", self.cloud.outputs["EventBus"]):
            for rule in events.list_rules(EventBusName=bus)["Rules"]:
                if "EventPattern" in rule:
                    switch(Name=rule["Name"], EventBusName=bus)

    def rest(self) -> None:
        """No schedule does meanwhile what a road is there to do, and no queue that one fills."""
        events = self.cloud.client("events")
        for rule in events.list_rules()["Rules"]:
            if "ScheduleExpression" in rule:
                events.disable_rule(Name=rule["Name"])
        functions, reader = self.cloud.client("lambda"), self._named("RecognizeFunction")
        for one in functions.list_event_source_mappings(FunctionName=reader)["EventSourceMappings"]:
            functions.update_event_source_mapping(UUID=one["UUID"], Enabled=False)

    def without_log(self) -> None:
        """Nothing of the log is left; in production a lock sees to it that nobody can do this."""
        self.clear("LogBucket")

    def clear(self, bucket: str, *, under: str = "") -> None:
        s3, which = self.cloud.client("s3"), {"Bucket": self.cloud.outputs[bucket]}
        for page in s3.get_paginator("list_object_versions").paginate(**which, Prefix=under):
            for one in (*page.get("Versions", ()), *page.get("DeleteMarkers", ())):
                what = which | {"Key": one["Key"], "VersionId": one["VersionId"]}
                s3.delete_object(**what, BypassGovernanceRetention=True)

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


def within(look: Callable[[], Found | None], *, patience_s: float = _PATIENCE_S) -> Found | None:
    give_up_at = time.monotonic() + patience_s
    while not (found := look()) and time.monotonic() < give_up_at:
        time.sleep(0.2)
    return found
