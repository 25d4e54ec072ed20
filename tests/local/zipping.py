"""An editor of the deployed console, and the zip of a selection that she ordered."""

import io
from dataclasses import dataclass
from typing import Any, Final
from zipfile import ZipFile

import urllib3

from cli.staff import entered
from cli.team import Team
from cli.visitor import Visitor
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.zips import ZIPS
from quitclaim.usecases.appoint_member import Invitation
from quitclaim.usecases.ask_consent import Asked
from tests.local.office import Office

_EDDA: Final = "edda@packed.example"


@dataclass(frozen=True, slots=True)
class Ordered:
    """`asked`: whom the first of `rows` shows by her yes; on the other every face is hidden."""

    office: Office
    asked: Asked
    rows: tuple[Rendition, Rendition]
    edda: Visitor
    api: str

    @property
    def told(self) -> dict[str, Any]:
        told: dict[str, Any] = self.edda.told(self.api)
        return told

    @property
    def left(self) -> list[str]:
        """Keys of zips in the bucket of renditions."""
        bucket = self.office.cloud.outputs["PicturesBucket"]
        found = self.office.cloud.client("s3").list_objects_v2(Bucket=bucket, Prefix=ZIPS)
        return [one["Key"] for one in found.get("Contents", ())]

    def content(self, row: Rendition) -> bytes:
        bucket = self.office.cloud.outputs["PicturesBucket"]
        found = self.office.cloud.client("s3").get_object(Bucket=bucket, Key=row.id)
        content: bytes = found["Body"].read()
        return content

    def fetched(self) -> ZipFile:
        """As a browser saves it."""
        status, address = self.edda.led(f"{self.api}/file")
        assert status == 302
        answer = urllib3.request("GET", address, retries=False, timeout=60)
        assert answer.status == 200
        named = f'attachment; filename="{self.told["file"]}"'
        assert answer.headers["Content-Disposition"] == named
        return ZipFile(io.BytesIO(answer.data))


def an_editor(office: Office) -> Visitor:
    invitation = Invitation(
        address=_EDDA, name="Edda", role=StaffRole.EDITOR, visible=frozenset(Visible)
    )
    given = Team(office.cloud).appoint(invitation).password
    _, visitor = entered(office.cloud, _EDDA, given=given, own="a long one of her own")
    return visitor
