"""R44, R13: what was signed at a provider becomes consent here, with its evidence."""

import hashlib

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.ids import DocumentHash
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.mail import Letter
from tests.builders import (
    ADA,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_letter,
    a_paper,
    a_proposal,
    a_scope,
    a_testimony,
    an_answer,
    an_envelope,
    an_identity,
    found_signed,
    some_circumstances,
)
from tests.fakes.fake_signing_service import PDF
from tests.unit.usecases.asking import AT_PRESS, ON_WEBSITE
from tests.unit.usecases.enveloped import enveloped, stands, take, there
from tests.unit.usecases.stage import announced, of, watched

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)
ELSEWHERE = some_circumstances(network="unknown", agent="other")


def test_a_signature_gives_the_channels_that_were_asked_and_no_more() -> None:
    """R1, R3: no name, which is a choice of its own."""
    fakes, asked = enveloped(a_proposal(asked=BOTH))
    there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is None

    given = of(fakes, asked.consents[0])
    assert given.events[-1].became is State.GIVEN
    assert given.events[-1].by == HERSELF
    assert given.scopes[-1] == a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=False)
    assert stands(fakes, asked.requests[0]).turns[-1].became is Progress.ANSWERED


def test_records_request_evidence_and_copy_are_one_change() -> None:
    """I5, R13: the leaf names the very bytes that were signed."""
    fakes, asked = enveloped(a_proposal(asked=BOTH))
    (record,), (request,) = asked.consents, asked.requests
    there(fakes, found_signed())
    fakes.clock.step(SECOND)

    with watched(fakes) as calls:
        take(fakes, request)

    document = hashlib.sha256(PDF).hexdigest()
    assert calls.count("commits.commit") == 1
    assert announced(fakes) == [
        [
            (EventType.CONSENT_GIVEN, record.id, 2),
            (EventType.REQUEST_ANSWERED, request.id, 3),
            (EventType.PAPER_SEALED, document, 1),
        ]
    ]
    assert fakes.evidence.read(ADA, DocumentHash(document)) == PDF
    at = NOON + SECOND
    assert fakes.requests.paper(ADA, request.id) == a_paper(
        request=request.id, document=document, at=at
    )
    (letter,) = fakes.world.letters.values()
    about = {"at": at, "consents": request.consents, "to": HERSELF}
    assert letter == a_letter(Letter.COPY, id=letter.id, **about)


def test_the_evidence_says_that_it_was_signed_there() -> None:
    fakes, asked = enveloped(a_proposal(asked=BOTH))
    (record,), (request,) = asked.consents, asked.requests
    there(fakes, found_signed())

    take(fakes, request)

    (testimony,) = fakes.requests.testimonies(ADA)
    assert testimony == a_testimony(
        request=request.id,
        document=request.document,
        answers=(an_answer(ON_WEBSITE, AT_PRESS, consent=record.id),),
        circumstances=ELSEWHERE,
        envelope=an_envelope(),
    )


def test_whoever_gave_no_name_is_known_by_her_address() -> None:
    fakes, asked = enveloped()
    fakes.consents.name(ADA, an_identity(""))
    there(fakes, found_signed())

    take(fakes, asked.requests[0])

    (testimony,) = fakes.requests.testimonies(ADA)
    assert testimony.typed_name == "ada@example.org"
