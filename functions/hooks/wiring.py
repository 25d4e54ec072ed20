"""The only module of this function that names concrete adapters and reads the environment."""

import os

from functions.hooks.settings import HooksSettings
from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.dynamodb_hooks import DynamoHooks
from quitclaim.adapters.guarded_outside import GuardedOutside
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.runtime.origins import origins_in
from quitclaim.usecases.announce_event import AnnounceEvent
from quitclaim.usecases.deliver_due import DeliverDue, DeliverOne
from quitclaim.usecases.deliver_event import DeliverEvent


def announce_event() -> AnnounceEvent:
    deliver = _deliver()
    return AnnounceEvent(
        hooks=deliver.hooks, deliveries=deliver.deliveries, clock=deliver.clock, deliver=deliver
    )


def deliver_one() -> DeliverOne:
    deliver = _deliver()
    return DeliverOne(deliveries=deliver.deliveries, clock=deliver.clock, deliver=deliver)


def deliver_due() -> DeliverDue:
    deliver = _deliver()
    return DeliverDue(deliveries=deliver.deliveries, clock=deliver.clock, deliver=deliver)


def _deliver() -> DeliverEvent:
    settings = HooksSettings.from_env(os.environ)
    dynamodb = client("dynamodb", endpoint=settings.aws_endpoint_url)
    reports, table = LoggedReports(), settings.hooks_table
    return DeliverEvent(
        hooks=DynamoHooks(
            dynamodb,
            client("kms", endpoint=settings.aws_endpoint_url),
            hooks_table=table,
            key_arn=settings.key_arn,
            reports=reports,
        ),
        deliveries=DynamoDeliveries(dynamodb, hooks_table=table, reports=reports),
        outside=GuardedOutside(trusted_origins=origins_in(settings.outside_origins)),
        clock=SystemClock(),
        chance=SystemChance(),
    )
