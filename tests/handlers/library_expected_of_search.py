"""Who may search among what (R32, R42)."""

from typing import Final

from tests.builders import a_hash
from tests.handlers.expectation import EDITORS, PICTURES, VIEWERS, Expected

_ASSET: Final = {"asset": a_hash("no asset")}

OF_SEARCH: Final = {
    "see_search": Expected(VIEWERS),
    "search": Expected(VIEWERS, body={"keyword": "fair"}),
    "review_found": Expected(EDITORS, body=_ASSET),
    "mark_found": Expected(PICTURES, 404, body=_ASSET | {"unknown": "redact"}),
    "describe_found": Expected(EDITORS, 404, body=_ASSET | {"credit": "Ann"}),
    "search_assets": Expected(PICTURES, body={"keyword": "fair"}),
    "search_usable": Expected(VIEWERS, body={"keyword": "fair"}),
}
