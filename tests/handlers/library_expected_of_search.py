"""Who may search among what (R32, R42)."""

from typing import Final

from tests.handlers.expectation import PICTURES, VIEWERS, Expected

OF_SEARCH: Final = {
    "see_search": Expected(VIEWERS),
    "search": Expected(VIEWERS, body={"keyword": "fair"}),
    "search_assets": Expected(PICTURES, body={"keyword": "fair"}),
    "search_usable": Expected(VIEWERS, body={"keyword": "fair"}),
}
