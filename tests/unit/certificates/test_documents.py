"""R36: a certificate is written down so that a stranger reads it, and only as what it was."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.certificates.documents import document_of, written
from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.certificates.words import CANNOT_KNOW, WHY
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.certificate import Certificate, Reason
from quitclaim.domain.forgetting.stores import REGISTRY, Store
from quitclaim.domain.ids import CertificateId
from tests.builders import ADA, BOB, an_id
from tests.unit.certificates.certified import CERTIFICATE, HELD, counts, erased, every_residue, held
from tests.unit.usecases.erasures import erase, full

LOG = "photos.example.org/production"


def document(
    certificate: Certificate | None = None, *, under: CertificateId = CERTIFICATE
) -> bytes:
    said = certificate or erased()
    return written(document_of(said, under=under, log=LOG, organisation="Fair Society"))


@pytest.mark.parametrize("certificate", [erased(), held()], ids=["complete", "held"])
def test_what_is_written_is_read_as_what_it_was(certificate: Certificate) -> None:
    found = document_in(document(certificate))

    assert found.certificate == replace(certificate, person=None)
    assert (found.id, found.log, found.organisation) == (CERTIFICATE, LOG, "Fair Society")


def test_of_a_real_erasure_too() -> None:
    certificate = erase(full())

    assert document_in(document(certificate)).certificate == replace(certificate, person=None)


def test_every_store_says_what_it_holds_and_until_when_in_backups() -> None:
    said = json.loads(document())

    assert [row["store"] for row in said["stores"]] == list(Store)
    assert {row["holds"] for row in said["stores"]} == {it.holds for it in REGISTRY.values()}
    assert said["stores"][0] == {
        "store": "keys",
        "holds": REGISTRY[Store.KEYS].holds,
        "found": 2,
        "left": 0,
        "in_backups_until": "2026-05-04T11:59:58Z",
    }
    assert {r["store"] for r in said["stores"] if r["in_backups_until"] is None} == {
        store for store, holding in REGISTRY.items() if holding.residue is None
    }


def test_what_remains_says_why_and_whether_it_names_her() -> None:
    said = json.loads(document(held()))

    (row,) = said["remains"]
    assert (row["reason"], row["count"], row["names_her"]) == ("legal_hold", 1, True)
    assert "art. 17(3)(e)" in row["why"]
    assert said["held_assets"] == [HELD]
    assert json.loads(document())["held_assets"] == []


def test_every_reason_has_its_words() -> None:
    assert set(WHY) == set(Reason)


def test_it_says_what_it_cannot_know() -> None:
    assert json.loads(document())["cannot_know"] == list(CANNOT_KNOW)


def test_nobody_who_does_not_know_her_reads_who_she_is_and_she_can_show_that_it_is_hers() -> None:
    found = document_in(document())

    assert ADA.encode() not in document()
    assert found.is_about(ADA)
    assert not found.is_about(BOB)


def test_two_certificates_of_one_person_have_nothing_in_common() -> None:
    one, other = (document_in(document(under=CertificateId(an_id(it)))) for it in ("one", "other"))

    assert one.person != other.person
    assert one.is_about(ADA) and other.is_about(ADA)


def test_an_organisation_that_has_not_said_who_it_is_certifies_all_the_same() -> None:
    said = written(document_of(erased(), under=CERTIFICATE, log=LOG, organisation=None))

    assert document_in(said).organisation is None


def test_nothing_is_written_about_nobody() -> None:
    with pytest.raises(ImpossibleValue, match="say whom"):
        document(erased(person=None))


def test_of_what_was_not_found_backups_are_declared_too() -> None:
    """Whoever finishes an erasure that crashed finds no more of what was there."""
    none = tuple(replace(count, found=0) for count in counts())

    with pytest.raises(ImpossibleValue, match="backups of keys hold what was erased until 2026"):
        document(erased(counts=none, residues=()))


def test_backups_that_last_longer_are_declared() -> None:
    longer = every_residue(gallery=timedelta(days=9))

    found = document_in(document(erased(residues=longer)))

    assert found.certificate.residues == longer
