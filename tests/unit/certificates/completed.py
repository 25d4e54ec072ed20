"""An erasure whose last backup has ended, looked at once more."""

from typing import Any

from quitclaim.domain.certificates.completed import ProvenCompletion
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from quitclaim.usecases.complete_erasures import CompleteErasures
from quitclaim.usecases.read_log import ReadLog
from quitclaim.usecases.show_certificate import ShowCertificate
from quitclaim.usecases.show_completion import ShowCompletion
from tests.builders import BOB, NOON
from tests.builders.erasing import an_order
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.unit.certificates.certified import CERTIFICATE, certify, signed
from tests.unit.usecases.sealing import happened
from tests.unit.usecases.stage import made, staged


def carried_out(fakes: Fakes | None = None, **certified: Any) -> Fakes:
    """Certified at NOON; what comes after waits."""
    fakes = fakes or staged()
    certify(fakes, **certified)
    signed(fakes)
    order = an_order(certificate=CERTIFICATE).begun(NOON).carried_out(NOON)
    records.put(fakes.world, order)
    return fakes


def lapsed(fakes: Fakes | None = None, **certified: Any) -> Fakes:
    fakes = carried_out(fakes, **certified)
    fakes.clock.step(LAPSED_AFTER)
    return fakes


def complete(fakes: Fakes) -> tuple[int, int]:
    return made(CompleteErasures, fakes)()


def completion_of(fakes: Fakes) -> ProvenCompletion:
    show = made(ShowCertificate, fakes, log=made(ReadLog, fakes))
    return ShowCompletion(show)(CERTIFICATE)


def completed(*, beside: int = 20) -> tuple[Fakes, ProvenCompletion]:
    fakes = lapsed(staged(people=(BOB,)))
    complete(fakes)
    happened(fakes, beside)
    signed(fakes)
    return fakes, completion_of(fakes)
