"""What the doors ask of the tables: who works here, by what she is known, how often she asks."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.consents.timestamps import Doubt, goes_on
from quitclaim.domain.organisation.rates import Limit
from quitclaim.ports.sign_ins import Challenge, Step
from quitclaim.ports.staff import Pending
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import NOON
from tests.contract.changes import a_change
from tests.contract.dynamodb_adapters import Adapters

_EVA: Final = a.an_appointment()
_KEY: Final = a.a_session_key(member=_EVA.id)
_SESSION: Final = a.a_session(_KEY)
_STEP: Final = a.a_secret("step").hash
_PENDING: Final = Pending(challenge=Challenge(Step.CODE, "eva", "t" * 900), until=NOON)
_OUTAGE: Final = goes_on(None, Doubt.UNREACHABLE, at=NOON)
_LIMIT: Final = Limit("address", 600, timedelta(minutes=1))


def populate(adapters: Adapters) -> None:
    adapters.commits.commit(a_change(Write(_EVA), Write(a.an_admin()), Write(a.a_machine_token())))
    adapters.staff.begin(_SESSION)
    adapters.staff.begin(a.a_session(a.a_session_key("another", member=_EVA.id)))
    adapters.staff.wait(_STEP, _PENDING)
    adapters.repeats.begin("known", fingerprint="f", at=NOON)
    adapters.accounts.attach(a.an_account(), at=NOON)
    adapters.hints.take(a.a_hint())
    adapters.outages.note(_OUTAGE)


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoStaff.appointment": lambda on: on.staff.appointment(_EVA.id),
    "DynamoStaff.appointed": lambda on: on.staff.appointed(_EVA.subject),
    "DynamoStaff.appointments": lambda on: on.staff.appointments(),
    "DynamoStaff.token": lambda on: on.staff.token(a.a_machine_token().id),
    "DynamoStaff.tokens": lambda on: on.staff.tokens(),
    "DynamoStaff.session": lambda on: on.staff.session(_KEY),
    "DynamoStaff.see": lambda on: on.staff.see(_SESSION),
    "DynamoStaff.waiting": lambda on: on.staff.waiting(_STEP),
    "DynamoStaff.wait": lambda on: on.staff.wait(_STEP, _PENDING),
    "DynamoStaff.begin": lambda on: on.staff.begin(_SESSION),
    "DynamoRates.wait_for": lambda on: on.rates.wait_for("203.0.113.7", limit=_LIMIT, at=NOON),
    "DynamoRepeats.begin": lambda on: on.repeats.begin("fresh", fingerprint="f", at=NOON),
    "DynamoRepeats.finish": lambda on: on.repeats.finish("known", answer=b"{}", at=NOON),
    "DynamoAccounts.attach": lambda on: on.accounts.attach(a.an_account(), at=NOON),
    "DynamoAccounts.account": lambda on: on.accounts.account(Provider.DOCUSEAL),
    "DynamoAccounts.attached": lambda on: on.accounts.attached(),
    "DynamoHints.take": lambda on: on.hints.take(a.a_hint(of=a.a_hash("another"))),
    "DynamoHints.waiting": lambda on: on.hints.waiting(),
    "DynamoOutages.current": lambda on: on.outages.current(),
    "DynamoOutages.note": lambda on: on.outages.note(_OUTAGE),
    # Last: what they take away nobody reads again.
    "DynamoRepeats.forget": lambda on: on.repeats.forget("known"),
    "DynamoStaff.forget": lambda on: on.staff.forget(_STEP),
    "DynamoStaff.end": lambda on: on.staff.end(_KEY),
    "DynamoAccounts.detach": lambda on: on.accounts.detach(Provider.DOCUSEAL),
    "DynamoHints.done": lambda on: on.hints.done(a.a_hint()),
    "DynamoStaff.end_all": lambda on: on.staff.end_all(_EVA.id),
}
