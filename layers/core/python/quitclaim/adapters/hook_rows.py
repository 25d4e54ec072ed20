"""Where the rows of the hooks table lie."""

from typing import Any, Final

from quitclaim.adapters.codec import SHAPE, encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import LAYOUTS, Key
from quitclaim.domain.ids import EndpointId, EventId
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.hooks import Endpoint

# The list of what is to be tried again, whoever it is for, is in the one index there is.
(DUE,) = LAYOUTS["hooks"].indexes
WAITING: Final = "WAITING"
# Few enough to be read at once.
ENDPOINTS: Final = "ENDPOINTS"


def endpoint_row(endpoint: EndpointId) -> Key:
    return _key(ENDPOINTS, endpoint)


def under_endpoint(endpoint: EndpointId) -> str:
    return f"E#{endpoint}"


def delivery_row(endpoint: EndpointId, event: EventId) -> Key:
    """Sorts as the events happened."""
    return _key(under_endpoint(endpoint), event)


def stored(record: Endpoint | Delivery) -> dict[str, Any]:
    """Ids only, so that all of it lies in clear."""
    return to_item({"shape": SHAPE, "body": encoded(record), "version": record.version})


def _key(partition: str, sort: str) -> Key:
    return to_item({"pk": partition, "sk": sort})
