"""R36: an erasure is certified once, wherever whoever certifies it dies."""

from dataclasses import replace

import pytest

from quitclaim.domain.certificates.documents import written
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.ids import CertificateId, FactId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from tests.builders import ADA, BOB, DAY, NOON, SECOND, an_id, some_rules
from tests.builders.asking import a_controller
from tests.fakes.fake_signer import LOG
from tests.unit.certificates.certified import CERTIFICATE, certify, erased, shown, signed
from tests.unit.usecases.erasures import erase, full, traces
from tests.unit.usecases.stage import announced, crashed, staged

CALLS = ("erasure_papers.keep", "library.rules", "ledger.number_of", "commits.commit")


def test_the_document_is_kept_and_its_leaf_says_its_hash() -> None:
    fakes = staged()

    document = certify(fakes)

    assert fakes.world.erasure_papers == {CERTIFICATE: written(document)}
    assert announced(fakes) == [[(EventType.ERASURE_COMPLETED, document.hash, 1)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.id, fact.by, fact.at) == (FactId(CERTIFICATE), THE_CLOCK, NOON)
    assert fact.action == "certify_erasure"


def test_it_names_the_log_and_the_organisation_and_of_her_a_hash() -> None:
    fakes = staged(some_rules(controller=a_controller(name="Fair Society")))

    document = certify(fakes)

    assert (document.log, document.organisation) == (LOG, "Fair Society")
    assert document.is_about(ADA) and ADA not in repr(document)


def test_before_the_organisation_has_said_who_it_is_its_log_stands_for_it() -> None:
    assert certify(staged(some_rules(controller=None))).organisation is None


def test_her_leaves_are_closed_and_this_one_stays_open() -> None:
    """Nothing that names her is behind it: whoever is erased later closes it not."""
    fakes = staged()
    certify(fakes)
    signed(fakes)

    fakes.ledger.forget(fakes.traces.of([ADA]).leaves)

    assert not fakes.traces.of([ADA]).leaves
    assert shown(fakes).document.is_about(ADA)


def test_after_a_real_erasure_nothing_of_her_comes_back_with_it() -> None:
    fakes = full()
    certify(fakes, erase(fakes))
    signed(fakes)

    assert traces(fakes) == {}
    assert ADA.encode() not in shown(fakes).content


def test_to_certify_it_again_changes_nothing() -> None:
    fakes = staged()
    document = certify(fakes)
    fakes.clock.step(SECOND)

    assert certify(fakes) == document

    assert len(fakes.world.outbox) == len(fakes.world.erasure_papers) == 1


def test_weeks_later_too() -> None:
    """When nothing says any more that its fact was committed but the leaf itself."""
    fakes = staged()
    document = certify(fakes)
    signed(fakes)
    fakes.world.facts.clear()
    fakes.clock.step(30 * DAY)

    assert certify(fakes) == document

    assert not fakes.world.outbox


@pytest.mark.parametrize("call", CALLS)
def test_wherever_it_dies_it_is_finished_with_one_document_and_one_leaf(call: str) -> None:
    fakes = staged()
    crashed(lambda: certify(fakes), fakes, at=call)

    # Whoever goes on counts again, and finds less than whoever died.
    later = replace(erased(), counted_at=NOON)
    document = certify(fakes, later)

    assert announced(fakes) == [[(EventType.ERASURE_COMPLETED, document.hash, 1)]]
    assert fakes.world.erasure_papers == {CERTIFICATE: written(document)}
    was_kept = call in CALLS[2:]
    assert document.certificate.counted_at == (NOON - SECOND if was_kept else NOON)


@pytest.mark.parametrize("call", ["erasure_papers.keep", "commits.commit"])
def test_an_answer_that_was_lost_is_no_second_one(call: str) -> None:
    fakes = staged()
    fakes.world.fail(call, after=True)

    with pytest.raises(StoreUnavailable):
        certify(fakes)
    certify(fakes)

    assert len(fakes.world.outbox) == len(fakes.world.erasure_papers) == 1


def test_an_id_is_of_one_erasure_only() -> None:
    fakes = staged()
    certify(fakes)

    with pytest.raises(ImpossibleValue, match="draw an id for each"):
        certify(fakes, erased(person=BOB))
    certify(fakes, erased(person=BOB), under=CertificateId(an_id("another")))

    assert len(fakes.world.outbox) == len(fakes.world.erasure_papers) == 2


def test_what_was_kept_and_cannot_be_read_is_certified_by_nobody() -> None:
    fakes = staged()
    fakes.world.erasure_papers[CERTIFICATE] = b"{}"

    with pytest.raises(ImpossibleValue, match="no certificate"):
        certify(fakes)

    assert not fakes.world.outbox
