"""Erasures that were ordered, and what is over: each message for itself, from one queue."""

from functools import cache
from typing import Any

from functions.erasure import wiring
from functions.erasure.events import EndOfEvidence, Message, messages_in
from quitclaim.domain.ids import PersonId
from quitclaim.ports.terms import Bookmark, Chore, EvidenceRound, TemplatesRound
from quitclaim.runtime.letters import Clerk
from quitclaim.runtime.observability import complain, note

_carry_out_erasure = cache(wiring.carry_out_erasure)
_end_staff_names = cache(wiring.end_staff_names)
_end_templates = cache(wiring.end_templates)
_end_terms = cache(wiring.end_terms)
_remind_officers = cache(wiring.remind_officers)
_complete_erasures = cache(wiring.complete_erasures)
_end_evidence = cache(wiring.end_evidence)
_carry_out_end_of_evidence = cache(wiring.carry_out_end_of_evidence)
_patience = cache(wiring.patience)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    clerk = Clerk(of="erasure", work=_work_off, patience=_patience)
    return clerk(messages_in(event))


def _work_off(message: Message) -> None:
    match message.meant:
        case Chore.TERMS | Bookmark() as since:
            _end_pictures(since if isinstance(since, Bookmark) else None)
        case Chore.EVIDENCE:
            _end_proof(None)
        case EvidenceRound(after_person=after):
            _end_proof(after)
        case Chore.STAFF_NAMES:
            note(event="staff_names", count=str(_end_staff_names()()))
        case Chore.TEMPLATES | TemplatesRound() as since:
            _end_idle(since if isinstance(since, TemplatesRound) else None)
        case Chore.ORDERS:
            _look_at_orders()
        case EndOfEvidence(order=which):
            note(event="evidence_order", id=which, kind=_carry_out_end_of_evidence()(which))
        case plea:
            note(event="erasure", id=plea, kind=_carry_out_erasure()(plea))


def _end_pictures(since: Bookmark | None) -> None:
    ended = _end_terms()(since)
    note(event="terms", count=str(ended.pictures))
    if ended.stuck:
        complain(event="terms_stuck", count=str(ended.stuck))


def _end_proof(after: PersonId | None) -> None:
    gone = _end_evidence()(after)
    note(event="evidence", count=str(gone.people))
    if gone.stuck:
        complain(event="evidence_stuck", count=str(gone.stuck))


def _end_idle(since: TemplatesRound | None) -> None:
    ended = _end_templates()(since)
    note(event="templates", count=str(ended.templates))
    if ended.stuck:
        complain(event="templates_stuck", count=str(ended.stuck))


def _look_at_orders() -> None:
    """Reminders first: they must not wait for whoever reads every table."""
    note(event="officers_reminded", count=str(_remind_officers()()))
    settled, unsettled = _carry_out_end_of_evidence().due()
    note(event="evidence_orders", count=str(settled))
    if unsettled:
        complain(event="evidence_orders_stuck", count=str(unsettled))
    completed, stuck = _complete_erasures()()
    note(event="erasures_completed", count=str(completed))
    if stuck:
        complain(event="completions_stuck", count=str(stuck))
