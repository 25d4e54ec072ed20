"""R36, R41: what proves a certificate proves it alone, and nothing passes for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.adapters.ed25519 import PrivateKey, PublicKey
from quitclaim.domain.certificates.proven import ProvenCertificate, fact_of, proven_in
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.checkpoints import checkpoint
from quitclaim.domain.proof.hashing import leaf_hash
from quitclaim.domain.proof.leaf_proofs import LeafProof
from quitclaim.domain.proof.leaves import leaf_text
from quitclaim.domain.proof.notes import signed
from quitclaim.domain.proof.trees import Edge
from tests.builders import NOON
from tests.unit.certificates.certified import Lie, erased, lying, proven


@pytest.fixture(scope="module")
def whole() -> ProvenCertificate:
    return proven()


def valid(found: ProvenCertificate) -> None:
    found.require_valid(by=found.log_key, verifies=PublicKey(found.log_key).verifies)


def resealed(whole: ProvenCertificate, leaf: bytes, *, name: str = "") -> ProvenCertificate:
    """By somebody who has a log, and a leaf of her own in it."""
    key = PrivateKey(name or whole.log_key.name, b"f" * 32)
    tree = Edge().grown(leaf_hash(leaf)).tree
    text = checkpoint(tree, origin=key.name)
    note = signed(text, signature=key.sign(text.encode()), by=key.key())
    proof = LeafProof(leaf=leaf, index=0, path=(), note=note)
    return replace(whole, log_key=key.key(), proof=proof)


def test_the_file_is_read_as_what_it_was_and_holds(whole: ProvenCertificate) -> None:
    found = proven_in(whole.content)

    assert found == whole
    assert found.require_valid(by=found.log_key, verifies=PublicKey(found.log_key).verifies) == NOON


@pytest.mark.parametrize("beside", [0, 1, 300])
def test_wherever_its_leaf_lies(beside: int) -> None:
    valid(proven_in(proven(beside=beside).content))


@pytest.mark.parametrize(
    "lie",
    [
        lambda it: it["certificate"]["stores"][0].update(found=1),
        lambda it: it["certificate"].update(organisation="Somebody else"),
        lambda it: it["certificate"].update(asked_at="2026-05-03T11:59:56Z"),
        lambda it: it["certificate"].update(person="0" * 64),
        lambda it: it["certificate"].update(id="00000000-0000-4000-8000-000000000000"),
        lambda it: it.update(leaf_key="A" * 43 + "="),
    ],
)
def test_nothing_else_passes_for_what_was_certified(whole: ProvenCertificate, lie: Lie) -> None:
    found = proven_in(lying(whole.content, lie))

    with pytest.raises(BrokenLog, match="one of the two was changed"):
        valid(found)


def test_a_certificate_with_the_proof_of_another_is_told() -> None:
    one, other = proven(), proven(erased(counted_at=NOON))

    with pytest.raises(BrokenLog, match="one of the two was changed"):
        valid(replace(one, proof=other.proof))


def test_the_proof_of_another_log_is_told(whole: ProvenCertificate) -> None:
    other = resealed(whole, whole.proof.leaf, name="other.example/log")

    with pytest.raises(BrokenLog, match=r"by the log quitclaim\.example/log, not by other"):
        valid(other)


def test_a_log_of_the_same_name_that_another_key_signs_holds_by_that_key_alone(
    whole: ProvenCertificate,
) -> None:
    """Which is why whoever reads it should have the key from elsewhere."""
    other = resealed(whole, whole.proof.leaf)

    valid(other)
    with pytest.raises(BrokenLog, match="did not sign this"):
        other.require_valid(by=whole.log_key, verifies=PublicKey(whole.log_key).verifies)


def test_a_leaf_that_is_older_than_the_counting_is_told(whole: ProvenCertificate) -> None:
    fact = fact_of(whole.document, at=NOON - timedelta(days=1))
    early = resealed(whole, leaf_text(fact, key=whole.leaf_key, staff_key=b""))

    with pytest.raises(BrokenLog, match="older than the counting"):
        valid(early)


@pytest.mark.parametrize("leaf", [b"x", b"[]", b'{"at":7}', b'{"at":"noon"}', b"[" * 100_000])
def test_a_leaf_that_is_none_is_told(whole: ProvenCertificate, leaf: bytes) -> None:
    with pytest.raises(BrokenLog, match="none of ours"):
        valid(resealed(whole, leaf))


def test_a_leaf_that_is_not_in_the_tree_is_told(whole: ProvenCertificate) -> None:
    proof = replace(whole.proof, index=whole.proof.index + 1)

    with pytest.raises(BrokenLog, match="is not in the tree"):
        valid(replace(whole, proof=proof))


@pytest.mark.parametrize(
    ("lie", "why"),
    [
        (lambda it: it.pop("proof"), "no certificate with its proof"),
        (lambda it: it.update(more="more"), "no certificate with its proof"),
        (lambda it: it.update(format="receipt"), "no certificate with its proof"),
        (lambda it: it.update(version=2), "none of form 1"),
        (lambda it: it.update(version=True), "as anybody here writes it"),
        (lambda it: it.update(leaf_key=7), "are texts"),
        (lambda it: it.update(leaf_key="AAAA"), "32 bytes"),
        (lambda it: it.update(leaf_key="?"), "the key of its leaf is none"),
        (lambda it: it.update(log_key="log"), "no base64|verifier key"),
        (lambda it: it.update(log_key=it["log_key"] + "\n"), "as anybody here writes it"),
        (lambda it: it.update(certificate="yes"), "no certificate of an erasure"),
    ],
)
def test_a_file_that_is_none_is_told(whole: ProvenCertificate, lie: Lie, why: str) -> None:
    with pytest.raises(ImpossibleValue, match=why):
        proven_in(lying(whole.content, lie))


def test_what_is_no_proof_is_told(whole: ProvenCertificate) -> None:
    with pytest.raises(BrokenLog, match="no proof of a leaf"):
        proven_in(lying(whole.content, lambda it: it.update(proof="believe me")))


def test_the_key_of_its_leaf_stands_in_no_message(whole: ProvenCertificate) -> None:
    assert repr(whole.leaf_key) not in repr(whole)
