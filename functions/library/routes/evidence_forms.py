"""What is said of evidence that is to end before its period: whose, and why, in one word."""

from typing import Annotated, Literal

from pydantic import Field

from functions.library.routes.erasing_forms import WhichOrder
from functions.library.routes.people_forms import WhichPerson
from quitclaim.domain.forgetting.evidence_orders import EndingReason
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim_web.doors.asked import Asked

_UUID = Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
EvidenceOrderKey = Annotated[EvidenceOrderId, _UUID]
Reason = Annotated[EndingReason, Field(description="Why it ends before its period, in one word.")]


class EndingSaid(WhichPerson):
    reason: Reason


class EndingOfErasedSaid(WhichOrder):
    reason: Reason


class WhichEvidenceOrder(Asked):
    order: EvidenceOrderKey


class WhatBecameOfEvidence(WhichEvidenceOrder):
    done: (
        Literal["evidence_ordered", "evidence_approved", "evidence_declined", "evidence_recalled"]
        | None
    ) = None
