"""What somebody asks of us."""

from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder, EvidenceState
from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState
from quitclaim.domain.forgetting.pleas import Entry, Plea
from quitclaim.domain.forgetting.search_answers import SearchAnswer
from tests.builders import ADA, NOON, STAFF
from tests.builders.asking import a_plea, a_search_answer
from tests.builders.erasing import SECOND_OFFICER, an_entry, an_evidence_order, an_order
from tests.unit.refusals.cases import LOCAL, NOT_AN_ID, ONLY_UTC, ONLY_UUIDS, Refusals

REFUSALS: Refusals = {
    Plea: (
        a_plea,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"taken_back_at": LOCAL}, ONLY_UTC),
            ({"by": STAFF}, "record who really spoke"),
            ({"begun_at": LOCAL}, ONLY_UTC),
            ({"begun_at": NOON, "taken_back_at": NOON}, "it ends once"),
            ({"answer": a_search_answer()}, "answered by her erasure"),
        ],
    ),
    SearchAnswer: (a_search_answer, [({"by": NOT_AN_ID}, ONLY_UUIDS), ({"at": LOCAL}, ONLY_UTC)]),
    Entry: (an_entry, [({"by": NOT_AN_ID}, ONLY_UUIDS)]),
    ErasureOrder: (
        an_order,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"ordered_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"approved_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"asked_at": LOCAL}, ONLY_UTC),
            ({"ordered_at": LOCAL}, ONLY_UTC),
            ({"approved_at": LOCAL}, ONLY_UTC),
            ({"begun_at": LOCAL}, ONLY_UTC),
            ({"ended_at": LOCAL}, ONLY_UTC),
            ({"ended_at": NOON}, "an order that ended says when"),
            (
                {"state": OrderState.CARRIED_OUT, "ended_at": NOON, "person": ADA},
                "leave the person out",
            ),
            ({"approved_by": SECOND_OFFICER}, "somebody else approves"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    EvidenceOrder: (
        an_evidence_order,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"ordered_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"ordered_at": LOCAL}, ONLY_UTC),
            ({"approved_at": LOCAL}, ONLY_UTC),
            ({"begun_at": LOCAL}, ONLY_UTC),
            ({"ended_at": LOCAL}, ONLY_UTC),
            ({"ended_at": NOON}, "an order that ended says when"),
            ({"state": EvidenceState.LAPSED, "ended_at": NOON}, "leave the person out"),
            ({"approved_by": SECOND_OFFICER}, "somebody else approves"),
            ({"begun_at": NOON, "papers": 1}, "by one member alone"),
            ({"papers": 1}, "of how many papers"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
}
