"""A deployment as far as photographs go, without any of it."""

from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import ClientError

from local.identity import Credentials, Inbox

INBOX = Inbox(bucket="inbox", key_arn="arn:aws:kms:eu-central-1:1:key/1")


class Missing(Exception):
    """As IAM says that nobody is of that name."""


@dataclass(slots=True)
class Iam:
    users: set[str] = field(default_factory=set)

    class exceptions:  # noqa: N801  as botocore calls it
        NoSuchEntityException = Missing

    def create_user(self, *, UserName: str) -> None:  # noqa: N803  as botocore calls it
        self.users.add(UserName)

    def delete_user(self, *, UserName: str) -> None:  # noqa: N803
        self.users.discard(UserName)

    def put_user_policy(self, **_said: str) -> None: ...

    def delete_user_policy(self, **_said: str) -> None: ...

    def list_access_keys(self, **_said: str) -> dict[str, Any]:
        return {"AccessKeyMetadata": []}

    def create_access_key(self, **_said: str) -> dict[str, Any]:
        return {"AccessKey": {"AccessKeyId": "id", "SecretAccessKey": "secret"}}


@dataclass(slots=True)
class S3:
    """`refuses`: what it answers first, before it knows the credentials."""

    objects: dict[str, bytes] = field(default_factory=dict)
    refuses: list[str] = field(default_factory=list)

    def list_objects_v2(self, **_said: Any) -> dict[str, Any]:
        if self.refuses:
            raise ClientError({"Error": {"Code": self.refuses.pop(0)}}, "ListObjectsV2")
        return {}

    def put_object(self, *, Key: str, Body: Any, **_said: str) -> None:  # noqa: N803
        self.objects[Key] = Body.read()

    def get_object(self, *, Key: str, **_said: str) -> dict[str, Any]:  # noqa: N803
        class Body:
            @staticmethod
            def read() -> bytes:
                return self.objects[Key]

        return {"Body": Body}

    def get_paginator(self, _what: str) -> Any:
        class Pages:
            @staticmethod
            def paginate(**asked: str) -> list[dict[str, Any]]:
                named = [key for key in self.objects if key.startswith(asked["Prefix"])]
                return [{"Contents": [{"Key": key} for key in named]}, {}]

        return Pages


@dataclass(slots=True)
class Somewhere:
    """A deployment, as far as photographs go."""

    iam: Iam = field(default_factory=Iam)
    s3: S3 = field(default_factory=S3)
    outputs: dict[str, str] = field(default_factory=dict)
    site: str = "https://photos.example.org"
    inbox: Inbox = INBOX

    def client(self, service: str, *, as_: Credentials | None = None) -> Any:
        assert (as_ is None) is (service == "iam")
        return {"iam": self.iam, "s3": self.s3}[service]
