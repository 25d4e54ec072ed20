"""What stands in an address of the API so that it leads to something, in the house of the soak."""

from typing import Final

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import (
    ADA,
    BEST,
    ENDPOINT,
    FAIR,
    HANDED,
    MUM,
    RUN,
    WEBSITE,
    a_hash,
    an_event,
    an_id,
)
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.library import House
from tests.handlers.marked import FACE
from tests.handlers.peopled import ANSWERED, GIVEN, REQUEST
from tests.soak.api_house import (
    CROWD,
    DRAWN,
    ENDED,
    GUESSED,
    MARKED,
    OVER,
    UNKNOWN,
)
from tests.soak.api_people import CAME_BACK, ENDING, HER_ENDING, HER_OWN, SOUGHT, WAITING
from tests.unit.certificates.certified import CERTIFICATE

Named = dict[str, str]
_MARKING: Final = (
    "draw_face",
    "link_face",
    "mark_face",
    "exclude_face",
    "exempt_face",
    "set_presence",
    "review",
    "crop_asset",
    "vouch_for_caption",
    "justify_keeping",
)


def there_is(house: House) -> Named:
    """By the name it has in a path: something that is there."""
    of_people = {"person": ADA, "guardian": MUM, "request": REQUEST, "consent": GIVEN}
    of_people |= {"objection": an_id("objection"), "code": a_hash("code")}
    of_people |= {"plea": WAITING, "order": ENDING}
    of_pictures = {"collection": FAIR, "asset": DANCE, "face": FACE, "channel": WEBSITE}
    of_copies = {"selection": BEST, "share": HANDED.hash, "zip": next(iter(house.fakes.world.zips))}
    of_hooks = {"endpoint": ENDPOINT, "event": an_event().id, "provider": "docuseal"}
    of_staff = {"member": house.member(StaffRole.VIEWER), "token": _token(house), "index": "0"}
    of_staff |= {"version": "1", "run": RUN, "certificate": CERTIFICATE}
    of_texts = {"language": "en", "asks": "both", "audience": "adult"}
    known = of_people | of_pictures | of_copies | of_hooks | of_staff | of_texts
    return known | _copy(house, is_recalled=False)


def instead(house: House) -> dict[str, Named]:
    """By operation, where another one than that is wanted."""
    of_crowd = {"asset": CROWD, "face": UNKNOWN}
    recalled = _copy(house, is_recalled=True)
    signed = {"request": ANSWERED}
    on_paper = {"consent": _on_paper(house)}
    return dict.fromkeys(_MARKING, of_crowd) | {
        "confirm_match": {"asset": CROWD, "face": GUESSED},
        "answer_search": {"plea": SOUGHT},
        "reject_match": {"asset": CROWD, "face": GUESSED},
        "undo_correction": {"asset": CROWD, "face": MARKED},
        "undraw_face": {"asset": CROWD, "face": DRAWN},
        "acknowledge_recall": recalled,
        "remind_taker": recalled,
        "hand_over_link": {"request": CAME_BACK},
        "view_sealed": signed,
        "view_timestamp": signed,
        "undo_paper": on_paper,
        "view_scan": on_paper,
        "erase_recipient": {"share": ENDED},
        "recall_erasure": {"plea": HER_OWN},
        "recall_end_of_evidence": {"order": HER_ENDING},
        "order_end_of_evidence_of_erased": {"plea": OVER},
    }


def _copy(house: House, *, is_recalled: bool) -> Named:
    """A rendition for the website, and a copy that an editor has."""
    rows = house.fakes.world.renditions.values()
    of_website = (row for row in rows if row.channel == WEBSITE)
    (row,) = (one for one in of_website if (one.recalled_at is not None) == is_recalled)
    copies = (taking for _, taking in house.fakes.world.takings.values())
    return {
        "rendition": row.id,
        "taking": next(one.id for one in copies if one.rendition == row.id),
    }


def _token(house: House) -> str:
    """An editor's."""
    issued = house.fakes.staff.tokens()
    return next(one.id for one in issued if one.issued_by == house.member(EDITOR))


def _on_paper(house: House) -> str:
    known = house.fakes.world.consents[ADA].values()
    return next(one.id for one in known if one.paper)
