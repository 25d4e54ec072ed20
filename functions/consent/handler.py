"""POST /withdrawal: the visit that a mailed link opened says whose consent, and who speaks."""

from functools import cache
from typing import Any

from functions.consent import wiring
from functions.consent.requests import visit_of, withdrawal_of
from quitclaim.runtime.problems import REFUSALS, answered, refused

_withdraw_consent = cache(wiring.withdraw_consent)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    try:
        visit = visit_of(event)
        asked = withdrawal_of(event, visit=visit)
        consent = _withdraw_consent()(visit.person, asked.consent, speaker=visit.by)
    except REFUSALS as error:
        return refused(error, request=event["requestContext"]["requestId"])
    return answered({"consent": consent.id, "state": consent.ending})
