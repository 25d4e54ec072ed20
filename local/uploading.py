"""What an uploader may do, on this machine as on AWS (R60)."""

from typing import Any, Final

from quitclaim.domain.pictures.uploads import REFUSED
from quitclaim.runtime.aws import REGION

Statements = list[dict[str, Any]]

_PUTTING: Final = ("s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts")
# The second is for multipart uploads: joining them reads the parts.
_SEALING: Final = ("kms:GenerateDataKey", "kms:Decrypt")
# Everything else that lies under that key stays closed to them.
_THROUGH_S3: Final = {"StringEquals": {"kms:ViaService": f"s3.{REGION}.amazonaws.com"}}


def uploads_of(name: str, *, bucket: str, key_arn: str) -> Statements:
    """The prefix stands there as it is: the emulator does not fill in policy variables."""
    # Of the key's own partition: not every one in Europe is called `aws`.
    arn = f"arn:{key_arn.split(':')[1]}:s3:::{bucket}"
    own = [f"{name}/*", f"{REFUSED}/{name}/*"]
    return [
        _may(*_PUTTING, on=f"{arn}/{name}/*"),
        _may("s3:GetObject", on=f"{arn}/{REFUSED}/{name}/*"),
        _may("s3:ListBucket", on=arn) | {"Condition": {"StringLike": {"s3:prefix": own}}},
        _may(*_SEALING, on=key_arn) | {"Condition": _THROUGH_S3},
    ]


def _may(*actions: str, on: str) -> dict[str, Any]:
    return {"Effect": "Allow", "Action": [*actions], "Resource": on}
