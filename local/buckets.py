"""The settings of a bucket that the emulator's CloudFormation drops."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from botocore.exceptions import ClientError

from local.deploy import Clients
from local.settings import Setting

Properties = Mapping[str, Any]

_ABSENT: Final = {"NoSuchLifecycleConfiguration", "ObjectLockConfigurationNotFoundError"}
_KEPT: Final = {"AbortIncompleteMultipartUpload", "NoncurrentVersionExpiration", "Status"}
_RENAMED: Final = {"Id", "Prefix"}
# CloudFormation spreads out what the service keeps together under Expiration.
_SPREAD: Final = {
    "ExpirationInDays": "Days",
    "ExpiredObjectDeleteMarker": "ExpiredObjectDeleteMarker",
}


class UnknownRuleError(Exception):
    """A lifecycle rule says something that nobody has translated yet."""


def settings_of(client: Clients, name: str, *, properties: Properties) -> Iterator[Setting]:
    bucket = Bucket(client("s3"), name)
    if encryption := properties.get("BucketEncryption"):
        yield bucket.encryption(encryption["ServerSideEncryptionConfiguration"])
    if lifecycle := properties.get("LifecycleConfiguration"):
        yield bucket.lifecycle(lifecycle["Rules"])
    if ownership := properties.get("OwnershipControls"):
        yield bucket.ownership(ownership)
    if lock := properties.get("ObjectLockConfiguration"):
        yield bucket.lock(lock)


@dataclass(frozen=True, slots=True)
class Bucket:
    s3: Any
    name: str

    def encryption(self, rules: list[Properties]) -> Setting:
        wanted = [
            {
                "ApplyServerSideEncryptionByDefault": rule["ServerSideEncryptionByDefault"],
                "BucketKeyEnabled": rule.get("BucketKeyEnabled", False),
            }
            for rule in rules
        ]
        return Setting(
            name="encryption",
            wanted={"Rules": wanted},
            read=lambda: self.s3.get_bucket_encryption(Bucket=self.name)[
                "ServerSideEncryptionConfiguration"
            ],
            write=lambda: self.s3.put_bucket_encryption(
                Bucket=self.name, ServerSideEncryptionConfiguration={"Rules": wanted}
            ),
        )

    def lifecycle(self, rules: list[Properties]) -> Setting:
        wanted = [_as_the_service_has_it(rule, number=number) for number, rule in enumerate(rules)]
        return Setting(
            name="lifecycle",
            wanted=wanted,
            read=lambda: _or_none(
                lambda: self.s3.get_bucket_lifecycle_configuration(Bucket=self.name)["Rules"]
            ),
            write=lambda: self.s3.put_bucket_lifecycle_configuration(
                Bucket=self.name, LifecycleConfiguration={"Rules": wanted}
            ),
        )

    def ownership(self, wanted: Properties) -> Setting:
        return Setting(
            name="ownership",
            wanted=wanted,
            read=lambda: self.s3.get_bucket_ownership_controls(Bucket=self.name)[
                "OwnershipControls"
            ],
            write=lambda: self.s3.put_bucket_ownership_controls(
                Bucket=self.name, OwnershipControls=wanted
            ),
        )

    def lock(self, wanted: Properties) -> Setting:
        return Setting(
            name="object lock",
            wanted=wanted,
            read=lambda: _or_none(
                lambda: self.s3.get_object_lock_configuration(Bucket=self.name)[
                    "ObjectLockConfiguration"
                ]
            ),
            write=lambda: self.s3.put_object_lock_configuration(
                Bucket=self.name, ObjectLockConfiguration=wanted
            ),
        )


def _as_the_service_has_it(rule: Properties, *, number: int) -> dict[str, Any]:
    if unknown := rule.keys() - _KEPT - _RENAMED - _SPREAD.keys():
        raise UnknownRuleError(", ".join(sorted(unknown)))
    expiration = {_SPREAD[key]: value for key, value in rule.items() if key in _SPREAD}
    return {
        "ID": rule.get("Id", f"rule-{number}"),
        "Filter": {"Prefix": rule.get("Prefix", "")},
        **{key: value for key, value in rule.items() if key in _KEPT},
        **({"Expiration": expiration} if expiration else {}),
    }


def _or_none(read: Callable[[], Any]) -> Any:
    try:
        return read()
    except ClientError as error:
        if error.response["Error"]["Code"] in _ABSENT:
            return None
        raise
