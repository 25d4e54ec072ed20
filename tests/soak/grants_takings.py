"""The road of a copy: taken away by an editor, called back, and told of in a letter."""

import urllib.request
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from cli.staff import begun, signed_in
from cli.story import promise
from local.outbox import Outbox
from quitclaim.adapters.s3_renditions import RENDITIONS
from quitclaim.adapters.staff_rows import APPOINTMENTS
from quitclaim.adapters.tables import ASSET
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.work import CallBack, Decide, PutOut
from tests.builders import PRESS
from tests.local.office import Office
from tests.soak.grants_ground import Ground
from tests.soak.grants_library import failed_at
from tests.soak.grants_publish import hung, worked_off
from tests.soak.grants_roads import Road

# Longer than a letter may wait before it is seen.
_SOON: Final = timedelta(hours=1)
_STAFF: Final = f"when dynamodb:LeadingKeys is {[APPOINTMENTS]}"


def a_copy_called_back(ground: Ground) -> str:
    since = ground.as_new("LibraryFunction", "PublishFunction", "MailFunction", "DarkroomFunction")
    editor = begun(ground.cloud, StaffRole.EDITOR)
    office = Office(ground.cloud)
    photo, _ = hung(office)
    for letter in office.letters.waiting(office.stores.clock.now()).items:
        office.letters.sent(letter.id)
    failed = worked_off(ground, PutOut(photo.asset, PRESS), since=since)
    row = photo.out_on(PRESS)
    if failed or row is None:
        return failed or "nothing is out"

    def download() -> None:
        visitor, page = signed_in(ground.cloud, editor)
        path, order = f"/api/assets/{photo.asset}/downloads", {"channel": PRESS}
        status, told = visitor.call(path, order, token=page.form_token_of_page)
        promise(status < 400, f"a download was answered {status}")
        with urllib.request.urlopen(told["address"]) as file:  # noqa: S310  of our own cloud
            promise(file.read(3) == b"\xff\xd8\xff", "a rendition is no JPEG")

    failed = failed_at(download, ground, since=since)
    if failed:
        return failed
    photo.look_again()
    failed = worked_off(ground, Decide((photo.asset,)), CallBack(row.id), since=since)
    return failed or _told(ground, office, editor.address)


def _told(ground: Ground, office: Office, address: str) -> str:
    for letter in office.letters.waiting(office.stores.clock.now() + _SOON).items:
        told, failed = ground.invoked("MailFunction", {"letter": letter.id})
        if failed or told["letter"] != "sent":
            return failed or f"it answered {told}"
    outbox = Outbox(ground.cloud.places.outbox)
    mails = filter(None, map(outbox.read, outbox.names()))
    return "" if any(mail["To"] == address for mail in mails) else "nobody was told"


OF_TAKINGS: Final[Mapping[Road, tuple[str, ...]]] = {
    a_copy_called_back: (
        "library: dynamodb:ConditionCheckItem on Library",
        f"library: s3:GetObject on Pictures/{RENDITIONS}",
        f"mail: dynamodb:Query on Library when dynamodb:LeadingKeys is {[f'{ASSET}*']}",
        f"mail: dynamodb:GetItem on Staff {_STAFF}",
        "mail: cognito-idp:AdminGetUser on SignInsPool",
    ),
}
SAYS_OF_TAKINGS: Final[Mapping[str, str]] = {
    "library: dynamodb:ConditionCheckItem on Library": (
        "AccessDeniedException at TransactWriteItems"
    ),
    f"library: s3:GetObject on Pictures/{RENDITIONS}": "HTTP Error 403",
}
