"""R36: a certificate is printed for people once in each language, and only what was certified."""

import json

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.ids import CertificateId, DocumentHash, document_hash
from quitclaim.usecases.seal_certificate import SealCertificate
from tests.builders import NOON, an_id, some_rules
from tests.builders.asking import a_controller
from tests.fakes.fakes import Fakes
from tests.unit.certificates.certified import CERTIFICATE, certify
from tests.unit.usecases.stage import crashed, made, meanwhile, staged, watched

GERMAN = Language.GERMAN


def certified() -> Fakes:
    fakes = staged(some_rules(controller=a_controller(name="Fair Society")))
    certify(fakes)
    return fakes


def seal(fakes: Fakes, which: CertificateId = CERTIFICATE) -> DocumentHash:
    return made(SealCertificate, fakes)(which, GERMAN)


def test_it_is_printed_from_what_is_kept_and_kept_itself() -> None:
    fakes = certified()

    hash_ = seal(fakes)

    ((key, content),) = fakes.world.sealed_erasures.items()
    assert (key, hash_) == ((CERTIFICATE, GERMAN), document_hash(content))
    assert json.loads(content) == {
        "print": 0,
        "document": certify(fakes).hash,
        "by": "Fair Society",
        "language": "de",
        "at": NOON.isoformat(),
    }


def test_it_is_printed_once_in_each_language() -> None:
    fakes = certified()
    first = seal(fakes)

    with watched(fakes) as calls:
        assert seal(fakes) == first

    assert "printer.erasure" not in calls
    made(SealCertificate, fakes)(CERTIFICATE, Language.DUTCH)
    assert len(fakes.world.sealed_erasures) == 2


def test_of_two_that_print_it_at_once_the_first_is_right() -> None:
    fakes, first = certified(), b"%PDF"

    def somebody_else() -> None:
        fakes.world.sealed_erasures[CERTIFICATE, GERMAN] = first

    with meanwhile(fakes, "erasure_papers.keep_sealed", somebody_else):
        assert seal(fakes) == document_hash(first)


@pytest.mark.parametrize("call", ["printer.erasure", "erasure_papers.keep_sealed"])
def test_whoever_died_at_it_prints_it_again(call: str) -> None:
    fakes = certified()
    crashed(lambda: seal(fakes), fakes, at=call)

    seal(fakes)

    assert len(fakes.world.sealed_erasures) == 1


def test_nothing_is_printed_that_was_not_certified() -> None:
    fakes = certified()

    with pytest.raises(NotFound):
        seal(fakes, CertificateId(an_id("another")))
    fakes.world.erasure_papers[CERTIFICATE] = b'{"version":1}'
    with pytest.raises(ImpossibleValue):
        seal(fakes)

    assert not fakes.world.sealed_erasures


def test_whoever_has_not_said_who_it_is_seals_nothing() -> None:
    fakes = staged(some_rules(controller=None))
    certify(fakes)

    with pytest.raises(NotAllowed, match=Hindrance.NO_CONTROLLER):
        seal(fakes)
