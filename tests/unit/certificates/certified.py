"""Erasures that were certified, sealed and shown, and certificates with something else in them."""

import json
from collections.abc import Callable
from typing import Any, Final

from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.certificates.proven import ProvenCertificate
from quitclaim.domain.forgetting.certificate import Certificate, Count, Reason, Remainder
from quitclaim.domain.forgetting.certificate import residues_of as residues
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import CertificateId
from quitclaim.domain.proof.canonical import canonical
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.read_log import ReadLog
from quitclaim.usecases.show_certificate import ShowCertificate
from tests.builders import ADA, NOON, SECOND, a_hash, an_id
from tests.fakes.fake_signer import LOG
from tests.fakes.fakes import Fakes
from tests.unit.usecases.sealing import happened, publish, seal
from tests.unit.usecases.stage import made, staged

CERTIFICATE: Final = CertificateId(an_id("certificate"))
ERASED_AT: Final = NOON - 2 * SECOND
HELD: Final = a_hash("held")
# What a stranger reads is text: it is changed in the text.
Lie = Callable[[dict[str, Any]], object]


def counts(**left: int) -> tuple[Count, ...]:
    return tuple(Count(store=store, found=2, left=left.get(store, 0)) for store in Store)


def erased(**changes: Any) -> Certificate:
    known: dict[str, Any] = {
        "person": ADA,
        "asked_at": NOON - 3 * SECOND,
        "erased_at": ERASED_AT,
        "counted_at": NOON - SECOND,
        "counts": counts(),
        "residues": residues(counts(), at=ERASED_AT),
        "remainders": (Remainder(store=Store.LIBRARY, reason=Reason.REDACTED, count=3),),
    }
    return Certificate(**(known | changes))


def held() -> Certificate:
    hold = Remainder(store=Store.LIBRARY, reason=Reason.LEGAL_HOLD, count=1)
    return erased(counts=counts(library=1), remainders=(hold,), held=frozenset({HELD}))


def every_residue(**spans: Any) -> tuple[Residue, ...]:
    """As the registry says, but for those given."""
    ends = {store: holding.residue for store, holding in REGISTRY.items()}
    ends |= {Store(name): span for name, span in spans.items()}
    return tuple(
        Residue(store=store, until=ERASED_AT + span) for store, span in ends.items() if span
    )


def certify(
    fakes: Fakes, certificate: Certificate | None = None, *, under: CertificateId = CERTIFICATE
) -> Document:
    return made(CertifyErasure, fakes, log=LOG)(certificate or erased(), under=under)


def shown(fakes: Fakes, which: CertificateId = CERTIFICATE) -> ProvenCertificate:
    return made(ShowCertificate, fakes, log=made(ReadLog, fakes))(which)


def signed(fakes: Fakes) -> None:
    seal(fakes)
    publish(fakes)


def proven(certificate: Certificate | None = None, *, beside: int = 20) -> ProvenCertificate:
    """Its leaf lies among others, as leaves do."""
    fakes = staged()
    happened(fakes, beside)
    certify(fakes, certificate)
    happened(fakes, beside)
    signed(fakes)
    return shown(fakes)


def lying(content: bytes, lie: Lie) -> bytes:
    """What somebody writes who knows the form, and says something else."""
    said = json.loads(content)
    lie(said)
    return canonical(said)
