"""What the key that seals is known by: made once, by the key itself (R13)."""

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID

from quitclaim.domain.errors import StoreUnavailable
from quitclaim_papers.certificates import certificate_of
from tests.builders import DAY, NOON, a_controller
from tests.fakes.fake_seals import FakeCertificates, FakeSealKey
from tests.fakes.world import World


def made(world: World, place: FakeCertificates, **changes: str) -> x509.Certificate:
    controller = a_controller(**changes)
    return x509.load_der_x509_certificate(
        certificate_of(FakeSealKey(world), place, controller=controller, at=NOON)
    )


def test_it_says_whose_key_it_is_and_that_very_key_signed_it() -> None:
    world = World()

    certificate = made(world, FakeCertificates(world))

    names = {one.oid: one.value for one in certificate.subject}
    assert names == {
        NameOID.ORGANIZATION_NAME: "Fair Society",
        NameOID.COMMON_NAME: "fair.example",
    }
    certificate.verify_directly_issued_by(certificate)


def test_it_is_for_seals_only_and_has_no_end() -> None:
    """What ends is the evidence, by the key it is sealed under at rest."""
    world = World()

    certificate = made(world, FakeCertificates(world))

    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    limits = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
    assert (usage.digital_signature, usage.content_commitment) == (True, True)
    assert not (usage.key_cert_sign or usage.crl_sign or limits.ca)
    assert certificate.not_valid_before_utc == NOON - DAY
    assert certificate.not_valid_after_utc == datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)


def test_the_one_that_is_kept_is_used_whoever_we_call_ourselves_now() -> None:
    world = World()
    place = FakeCertificates(world)

    first = made(world, place)

    assert made(world, place, name="Fair Society Ltd") == first


def test_a_name_longer_than_a_certificate_allows_is_cut() -> None:
    world = World()

    certificate = made(world, FakeCertificates(world), name="😀" * 100, id=f"https://{'x' * 99}/")

    assert [len(str(one.value)) for one in certificate.subject] == [64, 64]


def test_a_place_that_is_away_makes_none() -> None:
    world = World()
    world.fail("certificates.keep")

    with pytest.raises(StoreUnavailable):
        made(world, FakeCertificates(world))
