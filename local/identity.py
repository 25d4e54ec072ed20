"""
Who may ask: one operator with every right, and uploaders who see their own prefix only (R60).

The account's root makes the operator, and is used for nothing else.
"""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any, Final

from local.errors import UploaderNameError
from local.places import Places, written_privately
from local.uploading import Statements, uploads_of
from quitclaim.domain.pictures.uploads import CONSOLE, REFUSED

OPERATOR: Final = "operator"
_POLICY: Final = "what-they-may"
# A name is a prefix of keys and stands in a policy, where * and ? would open other people's.
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_EVERYTHING: Final = {"Effect": "Allow", "Action": "*", "Resource": "*"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """`repr` shows no secret: it may end in a log."""

    access_key: str
    secret_key: str

    def __repr__(self) -> str:
        return f"Credentials({self.access_key})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """Where uploads go, and the key that they are encrypted under."""

    bucket: str
    key_arn: str


def operator_of(places: Places, *, iam: Any) -> Credentials:
    """Return the operator's credentials; they are made where the cloud does not know them."""
    return _kept(
        places, OPERATOR, iam=iam, make=lambda: _made(iam, OPERATOR, statements=[_EVERYTHING])
    )


def uploader_of(places: Places, name: str, *, iam: Any, inbox: Inbox) -> Credentials:
    """Like `enrol_uploader`, but remembered in the data folder: whoever starts the cloud is one."""
    return _kept(
        places, user_of(name), iam=iam, make=lambda: enrol_uploader(iam, name, inbox=inbox)
    )


def enrol_uploader(iam: Any, name: str, *, inbox: Inbox) -> Credentials:
    """
    Let them put under `name/`, list that, and read why something of theirs was rejected.

    Done again, it gives new credentials and ends the old ones.
    """
    user = user_of(name)
    _remove(iam, user)
    return _made(iam, user, statements=uploads_of(name, bucket=inbox.bucket, key_arn=inbox.key_arn))


def revoke_uploader(iam: Any, name: str) -> None:
    """Their credentials are refused from now on; what they put stays."""
    _remove(iam, user_of(name))


def known(places: Places, user: str) -> Credentials | None:
    path = places.keys / f"{user}.json"
    if not path.exists():
        return None
    return Credentials(**json.loads(path.read_text(encoding="utf-8")))


def user_of(name: str) -> str:
    if name in {CONSOLE, REFUSED} or not _NAME.fullmatch(name):
        raise UploaderNameError(name)
    return f"uploader-{name}"


def _kept(places: Places, user: str, *, iam: Any, make: Callable[[], Credentials]) -> Credentials:
    found = known(places, user)
    # After a kill the file may know keys that no snapshot does.
    if found and found.access_key in _keys_of(iam, user):
        return found
    _remove(iam, user)
    made = make()
    written_privately(places.keys / f"{user}.json", json.dumps(asdict(made)))
    return made


def _made(iam: Any, user: str, *, statements: Statements) -> Credentials:
    iam.create_user(UserName=user)
    policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
    iam.put_user_policy(UserName=user, PolicyName=_POLICY, PolicyDocument=policy)
    key = iam.create_access_key(UserName=user)["AccessKey"]
    return Credentials(access_key=key["AccessKeyId"], secret_key=key["SecretAccessKey"])


def _remove(iam: Any, user: str) -> None:
    """Does nothing where nobody is of that name."""
    for key in _keys_of(iam, user):
        iam.delete_access_key(UserName=user, AccessKeyId=key)
    # Each for itself: whoever was cut off while making them left one without the other.
    with suppress(iam.exceptions.NoSuchEntityException):
        iam.delete_user_policy(UserName=user, PolicyName=_POLICY)
    with suppress(iam.exceptions.NoSuchEntityException):
        iam.delete_user(UserName=user)


def _keys_of(iam: Any, user: str) -> list[str]:
    try:
        rows = iam.list_access_keys(UserName=user)["AccessKeyMetadata"]
    except iam.exceptions.NoSuchEntityException:
        return []
    return [row["AccessKeyId"] for row in rows]
