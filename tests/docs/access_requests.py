"""What asking somebody leaves in the tables: a request, its link, the letter, what she signed."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, FAIR, LATER, MUM
from tests.builders.erasing import an_evidence_order, an_order
from tests.contract.changes import a_change
from tests.contract.dynamodb_adapters import Adapters

_SENT: Final = a.a_sent_request()
# With a reason, so that there is something sealed to open.
_DECLINED: Final = _SENT.after(a.a_turn(Progress.DECLINED, reason="I would rather not"))

_NOTE: Final = Bundle(person=ADA, until=LATER, laid=Laid(signings=frozenset({a.an_id("over")})))


def populate(adapters: Adapters) -> None:
    adapters.bundles.note(_NOTE)
    adapters.keys.make(ADA, Purpose.EVIDENCE)
    adapters.commits.commit(a_change(Write(a.an_event_code())))
    letters = (a.a_letter(), a.a_letter(id=a.an_id("sent")))
    adapters.commits.commit(a_change(Write(_SENT), encloses=(a.a_capability(), *letters)))
    adapters.commits.commit(a_change(Write(a.a_plea())))
    adapters.commits.commit(a_change(Write(an_order())))
    adapters.commits.commit(a_change(Write(an_evidence_order())))
    adapters.commits.commit(
        a_change(Write(_DECLINED, _SENT), encloses=(a.a_testimony(), a.a_paper()))
    )


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoRequests.of": lambda on: on.requests.of(ADA),
    "DynamoRequests.request": lambda on: on.requests.request(ADA, _SENT.id),
    "DynamoRequests.capability": lambda on: on.requests.capability(a.a_hash("token")),
    "DynamoRequests.testimonies": lambda on: on.requests.testimonies(ADA),
    "DynamoRequests.paper": lambda on: on.requests.paper(ADA, _SENT.id),
    "DynamoRequests.untimed": lambda on: on.requests.untimed(),
    "DynamoRequests.listed": lambda on: on.requests.listed(),
    "DynamoBundles.holders": lambda on: on.bundles.holders(),
    "DynamoBundles.laid": lambda on: on.bundles.laid(ADA),
    "DynamoBundles.note": lambda on: on.bundles.note(_NOTE),
    "DynamoBundles.noted": lambda on: on.bundles.noted(ADA),
    "DynamoBundles.all_noted": lambda on: on.bundles.all_noted(),
    "DynamoBundles.dispose": lambda on: on.bundles.dispose(_NOTE),
    "DynamoErasureOrders.order": lambda on: on.erasure_orders.order(an_order().id),
    "DynamoErasureOrders.listed": lambda on: on.erasure_orders.listed(),
    "DynamoEvidenceOrders.order": lambda on: on.evidence_orders.order(an_evidence_order().id),
    "DynamoEvidenceOrders.listed": lambda on: on.evidence_orders.listed(),
    "DynamoEventCodes.code": lambda on: on.event_codes.code(a.an_event_code().id),
    "DynamoEventCodes.listed": lambda on: on.event_codes.listed(),
    "DynamoEventCodes.next_card": lambda on: on.event_codes.next_card(FAIR),
    "DynamoRequests.pleas": lambda on: on.requests.pleas(ADA),
    "DynamoRequests.pleading": lambda on: on.requests.pleading(),
    "DynamoConsents.address": lambda on: on.consents.address("ada@example.org"),
    "DynamoConsents.at_address": lambda on: on.consents.at_address(
        on.consents.address("ada@example.org")
    ),
    "DynamoConsents.wards": lambda on: on.consents.wards(MUM),
    "DynamoLetters.letter": lambda on: on.letters.letter(a.an_id("letter")),
    "DynamoLetters.waiting": lambda on: on.letters.waiting(LATER),
    "DynamoLetters.sent": lambda on: on.letters.sent(a.an_id("sent")),
}
