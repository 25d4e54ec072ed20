"""Where the rows of the staff table lie."""

from datetime import datetime
from typing import Final

from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import STATE, Key, instant_key
from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.ids import MemberId, TokenHash, TokenId

# The partitions of who works here, few enough to be read at once, and of machine tokens.
APPOINTMENTS: Final = "APPOINTMENTS"
TOKENS: Final = "TOKENS"
# Signing services that are attached, and what was heard of them and not looked at yet.
PROVIDERS: Final = "PROVIDERS"
HINTS: Final = "HINTS"
SESSION: Final = "SESSION#"
# All that the door of renditions has to do with; and the doors of those who were asked: nobody who
# works here is among it.
OF_RENDITIONS: Final = ("RATE#*", "RENDITIONS")
OF_LETTERS: Final = (
    "HEARD#*",
    HINTS,
    "LOCKS",
    PROVIDERS,
    "RATE#*",
    "REPEAT#*",
    "TIMESTAMPS",
    "VISITS",
)


def appointment_row(member: MemberId) -> Key:
    return _key(APPOINTMENTS, member)


def subject_row(subject: str) -> Key:
    """The pointer from whom the sign-in service knows to who she is here."""
    return _key(f"SUBJECT#{subject}", STATE)


def under_member(member: MemberId) -> str:
    return f"M#{member}"


def session_row(member: MemberId, session: TokenHash) -> Key:
    return _key(under_member(member), SESSION + session)


def pending_row(key: TokenHash) -> Key:
    return _key(f"PENDING#{key}", STATE)


def token_row(token: TokenId) -> Key:
    return _key(TOKENS, token)


def rate_row(who: str, window: datetime) -> Key:
    """`who`: a keyed hash."""
    return _key(f"RATE#{who}", instant_key(window))


def repeat_row(key: str) -> Key:
    """`key`: a keyed hash."""
    return _key(f"REPEAT#{key}", STATE)


def provider_row(provider: Provider) -> Key:
    return _key(PROVIDERS, provider)


def hint_row(at: datetime, of: str) -> Key:
    """`of`: a hash of what was heard."""
    return _key(HINTS, f"{instant_key(at)}#{of}")


def heard_row(of: str) -> Key:
    """That it was heard, for as long as somebody may say it again."""
    return _key(f"HEARD#{of}", STATE)


def doors_secret_row() -> Key:
    return _key("DOORS", STATE)


def visits_secret_row() -> Key:
    return _key("VISITS", STATE)


def renditions_secret_row() -> Key:
    return _key("RENDITIONS", STATE)


def outage_row() -> Key:
    """That no timestamps are to be had, as long as it lasts."""
    return _key("TIMESTAMPS", STATE)


def locks_secret_row() -> Key:
    return _key("LOCKS", STATE)


def _key(partition: str, sort: str) -> Key:
    return to_item({"pk": partition, "sk": sort})
