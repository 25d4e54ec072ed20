"""R36: a certificate is handed out with a proof that holds, or not at all."""

import pytest

from quitclaim.domain.errors import BrokenLog, ImpossibleValue, NotFound
from quitclaim.domain.ids import CertificateId
from tests.builders import an_id
from tests.fakes.fakes import Fakes
from tests.unit.certificates.certified import CERTIFICATE, certify, shown, signed
from tests.unit.usecases.sealing import happened, publish, seal
from tests.unit.usecases.stage import staged


def certified(*, beside: int = 3) -> Fakes:
    fakes = staged()
    happened(fakes, beside)
    certify(fakes)
    signed(fakes)
    return fakes


def test_it_comes_with_the_proof_of_its_own_leaf() -> None:
    fakes = certified()

    found = shown(fakes)

    assert found.log_key == fakes.signer.key()
    found.require_valid(by=fakes.signer.key(), verifies=fakes.signer.verifies)


def test_of_two_each_has_its_own() -> None:
    fakes = staged()
    other = CertificateId(an_id("another"))
    certify(fakes)
    certify(fakes, under=other)
    signed(fakes)

    one, two = shown(fakes), shown(fakes, other)

    assert {one.proof.index, two.proof.index} == {0, 1}
    assert (one.document.id, two.document.id) == (CERTIFICATE, other)


def test_until_its_leaf_is_signed_there_is_none() -> None:
    fakes = staged()
    for step in (lambda: certify(fakes), lambda: seal(fakes), lambda: None):
        step()
        with pytest.raises(NotFound):
            shown(fakes)

    publish(fakes)

    assert shown(fakes).document.id == CERTIFICATE


def test_where_there_is_none_none_is_found() -> None:
    with pytest.raises(NotFound):
        shown(certified(), CertificateId(an_id("another")))


def test_the_log_goes_on_and_it_stays_proven() -> None:
    fakes = certified()
    before = shown(fakes)
    happened(fakes, 300)
    signed(fakes)

    after = shown(fakes)

    assert (after.proof.index, after.document) == (before.proof.index, before.document)
    assert after.proof.path != before.proof.path


def test_a_document_that_was_changed_is_not_handed_out() -> None:
    fakes = certified()
    kept = fakes.world.erasure_papers[CERTIFICATE]

    fakes.world.erasure_papers[CERTIFICATE] = kept.replace(b'"found":2', b'"found":1', 1)
    with pytest.raises(BrokenLog, match="one of the two was changed"):
        shown(fakes)

    fakes.world.erasure_papers[CERTIFICATE] = kept[:-1]
    with pytest.raises(ImpossibleValue, match="no certificate"):
        shown(fakes)


def test_a_document_that_was_lost_is_not_found() -> None:
    fakes = certified()
    fakes.world.erasure_papers.clear()

    with pytest.raises(NotFound):
        shown(fakes)
