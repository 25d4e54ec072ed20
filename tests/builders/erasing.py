"""Somebody's erasure, entered for her and ordered."""

from typing import Any

from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Entry, Heard
from quitclaim.domain.ids import MemberId
from tests.builders.ids import ADA, NOON, OFFICER, an_id

__all__ = ["an_entry", "an_evidence_order", "an_order"]

# Somebody else who may order an erasure as well.
SECOND_OFFICER = MemberId(an_id("second officer"))


def an_entry(heard: Heard = Heard.IN_PERSON, **changes: Any) -> Entry:
    return Entry(**({"by": OFFICER, "heard": heard} | changes))


def an_order(**changes: Any) -> ErasureOrder:
    """Of the plea that `a_plea` makes, at once, by whoever approves it in the full one."""
    known: dict[str, Any] = {
        "id": an_id("plea"),
        "certificate": an_id("certificate"),
        "person": ADA,
        "asked_at": NOON,
        "ordered_at": NOON,
        "ordered_by": SECOND_OFFICER,
    }
    return ErasureOrder(**(known | changes))


def an_evidence_order(**changes: Any) -> EvidenceOrder:
    """By a colleague: whoever approves it in the full one is the usual officer."""
    known: dict[str, Any] = {
        "id": an_id("evidence order"),
        "person": ADA,
        "reason": EndingReason.COURT,
        "ordered_at": NOON,
        "ordered_by": SECOND_OFFICER,
    }
    return EvidenceOrder(**(known | changes))
