"""The roads of a picture: decided on, put out, handed out, taken back, swept."""

import json
from datetime import date
from typing import Any, Final

from quitclaim.adapters.codec import encoded
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.people.person import Category
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.work import Decide, PutOut, Remove, Spread, Task
from quitclaim.usecases.register_person import Newcomer, RegisterPerson
from tests.builders import EDITOR, PRESS, a_hash, an_id, an_identity
from tests.handlers.events import a_request
from tests.local.exhibition import Exhibition
from tests.local.office import Office
from tests.local.sharing import shared_long_ago
from tests.soak.grants_ground import Ground

_PUBLISH: Final = "PublishFunction"
_FOUND: Final = 302


def a_first_request(ground: Ground) -> str:
    """Nothing is there yet, not even the key under which the door's secret is sealed."""
    begun = ground.as_new(_PUBLISH)
    return _handed_out(ground, an_id("guess"), status=404, since=begun)


def a_picture_out_and_back(ground: Ground) -> str:
    """Somebody of a certain age is on it; it goes out, is asked for, and comes back unreviewed."""
    begun = ground.as_new(_PUBLISH, "DarkroomFunction")
    photo, person = hung(Office(ground.cloud))
    her, it = Spread(Touched(Reach.PERSON, person)), Decide((photo.asset,))
    failed = worked_off(ground, her, it, PutOut(photo.asset, PRESS), since=begun)
    if failed:
        return failed
    row = photo.out_on(PRESS)
    if row is None:
        return "nothing is out"
    failed = _handed_out(ground, row.id, status=_FOUND, since=begun)
    failed = failed or worked_off(ground, PutOut(photo.asset, PRESS), since=begun)
    if failed:
        return failed
    photo.look_again()
    return worked_off(ground, it, since=begun) or _swept(ground, since=begun)


def hung(office: Office) -> tuple[Exhibition, PersonId]:
    office.asks(an_identity())
    born = Newcomer(category=Category.PUBLIC, born_on=date(1990, 5, 3))
    her = an_identity("Zoë Brontë", mail="zoe@example.org")
    person = RegisterPerson(**office.desk())(born, her, member=EDITOR).id
    photo = Exhibition(office, AssetId(a_hash("picture")))
    photo.hang()
    photo.mark(person)
    photo.review()
    return photo, person


def worked_off(ground: Ground, *tasks: Task, since: float) -> str:
    for task in tasks:
        record = {"messageId": "1", "body": json.dumps(encoded(task))}
        told, failed = ground.invoked(_PUBLISH, {"Records": [record]})
        if failed or told["batchItemFailures"]:
            # What it failed with stands in the log, its own or that of the darkroom.
            return f"{failed}\n{ground.logged_since(since)}".lstrip()
    return ""


def _handed_out(ground: Ground, rendition: str, *, status: int, since: float) -> str:
    event: dict[str, Any] = a_request("GET", f"/r/{rendition}", body="", headers={})
    told, failed = ground.invoked(_PUBLISH, event)
    if failed or told["statusCode"] != status:
        return f"{failed}\n{ground.logged_since(since)}".lstrip()
    return ""


def _swept(ground: Ground, *, since: float) -> str:
    bucket = ground.cloud.outputs["PicturesBucket"]
    ground.cloud.client("s3").put_object(Bucket=bucket, Key=an_id("stray"), Body=b"never out")
    shared_long_ago(Office(ground.cloud))
    for word in ("due", "strays", "recipients"):
        _, failed = ground.invoked(_PUBLISH, {"sweep": word})
        if failed:
            return failed
    return worked_off(ground, Remove((an_id("stray"),)), since=since)
