"""Presigned addresses of thumbnails and uploads, for the browsers of staff."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final

from botocore.auth import SIGV4_TIMESTAMP, S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import MOST_BYTES
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.clock import Clock
from quitclaim.usecases.disposing import thumbnail_of

# Within one window an address stays the same; the last one given out in it lives as long again.
_WINDOW: Final = timedelta(minutes=10)
_UPLOAD_S: Final = 3600
_ANY: Final = "key"


class S3Addresses:
    """`credentials`: what the client signs with, frozen at each use because a role's change."""

    def __init__(
        self, client: Any, *, credentials: Any, inbox: str, pictures: str, clock: Clock
    ) -> None:
        self._client = client
        self._credentials = credentials
        self._inbox = inbox
        self._pictures = pictures
        self._clock = clock

    def thumbnail(self, asset: AssetId) -> str:
        plain = {
            "response-cache-control": f"private, max-age={int(_WINDOW.total_seconds())}",
            "response-content-type": "image/jpeg",
        }
        return self._steady(self._shelf + thumbnail_of(asset), plain)

    def upload(self, key: str, *, back_to: str | None = None) -> UploadForm:
        fixed = {} if back_to is None else {"success_action_redirect": back_to}
        form = self._client.generate_presigned_post(
            Bucket=self._inbox,
            Key=key,
            Fields=fixed,
            Conditions=[
                ["content-length-range", 1, MOST_BYTES],
                *({n: v} for n, v in fixed.items()),
            ],
            ExpiresIn=_UPLOAD_S,
        )
        return UploadForm(url=form["url"], fields=form["fields"], most_bytes=MOST_BYTES)

    @cached_property
    def _shelf(self) -> str:
        """Where the client would ask for pictures; a page has dozens, and it takes its time."""
        asked = {"Bucket": self._pictures, "Key": _ANY}
        signed: str = self._client.generate_presigned_url("get_object", Params=asked)
        return signed.partition("?")[0].removesuffix(_ANY)

    def _steady(self, place: str, query: Mapping[str, str]) -> str:
        request = AWSRequest(method="GET", url=place, params=dict(query))
        signer = _SignedAt(
            self._credentials.get_frozen_credentials(),
            "s3",
            self._client.meta.region_name,
            expires=int(2 * _WINDOW.total_seconds()),
            since=_window(self._clock.now()),
        )
        signer.add_auth(request)
        return str(request.prepare().url)


class _SignedAt(S3SigV4QueryAuth):  # type: ignore[misc]  # no types
    """As if it were signed then: botocore would sign at this very second."""

    def __init__(self, *named: Any, expires: int, since: datetime) -> None:
        super().__init__(*named, expires=expires)
        self._since = since

    def add_auth(self, request: Any) -> None:
        request.context["timestamp"] = self._since.strftime(SIGV4_TIMESTAMP)
        self._modify_request_before_signing(request)
        to_sign = self.string_to_sign(request, self.canonical_request(request))
        self._inject_signature_to_request(request, self.signature(to_sign, request))


def _window(now: datetime) -> datetime:
    return now - timedelta(seconds=now.timestamp() % _WINDOW.total_seconds())
