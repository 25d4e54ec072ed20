"""R13: after somebody signed there is a paper of it, sealed once."""

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from tests.builders import (
    ADA,
    MIA,
    MUM,
    NOON,
    SECOND,
    YESTERDAY,
    a_child,
    a_guardian,
    a_paper,
    a_testimony,
    an_id,
)
from tests.unit.usecases.asking import NAMES, ON_WEBSITE, asked_of, house, sign
from tests.unit.usecases.papers import deed, seal, signed
from tests.unit.usecases.stage import announced, commit, meanwhile


def test_a_paper_is_kept_announced_and_found_again() -> None:
    """I5: its leaf says the hash of the whole file, so that no byte of it changes unseen."""
    fakes, asked = signed()

    document = seal(fakes, asked)

    assert announced(fakes) == [[(EventType.PAPER_SEALED, document, 1)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.at, fact.action) == (THE_CLOCK, NOON + SECOND, "seal_quitclaim")
    paper = a_paper(request=asked.requests[0].id, document=document, at=NOON + SECOND)
    assert fakes.requests.paper(ADA, asked.requests[0].id) == paper


def test_it_says_what_she_was_shown_and_what_she_answered() -> None:
    fakes, asked = signed()

    said = deed(fakes, seal(fakes, asked))

    (testimony,) = fakes.requests.testimonies(ADA)
    assert said["testimony"]["typed_name"] == testimony.typed_name
    assert said["notice"].encode() == fakes.papers.read(asked.requests[0].document)
    assert [it["consent"]["id"] for it in said["statements"]] == [it.id for it in asked.consents]
    assert (said["signer"]["name"], said["about"]) == (NAMES[ADA], None)
    assert said["at"] == "2026-05-03T12:00:01Z"


def test_the_paper_of_a_signing_is_of_no_other() -> None:
    fakes, asked = signed()
    earlier = a_testimony(request=an_id("earlier"), at=YESTERDAY, typed_name="A. Lovelace")
    commit(fakes, encloses=(earlier,))

    said = deed(fakes, seal(fakes, asked))

    assert said["testimony"]["request"] == asked.requests[0].id


def test_to_seal_it_again_changes_nothing() -> None:
    fakes, asked = signed()
    document = seal(fakes, asked)

    assert seal(fakes, asked) == document

    assert len(fakes.world.outbox) == len(fakes.world.evidence) == 1


def test_of_two_that_seal_it_at_once_the_first_is_right() -> None:
    fakes, asked = signed()
    first = a_paper(request=asked.requests[0].id)

    with meanwhile(fakes, "commits.commit", lambda: commit(fakes, encloses=(first,))):
        assert seal(fakes, asked) == first.document


def test_a_guardians_paper_names_her_and_whom_it_is_about() -> None:
    child = a_child(guardians=(a_guardian(MUM),))
    fakes = house(people=(child, MUM))
    asked = asked_of(fakes, person=MIA)
    sign(fakes, asked.requests[0], (asked.consents[0], ON_WEBSITE))

    said = deed(fakes, seal(fakes, asked, MIA), MIA)

    assert (said["signer"]["name"], said["about"]["name"]) == (NAMES[MUM], NAMES[MIA])
