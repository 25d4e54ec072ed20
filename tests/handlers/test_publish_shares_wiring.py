"""Share links on the adapters that ship, AWS mocked: from what is out to what is forgotten."""

from typing import Any

from functions.publish import handler
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.ports.work import PutOut
from tests.builders import (
    AGENCY,
    BEST,
    DAY,
    HANDED,
    INTERNAL,
    NOON,
    RUN,
    WEBSITE,
    a_hash,
    a_review,
    a_run_account,
    a_selection,
    a_share_link,
    a_use_entry,
    an_asset,
)
from tests.contract.changes import put
from tests.contract.stores import Stores
from tests.handlers import test_publish_wiring
from tests.handlers.events import a_request

EMPTY = an_asset(id=a_hash("a hall"), review=a_review())
PAGE = f"/s/{HANDED.text}"
stores = test_publish_wiring.stores


def get(path: str) -> dict[str, Any]:
    event = a_request("GET", path, body="", headers={"accept-language": "en"})
    return handler.lambda_handler(event, None)


def test_a_share_link_leads_to_what_is_out_on_its_channel(stores: Stores) -> None:
    """R28: a taking is written down, and no address of the picture itself stands on the page."""
    now = SystemClock().now()
    shown = (EMPTY.id, test_publish_wiring.PICTURE.id)
    put(stores, EMPTY, a_selection(*shown), a_share_link(made_at=now, until=now + DAY))
    for asset, channel in ((EMPTY.id, WEBSITE), (shown[1], INTERNAL)):
        test_publish_wiring.come(PutOut(asset, channel))
    (row,) = stores.library.renditions_of(EMPTY.id)

    page, taken = get(PAGE), get(f"{PAGE}/{row.id}/download")

    assert page["statusCode"] == 200 and page["body"].count("<img ") == 1
    assert f'<img src="{PAGE}/{row.id}"' in page["body"] and row.id in taken["headers"]["Location"]
    assert get(f"{PAGE}/{row.id}")["statusCode"] == taken["statusCode"] == 302
    assert get(PAGE + "x")["statusCode"] == 404


def test_whom_a_link_was_for_is_forgotten_when_it_is_long_over(stores: Stores) -> None:
    over = a_share_link(id=a_hash("over"), made_at=NOON - 900 * DAY, until=NOON - 800 * DAY)
    now = SystemClock().now()
    put(stores, a_selection(), a_share_link(made_at=now, until=now + DAY), over)

    assert handler.lambda_handler({"sweep": "recipients"}, None) == {"found": 1}

    kept = {one.id: one.recipient for one in stores.selections.shares(BEST)}
    assert kept == {HANDED.hash: AGENCY, over.id: None}


def test_what_recognition_did_is_deleted_half_a_year_later_and_nothing_younger(
    stores: Stores,
) -> None:
    now, old = SystemClock().now(), NOON - 400 * DAY
    uses = [a_use_entry(asset=a_hash(f"{at}"), started_at=at) for at in (old, now)]
    put(stores, a_run_account(started_at=old), *uses)

    assert handler.lambda_handler({"sweep": "uses"}, None) == {"found": 1}

    assert stores.runs.uses(RUN).items == (uses[1],)
