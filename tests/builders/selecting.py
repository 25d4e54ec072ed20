"""Pictures that were collected, and a link by which somebody outside sees them."""

from typing import Any, Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import SelectionId
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import Recipient, ShareLink
from tests.builders.ids import DAY, EDITOR, NOON, WEBSITE, YESTERDAY, an_id

BEST: Final = SelectionId(an_id("best"))
# What stands in the address of the link that `a_share_link` makes.
HANDED: Final = Secret("s" * 43)
AGENCY: Final = Recipient("The Agency", "desk@agency.example")


def a_selection(*assets: Any, **changes: Any) -> Selection:
    known: dict[str, Any] = {
        "id": BEST,
        "name": "The best of May",
        "assets": assets,
        "made_by": EDITOR,
        "made_at": YESTERDAY,
    }
    return Selection(**(known | changes))


def a_share_link(**changes: Any) -> ShareLink:
    """For the website, made yesterday for a month from NOON."""
    known: dict[str, Any] = {
        "id": HANDED.hash,
        "selection": BEST,
        "channel": WEBSITE,
        "made_by": EDITOR,
        "made_at": YESTERDAY,
        "until": NOON + 30 * DAY,
        "reads": Language.GERMAN,
        "recipient": AGENCY,
    }
    return ShareLink(**(known | changes))
