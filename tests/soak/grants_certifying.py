"""The road of the proof that somebody was erased, sealed for whoever asked."""

from typing import Final
from uuid import uuid4

from quitclaim.domain.ids import CertificateId
from tests.builders import MUM
from tests.soak.grants_ending import certified
from tests.soak.grants_ground import Ground
from tests.soak.grants_lived_in import lived_in
from tests.unit.certificates.certified import erased

_PAPERS: Final = "PapersFunction"


def a_certificate_sealed(ground: Ground) -> str:
    ground.as_new(_PAPERS)
    at, under = lived_in(ground), CertificateId(str(uuid4()))
    certified(at, erased(person=MUM), under=under)
    told, failed = ground.invoked(_PAPERS, {"certificate": under, "language": "en"})
    return failed or ("" if told.keys() == {"document"} else f"it answered {told}")
