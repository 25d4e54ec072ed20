"""What SES says of a mail to one of its simulated mailboxes, from which everything comes back."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

# Whatever stands behind a plus says which of many tries it was.
_SIMULATED: Final = re.compile(r"(bounce|complaint)(\+[^@]*)?@simulator\.amazonses\.com")
_SAID: Final[Mapping[str, tuple[str, dict[str, Any]]]] = {
    "bounce": (
        "Email Bounced",
        {
            "eventType": "Bounce",
            "bounce": {"bounceType": "Permanent", "bounceSubType": "General"},
        },
    ),
    "complaint": (
        "Email Complaint Received",
        {"eventType": "Complaint", "complaint": {"complaintFeedbackType": "abuse"}},
    ),
}


def came_back(mail: Mapping[str, Any], id_: str) -> dict[str, Any] | None:
    """The event as it goes onto the bus; None for all those who simply get their mail."""
    addresses = mail.get("Destination", {}).get("ToAddresses") or []
    found = next(filter(None, map(_SIMULATED.fullmatch, addresses)), None)
    if found is None:
        return None
    kind, said = _SAID[found[1]]
    tags = {tag["Name"]: [tag["Value"]] for tag in mail.get("EmailTags", ())}
    if rules := mail.get("ConfigurationSetName"):
        tags["ses:configuration-set"] = [rules]
    told = {"messageId": id_, "destination": addresses, "tags": tags}
    detail = json.dumps({**said, "mail": told})
    return {"Source": "aws.ses", "DetailType": kind, "Detail": detail}
