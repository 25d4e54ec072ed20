"""What the queue of recognitions brings: what the bus says happened, and what there is to do."""

from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

from quitclaim.adapters.s3_finds import find_at
from quitclaim.adapters.s3_selfies import selfie_at
from quitclaim.domain.ids import AssetId, CollectionId, RunId, require_hashes, require_uuids
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.recognition.selfies import Selfie
from quitclaim.ports.finds import CAPTURES
from quitclaim.ports.recognising import End, Item, Plan, Seek, Settle
from quitclaim.ports.writes import RULES
from quitclaim.runtime.letters import HUSHED, Batch, Letter


@dataclass(frozen=True, slots=True)
class Arrived:
    """A photo that may have been attested to beforehand."""

    asset: AssetId

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)


@dataclass(frozen=True, slots=True)
class Offered:
    """A picture, of which somebody asked that a face of it be one to know a person by."""

    asset: AssetId

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)


@dataclass(frozen=True, slots=True)
class Ended:
    """A consent, or a person: no selfie of it is looked at any more."""

    about: str

    def __post_init__(self) -> None:
        require_uuids(about=self.about)


class Came(BaseModel):
    """An object, as S3 says it on the bus: what it is says its key."""

    model_config = HUSHED

    key: str

    @property
    def meant(self) -> Selfie | Seek:
        if self.key.startswith(CAPTURES):
            return Seek(find_at(self.key))
        return selfie_at(self.key)


class Happened(BaseModel):
    """One of the bus's events; of the others none is sent here."""

    model_config = HUSHED

    type: Literal[
        EventType.RUN_STARTED,
        EventType.ASSET_ADDED,
        EventType.FACE_OFFERED,
        EventType.RULES_CHANGED,
        EventType.CONSENT_WITHDRAWN,
        EventType.CONSENT_REVOKED,
        EventType.CONSENT_REFUSED,
        EventType.CONSENT_EXPIRED,
        EventType.CONSENT_SUPERSEDED,
        EventType.PERSON_ERASED,
    ]
    subject: str

    @property
    def meant(self) -> Plan | Arrived | Offered | End | Settle | Ended:
        match self.type:
            case EventType.RUN_STARTED:
                return Plan(RunId(self.subject))
            case EventType.ASSET_ADDED:
                return Arrived(AssetId(self.subject))
            case EventType.FACE_OFFERED:
                return Offered(AssetId(self.subject))
            case EventType.RULES_CHANGED if self.subject == RULES:
                return Settle(0)
            case EventType.RULES_CHANGED:
                return End(CollectionId(self.subject))
            case _:
                return Ended(self.subject)


# In a tuple, and strict: a recognition with a bad asset is otherwise read as the plan of its run.
_TOLD: Final[TypeAdapter[tuple[Happened | Came | Item]]] = TypeAdapter(
    tuple[Happened | Came | Item], config=ConfigDict(extra="forbid", hide_input_in_errors=True)
)


class Message(Letter):
    @property
    def meant(self) -> Item | Arrived | Offered | Ended | Selfie:
        (told,) = _TOLD.validate_json(f"[{self.body}]")
        return told.meant if isinstance(told, (Happened, Came)) else told


def messages_in(event: Any) -> list[Message]:
    return Batch[Message].model_validate(event).letters
