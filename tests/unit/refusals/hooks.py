from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.deliveries import Attempt, Delivery, Outcome
from quitclaim.domain.organisation.destinations import Destination
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret
from tests.builders import NOON, a_delivery, an_endpoint, an_event
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    LOCAL,
    NOT_AN_ID,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    HookSecret: (
        built(HookSecret, key=bytes(24)),
        [({"key": bytes(23)}, "24 to 64"), ({"key": bytes(65)}, "24 to 64")],
    ),
    Destination: (built(Destination, host="hooks.example", target="/"), [({"host": ""}, "a host")]),
    Endpoint: (
        an_endpoint,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"address": " "}, AT_LEAST_A_WORD),
            ({"types": frozenset()}, AT_LEAST_ONE),
            ({"registered_at": LOCAL}, ONLY_UTC),
            ({"rotated_at": LOCAL}, ONLY_UTC),
        ],
    ),
    Event: (
        an_event,
        [
            ({"fact": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"subject": ""}, AT_LEAST_A_WORD),
            ({"place": -1}, "count from 0"),
            ({"version": -1}, "count from 0"),
        ],
    ),
    Attempt: (
        built(Attempt, at=NOON, outcome=Outcome.TAKEN, status=200),
        [
            ({"at": LOCAL}, ONLY_UTC),
            ({"status": None}, "an answer has a status"),
            ({"outcome": Outcome.UNREACHABLE}, "an answer has a status"),
        ],
    ),
    Delivery: (
        a_delivery,
        [
            ({"endpoint": NOT_AN_ID}, ONLY_UUIDS),
            ({"due_at": LOCAL}, ONLY_UTC),
            ({"tries": -1}, "count from 0"),
        ],
    ),
}
