"""R36, R41: a completion holds beside its own certificate, by the same log, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.certificates.completed import ProvenCompletion, completed_in, lapse_of
from quitclaim.domain.certificates.completions import Completion, completion_in, written
from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.certificates.proven import ProvenCertificate
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.forgetting.certificate import Reason, Remainder
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import CertificateId
from quitclaim.domain.proof.leaves import leaf_text
from tests.builders import SECOND, an_id
from tests.unit.certificates.certified import Lie, lying, shown
from tests.unit.certificates.completed import completed
from tests.unit.certificates.test_proven import resealed


@pytest.fixture(scope="module")
def both() -> tuple[ProvenCertificate, ProvenCompletion]:
    fakes, completion = completed()
    return shown(fakes), completion


@pytest.fixture(scope="module")
def whole(both: tuple[ProvenCertificate, ProvenCompletion]) -> ProvenCompletion:
    return both[1]


@pytest.fixture(scope="module")
def document(both: tuple[ProvenCertificate, ProvenCompletion]) -> Document:
    return both[0].document


def valid(found: ProvenCompletion, document: Document) -> None:
    key = found.leaf.log_key
    found.require_valid(document, by=key, verifies=PublicKey(key).verifies)


def test_the_file_is_read_as_what_it_was_and_holds(
    whole: ProvenCompletion, document: Document
) -> None:
    found = completed_in(whole.content)

    assert found == whole
    valid(found, document)


def test_of_another_certificate_it_says_nothing(
    whole: ProvenCompletion, document: Document
) -> None:
    for other in (
        replace(document, id=CertificateId(an_id("another"))),
        replace(document, organisation="Somebody else"),
    ):
        with pytest.raises(BrokenLog, match="of another certificate"):
            valid(whole, other)


def test_one_that_came_before_the_last_backup_ended_is_none(
    whole: ProvenCompletion, document: Document
) -> None:
    early = replace(whole.completion, lapsed_at=whole.completion.lapsed_at - SECOND)

    with pytest.raises(BrokenLog, match="came too early"):
        valid(whole._replace(completion=early), document)
    with pytest.raises(ImpossibleValue, match="look later"):
        replace(whole.completion, looked_at=whole.completion.lapsed_at - SECOND)


def test_by_another_log_it_is_not_proven(whole: ProvenCompletion, document: Document) -> None:
    other = replace(whole.leaf.log_key, name="other.example/log")

    with pytest.raises(BrokenLog, match="not by other"):
        whole.require_valid(document, by=other, verifies=PublicKey(whole.leaf.log_key).verifies)


def test_a_leaf_that_is_older_than_the_look_is_told(
    both: tuple[ProvenCertificate, ProvenCompletion],
) -> None:
    certificate, whole = both
    at = whole.completion.looked_at - timedelta(days=1)
    text = leaf_text(lapse_of(whole.completion, at=at), key=whole.leaf.leaf_key, staff_key=b"")
    early = resealed(certificate, text)
    leaf = replace(whole.leaf, log_key=early.log_key, proof=early.proof)

    with pytest.raises(BrokenLog, match="older than the look"):
        valid(whole._replace(leaf=leaf), certificate.document)


def test_what_is_seen_without_a_name_is_no_part_of_it(whole: ProvenCompletion) -> None:
    nameless = Remainder(store=Store.LIBRARY, reason=Reason.REDACTED, count=1)

    with pytest.raises(ImpossibleValue, match="without a name"):
        replace(whole.completion, remainders=(nameless,))


def test_what_still_names_her_is_read_back(whole: ProvenCompletion) -> None:
    wards = Remainder(store=Store.PEOPLE, reason=Reason.WARDS, count=2)
    said: Completion = replace(whole.completion, remainders=(wards,))

    assert completion_in(written(said)) == said


@pytest.mark.parametrize(
    "lie",
    [
        lambda it: it["completion"].update(looked_at="2027-05-03T12:00:00Z"),
        lambda it: it.update(leaf_key="A" * 43 + "="),
    ],
)
def test_nothing_else_passes_for_what_was_completed(
    whole: ProvenCompletion, document: Document, lie: Lie
) -> None:
    found = completed_in(lying(whole.content, lie))

    with pytest.raises(BrokenLog, match="one of the two was changed"):
        valid(found, document)


@pytest.mark.parametrize(
    ("lie", "why"),
    [
        (lambda it: it.pop("proof"), "no completion with its proof"),
        (lambda it: it.update(more="more"), "no completion with its proof"),
        (lambda it: it.update(format="receipt"), "no completion with its proof"),
        (lambda it: it.update(version=2), "none of form 1"),
        (lambda it: it.update(version=True), "as anybody here writes it"),
        (lambda it: it["completion"].update(about="nothing"), "no completion of an erasure"),
        (lambda it: it["completion"].update(id=an_id("x")), "no completion of an erasure"),
        (lambda it: it["completion"].pop("cannot_know"), "no completion of an erasure"),
        (lambda it: it.update(completion="yes"), "no certificate of an erasure"),
    ],
)
def test_a_file_that_is_none_is_told(whole: ProvenCompletion, lie: Lie, why: str) -> None:
    with pytest.raises(ImpossibleValue, match=why):
        completed_in(lying(whole.content, lie))
