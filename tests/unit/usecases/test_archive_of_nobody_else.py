"""R40, R14: in an archive is nothing of anybody else (GDPR art. 15(4))."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.requests import Progress
from tests.builders import (
    ADA,
    BOB,
    MIA,
    MUM,
    a_child,
    a_guardian,
    a_proposal,
    a_turn,
)
from tests.fakes.records import put as put_as_is
from tests.unit.usecases.archive_lived_in import CANARIES, lived_in, signed
from tests.unit.usecases.archive_of_hers import at_home, document_in, files_of, got
from tests.unit.usecases.asking import NAMES, asked_of
from tests.unit.usecases.own_album import let_in


@pytest.mark.parametrize("canary", CANARIES)
def test_nobody_else_and_nothing_that_staff_noted_is_in_it(canary: str) -> None:
    fakes = lived_in()

    files = files_of(fakes, got(fakes))

    for name, content in files.items():
        # The paper that she signed says what it says; there the fake prints ids of everybody.
        if not name.startswith("data/papers/"):
            assert canary.encode() not in content, name


def test_what_a_guardian_signed_is_for_her_and_not_for_the_other() -> None:
    """It names her: the child's other guardian reads that one of them signed, and when."""
    child = a_child(guardians=(a_guardian(MUM), a_guardian(BOB)))
    fakes = at_home(people=(ADA, BOB, child, MUM))
    signed(fakes, a_proposal(), person=MIA)

    read = {}
    for reader in (MUM, BOB):
        let_in(fakes, reader)
        read[reader] = files_of(fakes, got(fakes, MIA))

    for reader, other in ((MUM, BOB), (BOB, MUM)):
        papers = [name for name in read[reader] if name.startswith("data/papers/")]
        told = document_in(read[reader])
        own = [one for one in told["quitclaim:signings"] if "quitclaim:typedName" in one]
        assert len(papers) == len(own) == 1
        assert len(told["quitclaim:signings"]) == 2
        assert NAMES[other].encode() not in read[reader]["data/archive.jsonld"]
        assert told["dpv:hasDataSubject"]["quitclaim:guardians"]


def test_why_she_declined_is_her_own_word_and_what_a_mail_service_said_is_not() -> None:
    fakes = at_home()
    asked = asked_of(fakes)
    bounced = a_turn(Progress.BOUNCED, reason="bob@ is full")
    declined = a_turn(Progress.DECLINED, reason="I would rather not")
    request = asked.requests[0]
    put_as_is(fakes.world, replace(request, turns=(*request.turns, bounced, declined)))

    said = document_in(files_of(fakes, got(fakes)))

    (request_said,) = said["quitclaim:requests"]
    assert "I would rather not" in str(request_said) and "bob@" not in str(said)
