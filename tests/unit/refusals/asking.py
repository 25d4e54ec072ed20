"""Asking for a yes: proposals, requests, links, reminders, receipts."""

from datetime import timedelta

from quitclaim.domain.consents.asking import Denial, Proposal
from quitclaim.domain.consents.endings import Cause, End
from quitclaim.domain.consents.receipts import Statement
from quitclaim.domain.consents.reminding import Reminding
from quitclaim.domain.consents.renewals import Leads, Reminder
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.controllers import Authority, Controller
from tests.builders import (
    DAY,
    HELD,
    NOON,
    SECOND,
    STAFF,
    a_consent,
    a_controller,
    a_scope,
    a_sent_request,
    a_turn,
    an_envelope,
    an_id,
)
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    NOT_AN_ID,
    ONLY_UUIDS,
    Refusals,
    built,
    no_hashes,
    no_ids,
    no_instants,
    no_words,
)

NO_LINK = "give one that begins https://"
END = End(NOON + DAY, next(iter(Cause)))

REFUSALS: Refusals = {
    Proposal: (
        built(Proposal, asked=a_scope(), during=HELD),
        [
            ({"during": Interval(NOON, None)}, "give the end of its period"),
            *no_words("alternative"),
        ],
    ),
    Denial: (built(Denial, hindrances=("a hindrance",)), [({"hindrances": ()}, AT_LEAST_ONE)]),
    Turn: (
        a_turn,
        [
            *no_instants("at"),
            ({"became": Progress.UNANSWERED}, "record what happened, or nothing"),
            ({"became": Progress.DECLINED, "reason": " "}, AT_LEAST_A_WORD),
            ({"reason": "why"}, "leave it out"),
            ({"became": Progress.AT_PROVIDER}, "name it, or none"),
            ({"envelope": an_envelope()}, "name it, or none"),
        ],
    ),
    Request: (
        a_sent_request,
        [
            *no_ids("id", "person", "asked_by"),
            *no_hashes("document"),
            ({"consents": frozenset()}, AT_LEAST_ONE),
            ({"consents": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"to": STAFF}, "name whom"),
            ({"turns": ()}, "put that turn first"),
            ({"turns": (a_turn(Progress.BOUNCED), a_turn())}, "put that turn first"),
        ],
    ),
    Reminding: (
        built(Reminding),
        [
            ({"at_most": -1}, "give 0 to send none"),
            ({"apart": timedelta(0)}, "give 1 to 29 days"),
            ({"apart": 30 * DAY}, "give 1 to 29 days"),
        ],
    ),
    Leads: (
        built(Leads, before=(DAY,)),
        [({"before": ()}, AT_LEAST_ONE), ({"before": (DAY, timedelta(0))}, "a lead above zero")],
    ),
    Reminder: (
        built(Reminder, consent=an_id("consent"), at=NOON + DAY - SECOND, end=END),
        [
            *no_ids("consent"),
            *no_instants("at"),
            ({"at": NOON + DAY}, "give an earlier instant"),
        ],
    ),
    End: (built(End, at=NOON, cause=END.cause), no_instants("at")),
    Statement: (
        built(Statement, consent=a_consent(), controller=a_controller(), at=NOON),
        no_instants("at"),
    ),
    Authority: (
        built(Authority, name="The commissioner", address="https://authority.example/"),
        [*no_words("name"), ({"address": "http://authority.example/"}, NO_LINK)],
    ),
    Controller: (
        a_controller,
        [
            ({"name": ""}, AT_LEAST_A_WORD),
            *no_words("address"),
            ({"contact": ""}, AT_LEAST_A_WORD),
            ({"id": "fair.example"}, NO_LINK),
            ({"withdrawal_address": "https://"}, NO_LINK),
            ({"rights_address": "mailto:us@fair.example"}, NO_LINK),
            ({"storage_locations": ()}, AT_LEAST_ONE),
            ({"recipients": ()}, AT_LEAST_ONE),
            ({"recipients": (" ",)}, AT_LEAST_A_WORD),
            ({"jurisdiction": "Germany"}, "name where, not in words"),
            ({"storage_locations": ("DE", "eu")}, "name where, not in words"),
            ({"kept_for": DAY - SECOND}, "give days"),
        ],
    ),
}
