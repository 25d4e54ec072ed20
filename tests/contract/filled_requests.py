"""Requests, links, letters and signings with every field filled, so that none is missed."""

from typing import Final

from quitclaim.domain.consents.notices import Box, Language
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.forgetting.orders import Declining, ErasureOrder, OrderState
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.mail import Message
from tests import builders as a
from tests.builders import DAY, NOON, OFFICER, PRESS, WEBSITE
from tests.builders.asking import a_plea
from tests.builders.erasing import an_entry, an_order

SEVERAL: Final = frozenset({a.an_id("one"), a.an_id("other")})


def a_full_request() -> Request:
    return a.a_sent_request(
        a.a_turn(Progress.BOUNCED, NOON + DAY, reason="bounced"),
        a.a_turn(at=NOON + 2 * DAY, card=7),
        a.a_turn(Progress.AT_PROVIDER, NOON + 2 * DAY, envelope=a.an_envelope()),
        a.a_turn(Progress.DECLINED, NOON + 3 * DAY, reason="Babbage would not like it"),
        to=a.MUMS,
        consents=SEVERAL,
    )


def a_full_link() -> Capability:
    return a.a_capability(by=a.MUMS, consents=SEVERAL, used_at=NOON + DAY)


def a_full_letter() -> Message:
    return a.a_letter(to=a.MUMS, consents=SEVERAL)


def a_full_testimony() -> Testimony:
    ticked = (Box(channel=WEBSITE), Box(channel=PRESS), Box(channel=None, names=True))
    return a.a_testimony(
        by=a.MUMS,
        answers=(a.an_answer(*ticked), a.an_answer(consent=a.an_id("other"))),
        circumstances=a.some_circumstances(
            language=Language.FRENCH, network="2001:db8::/32", agent="Vivaldi"
        ),
        envelope=a.an_envelope(),
    )


def a_full_paper() -> Paper:
    return a.a_paper(timestamped_at=NOON + DAY)


def a_full_entry() -> Plea:
    return a_plea(entry=an_entry()).reminded(NOON).begun(NOON + DAY)


def orders_of_each_kind() -> tuple[ErasureOrder, ...]:
    """Under way they say whose they are; of what ended it is forgotten."""
    first = an_order(state=OrderState.WAITING)
    declined = first.declined(Declining.BASIS, by=OFFICER, at=NOON)
    waiting = declined.anew(an_order(state=OrderState.WAITING, upheld=(a.a_basis(),)))
    approved = waiting.approved(by=OFFICER, at=NOON + DAY)
    bare = approved.begun(NOON + DAY, reminded_at=NOON)
    begun = bare.noted({Store.LIBRARY: 7})
    ended = begun.carried_out(NOON + 2 * DAY)
    return (first, declined, waiting, approved, bare, begun, ended, ended.over(NOON + 40 * DAY))
