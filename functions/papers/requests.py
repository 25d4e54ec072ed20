from pydantic import BaseModel, ConfigDict, Field

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import CertificateId, PersonId, RequestId


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class Asked(_Asked):
    """Which signing's paper is wanted."""

    person: PersonId
    request: RequestId


class AskedOfErasure(_Asked):
    """Which certificate is wanted for people, and for whom of them."""

    certificate: CertificateId
    language: Language = Field(strict=False)
