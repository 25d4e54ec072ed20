"""Two kinds at once are two records on one form, and on one paper that says it all (R3, R4)."""

import hashlib
import json

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.mail import Letter
from quitclaim.usecases.ask_consent import Asked
from tests.builders import (
    ADA,
    a_biometric_scope,
    a_controller,
    a_proposal,
    an_assessment,
    an_identity,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ask, house
from tests.unit.usecases.stage import announced, watched

TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def both(fakes: Fakes) -> Asked:
    return ask(fakes, TO_SHOW, TO_RECOGNISE)


def said_of(fakes: Fakes, asked: Asked) -> dict[str, object]:
    """What the paper was written from that she was shown."""
    (document,) = {record.notice.document for record in asked.consents}
    said: dict[str, object] = json.loads(fakes.world.papers[document])
    return said


def test_two_kinds_are_two_records_on_one_request() -> None:
    """R4, I4: one form, one name to type, and neither yes implies the other."""
    fakes = house()

    asked = both(fakes)

    (request,) = asked.requests
    assert [kind_of(record.asked) for record in asked.consents] == [
        Kind.PUBLICATION,
        Kind.BIOMETRIC,
    ]
    assert request.consents == {record.id for record in asked.consents}
    assert len({record.id for record in asked.consents}) == 2


def test_everything_is_one_change() -> None:
    """I5."""
    fakes = house()

    with watched(fakes) as calls:
        asked = both(fakes)

    assert calls.count("commits.commit") == 1
    assert [[event for event, _, _ in said] for said in announced(fakes)] == [
        [EventType.CONSENT_ASKED, EventType.CONSENT_ASKED, EventType.REQUEST_SENT]
    ]
    (letter,) = fakes.world.letters.values()
    assert (letter.letter, letter.consents) == (Letter.REQUEST, asked.requests[0].consents)


def test_what_she_is_shown_is_kept_before_anybody_is_asked() -> None:
    """R3: to the byte, under its hash, which is in every record and in the request."""
    fakes = house()

    with watched(fakes) as calls:
        asked = both(fakes)

    assert calls.index("papers.keep") < calls.index("commits.commit")
    (document, content), *others = fakes.world.papers.items()
    assert hashlib.sha256(content).hexdigest() == document and not others
    assert {record.notice.document for record in asked.consents} == {document}
    assert {record.notice.version for record in asked.consents} == {2}
    assert asked.requests[0].document == document


def test_the_paper_says_who_asks_for_what_in_her_language() -> None:
    rules = some_rules(
        controller=a_controller(name="Fair People"), assessment=an_assessment(version=7)
    )
    fakes = house(rules)
    fakes.consents.name(ADA, an_identity(language=Language.DUTCH))

    asked = both(fakes)

    said = json.dumps(said_of(fakes, asked))
    assert "Fair People" in said and '"version": 7' in said and "website" in said
    assert said_of(fakes, asked)["language"] == "nl"
    assert {record.notice.language for record in asked.consents} == {Language.DUTCH}
    assert "Ada" not in said and ADA not in said


def test_whoever_has_no_language_on_record_is_asked_in_english() -> None:
    fakes = house()
    fakes.world.identities.clear()

    assert said_of(fakes, both(fakes))["language"] == "en"
