"""The road of a zip: ordered by an editor, packed, fetched, and gone with what it holds."""

import urllib.request
from collections.abc import Mapping
from typing import Any, Final

from cli.staff import begun, signed_in
from cli.story import promise
from quitclaim.adapters.s3_renditions import PACKED
from quitclaim.domain.ids import PackId, ZipId
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.work import CallBack, Decide, PutOut
from quitclaim.ports.zips import packed_at
from tests.builders import PRESS, an_id
from tests.local.exhibition import Exhibition
from tests.local.office import Office
from tests.soak.grants_ground import Ground
from tests.soak.grants_library import failed_at
from tests.soak.grants_publish import hung, worked_off
from tests.soak.grants_roads import Road

_FOUND: Final = 302


def a_zip_packed_and_fetched(ground: Ground) -> str:
    since = ground.as_new("LibraryFunction", "PublishFunction", "DarkroomFunction")
    photo, _ = hung(Office(ground.cloud))
    failed = worked_off(ground, PutOut(photo.asset, PRESS), since=since)
    row = photo.out_on(PRESS)
    if failed or row is None:
        return failed or "nothing is out"
    failed = failed_at(lambda: _ordered(ground, photo), ground, since=since)
    if failed:
        return failed
    photo.look_again()
    return worked_off(ground, Decide((photo.asset,)), CallBack(row.id), since=since)


def _ordered(ground: Ground, photo: Exhibition) -> None:
    visitor, page = signed_in(ground.cloud, begun(ground.cloud, StaffRole.EDITOR))
    token = page.form_token_of_page
    asked: dict[str, Any] = {"name": "The best of May", "assets": [photo.asset]}
    _, made = visitor.call("/api/selections", asked, token=token)
    zips = f"/api/selections/{made['selection']}/zips"
    status, told = visitor.call(zips, {"channel": PRESS}, token=token)
    promise(status < 400, f"an order was answered {status}")
    _, failed = ground.invoked("PublishFunction", {"zip": told["zip"]})
    promise(not failed, failed)
    status, address = visitor.led(f"{zips}/{told['zip']}/file")
    promise(status == _FOUND, f"a zip was answered {status}")
    with urllib.request.urlopen(address) as file:  # noqa: S310  of our own cloud
        promise(file.read(2) == b"PK", "a zip is none")
    # Somebody else began to pack it, and died.
    place = packed_at(ZipId(told["zip"]), PackId(an_id("died")))
    bucket = ground.cloud.outputs["PicturesBucket"]
    ground.cloud.client("s3").create_multipart_upload(Bucket=bucket, Key=place)


OF_ZIPS: Final[Mapping[Road, tuple[str, ...]]] = {
    a_zip_packed_and_fetched: (
        f"library: s3:GetObject on Pictures/{PACKED}",
        "publish: s3:ListBucketMultipartUploads on Pictures",
        f"publish: s3:AbortMultipartUpload on Pictures/{PACKED}",
    ),
}
SAYS_OF_ZIPS: Final[Mapping[str, str]] = {
    f"library: s3:GetObject on Pictures/{PACKED}": "HTTP Error 403",
    "publish: s3:ListBucketMultipartUploads on Pictures": "AccessDenied at ListMultipartUploads",
}
