from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import CertificateId, PersonId, RequestId, require_uuids


def _known_by_id(value: str) -> str:
    require_uuids(id=value)
    return value


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class Asked(_Asked):
    """Which signing's paper is wanted."""

    person: PersonId
    request: RequestId


class AskedArchive(_Asked):
    """About whom the bus says that an archive is wanted."""

    archive: Annotated[PersonId, AfterValidator(_known_by_id)]


class AskedOfErasure(_Asked):
    """Which certificate is wanted for people, and for whom of them."""

    certificate: CertificateId
    language: Language = Field(strict=False)
