"""What an erasure is told by, and how it is seen from outside that it was carried out."""

import json
import re
from typing import Final

from local.logs import log_lines
from quitclaim.adapters.codec import encoded
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import PleaId
from quitclaim.domain.organisation.facts import EventType
from tests.builders import an_event
from tests.local.office import Office

_LINK: Final = re.compile(r"/c/([\w-]{43})")


def tell(office: Office, plea: PleaId) -> None:
    event = an_event(type=EventType.ERASURE_ORDERED, subject=plea)
    office.cloud.client("sqs").send_message(
        QueueUrl=office.cloud.outputs["ErasuresQueue"], MessageBody=json.dumps(encoded(event))
    )


def worked_off(office: Office, plea: PleaId) -> int:
    return sum(f'"event": "erasure", "id": "{plea}"' in line for line in log_lines(office.cloud))


def state_of(office: Office, plea: PleaId) -> OrderState | None:
    order = office.stores.erasure_orders.order(plea)
    return order.state if order else None


def token_for(office: Office, address: str) -> str | None:
    hers = next(office.mails_to(address), None)
    part = hers.get_body(("plain",)) if hers else None
    found = _LINK.search(str(part.get_content())) if part else None
    return found[1] if found else None
