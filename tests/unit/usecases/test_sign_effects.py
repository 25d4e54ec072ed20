"""What a signing ends or leaves as it is, beyond its own records (I1, I3, R7)."""

from quitclaim.domain.consents.events import State
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import (
    ADA,
    BOB,
    DAD,
    DADS,
    EDITOR,
    MIA,
    MUM,
    MUMS,
    PRESS,
    WEBSITE,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_proposal,
    a_scope,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.acts import MERGED
from tests.unit.usecases.asking import AT_PRESS, ON_WEBSITE, RECOGNISED, asked_of, house, sign
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import announced, made, of

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))
TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def noes(fakes: Fakes) -> int:
    return fakes.library.rules().noes


def test_a_first_yes_stops_no_publication_of_anybody() -> None:
    """Whatever it leaves out was never allowed on this record."""
    fakes = house()
    asked = asked_of(fakes, a_proposal(asked=BOTH), TO_RECOGNISE)
    picture, face = asked.consents

    sign(fakes, asked.requests[0], (picture, ON_WEBSITE), (face, RECOGNISED))

    assert noes(fakes) == 0


def test_a_no_to_one_of_two_moves_the_no_counter() -> None:
    """It may end a yes in another record."""
    fakes = house()
    asked = asked_of(fakes, TO_SHOW, TO_RECOGNISE)

    sign(fakes, asked.requests[0], (asked.consents[0], ON_WEBSITE))

    assert noes(fakes) == 1


def test_a_second_voices_yes_to_less_moves_the_no_counter() -> None:
    """I3: the scopes of one record intersect."""
    fakes = house(people=(a_child(), MUM, DAD))
    asked = asked_of(fakes, a_proposal(asked=BOTH), person=MIA)
    (record,), to = asked.consents, {request.to: request for request in asked.requests}

    sign(fakes, to[MUMS], (record, ON_WEBSITE))
    assert noes(fakes) == 0
    sign(fakes, to[DADS], (record, AT_PRESS))

    assert noes(fakes) == 1


def test_a_renewal_signed_takes_the_place_of_the_old_record() -> None:
    """R7: in the same leaf; she may have granted less than before."""
    old = a_consent()
    fakes = house(old)
    asked = asked_of(fakes, a_proposal(renews=old))
    (new,), (request,) = asked.consents, asked.requests

    (signed,) = sign(fakes, request, (new, ON_WEBSITE))

    assert signed == of(fakes, new)
    assert of(fakes, old).ending is State.SUPERSEDED
    assert announced(fakes) == [
        [
            (EventType.CONSENT_GIVEN, new.id, 2),
            (EventType.CONSENT_SUPERSEDED, old.id, 3),
            (EventType.REQUEST_ANSWERED, request.id, 2),
        ]
    ]
    assert noes(fakes) == 1


def test_a_renewal_signed_ends_what_was_made_for_whoever_she_was_taken_for() -> None:
    """I1: the old record's template lies under a key that the new one knows nothing of."""
    old = a_biometric_consent(person=BOB, template=an_id("template"))
    fakes = house(old, people=MERGED)
    fakes.keys.make(BOB, Purpose.TEMPLATE)
    asked = asked_of(fakes, a_proposal(asked=old.asked, renews=old))

    sign(fakes, asked.requests[0], (asked.consents[0], RECOGNISED))

    assert not has_key(fakes, BOB)


def test_a_renewal_refused_leaves_the_old_record_to_the_no() -> None:
    old = a_consent()
    fakes = house(old)
    asked = asked_of(fakes, a_proposal(renews=old))

    sign(fakes, asked.requests[0])

    assert of(fakes, old).ending is None
    assert noes(fakes) == 1


def test_whoever_was_found_to_be_another_signs_what_she_was_asked() -> None:
    fakes = house(people=(ADA, MUM))
    asked = asked_of(fakes, TO_SHOW)
    made(MergePeople, fakes)(MUM, ADA, member=EDITOR)

    (signed,) = sign(fakes, asked.requests[0], (asked.consents[0], ON_WEBSITE))

    assert (signed.person, signed.yeses[0].by) == (ADA, HERSELF)
