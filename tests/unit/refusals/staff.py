"""Who works here, and what they are known by."""

from datetime import timedelta

from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.credentials import Secret, SessionKey, TokenKey
from quitclaim.domain.organisation.principals import Forbidden, Principal
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import LONGEST, READING, MachineToken
from tests.builders import (
    DAY,
    NOON,
    a_machine_token,
    a_secret,
    a_session,
    a_token_key,
    an_admin,
    an_appointment,
    an_id,
)
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

EDITOR = an_appointment().member
SECRET = a_secret()

REFUSALS: Refusals = {
    Appointment: (
        an_appointment,
        [
            ({"subject": " "}, AT_LEAST_A_WORD),
            ({"name": " "}, AT_LEAST_A_WORD),
            ({"name": None}, "until she leaves"),
            ({"has_left": True}, "until she leaves"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Secret: (built(Secret, text=SECRET.text), [({"text": "secret"}, "make one of 32 bytes")]),
    SessionKey: (
        built(SessionKey, member=EDITOR.id, secret=SECRET),
        [({"member": NOT_AN_ID}, ONLY_UUIDS)],
    ),
    TokenKey: (
        built(TokenKey, token=a_token_key().token, secret=SECRET),
        [({"token": NOT_AN_ID}, ONLY_UUIDS)],
    ),
    Session: (
        a_session,
        [
            ({"hash": NOT_A_HASH}, ONLY_HASHES),
            ({"member": NOT_AN_ID}, ONLY_UUIDS),
            ({"begun_at": LOCAL}, ONLY_UTC),
            ({"seen_at": LOCAL}, ONLY_UTC),
            ({"seen_at": NOON - DAY}, "give a later one"),
        ],
    ),
    MachineToken: (
        a_machine_token,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"issued_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"hash": NOT_A_HASH}, ONLY_HASHES),
            ({"name": " "}, AT_LEAST_A_WORD),
            ({"name": "x" * 81}, "at most 80"),
            ({"scopes": frozenset()}, AT_LEAST_ONE),
            ({"revoked_at": LOCAL}, ONLY_UTC),
            ({"until": NOON + LONGEST + DAY}, "issue another then"),
            ({"channels": frozenset({"Web"}), "scopes": READING}, ONLY_SLUGS),
            ({"channels": frozenset({"website"})}, "give it that scope, and no other"),
        ],
    ),
    Principal: (
        built(Principal, member=EDITOR, by=a_session()),
        [
            ({"member": an_admin().member}, "give the member whose"),
            ({"by": a_machine_token(issued_by=an_id("admin"))}, "give the member whose"),
        ],
    ),
    Forbidden: (
        built(Forbidden, principal=Principal(EDITOR, a_session()), denials=("role",)),
        [({"denials": ()}, AT_LEAST_ONE)],
    ),
    Limit: (
        built(Limit, name="sign_in", most=1, within=timedelta(minutes=1)),
        [
            ({"name": "sign in"}, ONLY_SLUGS),
            ({"most": 0}, "give at least 1"),
            ({"within": timedelta(0)}, "give one or more"),
        ],
    ),
}
