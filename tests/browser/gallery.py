"""Every part of a page on one page, with what it shows."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.organisation.memberships import Default
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.looks import Sight
from quitclaim_web.doors.pages import Visit
from quitclaim_web.doors.problem import Problem
from quitclaim_web.pages import Pages, Site

FOLDER: Final = Path(__file__).parent / "pages"
PAGES: Final = Pages(FOLDER, site=Site(organisation="Gemeente Vlietdam"))
DOORS: Final = ("sign_in", "sign_in_code", "new_password", "enrol")
PROBLEMS: Final = (400, 403, 404, 409, 413, 422, 429, 500, 503)
_SHAPES: Final = ((3, 2), (2, 3), (3, 2), (4, 3), (16, 9), (1, 1), (3, 2), (2, 3), (3, 2))
_VERDICTS: Final = ("clear", "redact", "clear", "withheld", "waiting")


def page(name: str, visit: Visit) -> str:
    if name == "components":
        return PAGES.show(name, visit, **_components(visit))
    if name.isdigit():
        problem = Problem(
            status=int(name), slug="role", title="", reasons=(Gap.WITHDRAWN, Gap.CHILD_MISSING)
        )
        return PAGES.problem(problem, visit)
    secret = "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP"  # noqa: S105  of nobody
    uri = f"otpauth://totp/Quitclaim:an%20editor?secret={secret.replace(' ', '')}&issuer=Quitclaim"
    refused = "refused" in visit.path
    return PAGES.show(name, visit, next="/collections", refused=refused, secret=secret, uri=uri)


def _components(visit: Visit) -> dict[str, Any]:
    sentences = PAGES.sentences(visit)
    return {
        "when": datetime(2026, 4, 27, 12, 30, tzinfo=UTC),
        "photos": [_photo(place) for place in range(18)],
        "faces": [_face(place, sentences.reason) for place in range(3)],
        "roles": tuple(StaffRole),
        "role_options": [(role, sentences.reason(role)) for role in StaffRole],
        "choices": [(one, sentences.reason(one), "") for one in Default],
        "errors": {"name": sentences.say("demo.short")},
    }


def _photo(place: int) -> dict[str, Any]:
    wide, high = _SHAPES[place % len(_SHAPES)]
    width, height = 120 * wide, 120 * high
    return {
        "src": f"/picture/{place}.svg?w={width}&h={height}",
        "width": width,
        "height": height,
        "verdict": _VERDICTS[place % len(_VERDICTS)],
    }


def _face(place: int, reason: Any) -> dict[str, Any]:
    why = (Sight.CROWD, Sight.UNKNOWN, Gap.WITHDRAWN)[place]
    kind = ("clear", "redact", "withheld")[place]
    box = {"x": 1125 + 2900 * place, "y": 4125 - 750 * place, "w": 1600, "h": 2550}
    return {"id": str(place), **box, "kind": kind, "why": why, "label": reason(why)}
