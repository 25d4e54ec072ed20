"""Who may end what proves somebody's words before its period, and look at that (R39, R42)."""

from typing import Final

from tests.builders import an_id
from tests.handlers.expectation import NOBODY_YET, OFFICERS, Expected

_PERSON: Final = {"person": NOBODY_YET}
_PLEA: Final = {"plea": an_id("no plea")}
_ORDER: Final = {"order": an_id("no order")}
_WHY: Final = {"reason": "court"}

OF_EVIDENCE: Final = {
    "see_evidence": Expected(OFFICERS, 404, named=_PERSON),
    "end_evidence": Expected(OFFICERS, 404, named=_PERSON, body=_WHY),
    "see_evidence_of_erased": Expected(OFFICERS, named=_PLEA),
    "end_evidence_of_erased": Expected(OFFICERS, 404, named=_PLEA, body=_WHY),
    "see_evidence_order": Expected(OFFICERS, 404, named=_ORDER),
    "approve_ending": Expected(OFFICERS, 404, named=_ORDER, body={}),
    "decline_ending": Expected(OFFICERS, 404, named=_ORDER, body={}),
    "recall_ending": Expected(OFFICERS, 404, named=_ORDER, body={}),
    "list_evidence_orders": Expected(OFFICERS),
    "order_end_of_evidence": Expected(OFFICERS, 404, named=_PERSON, body=_WHY),
    "order_end_of_evidence_of_erased": Expected(OFFICERS, 404, named=_PLEA, body=_WHY),
    "view_evidence_order": Expected(OFFICERS, 404, named=_ORDER),
    "approve_end_of_evidence": Expected(OFFICERS, 404, named=_ORDER),
    "decline_end_of_evidence": Expected(OFFICERS, 404, named=_ORDER),
    "recall_end_of_evidence": Expected(OFFICERS, 404, named=_ORDER),
}
