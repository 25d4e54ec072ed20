"""Where the rows of the staff table lie."""

from datetime import datetime
from typing import Final

from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import STATE, Key, instant_key
from quitclaim.domain.ids import MemberId, TokenHash, TokenId

# The partitions of who works here, few enough to be read at once, and of machine tokens.
APPOINTMENTS: Final = "APPOINTMENTS"
TOKENS: Final = "TOKENS"
SESSION: Final = "SESSION#"


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


def doors_secret_row() -> Key:
    return _key("DOORS", STATE)


def visits_secret_row() -> Key:
    return _key("VISITS", STATE)


def _key(partition: str, sort: str) -> Key:
    return to_item({"pk": partition, "sk": sort})
