"""The review, and unknown faces, of several pictures at once, for programs (R56, R57)."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from functions.library.routes.bulk_forms import SeveralMarked, SeveralReviewed
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures import curation
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.usecases.mark_many import MarkMany, MarkUnknown, Said, Seen
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class SaidShown(Shown):
    """`why`: null where it is done; `version`: what the next word has to name."""

    asset: AssetId
    version: int
    why: str | None


class SeveralShown(Shown):
    assets: tuple[SaidShown, ...]


@dataclass(frozen=True, slots=True)
class BulkDesk:
    """What can be said of several pictures at once, by a form or by a program."""

    many: MarkMany
    unknown: MarkUnknown

    def review(
        self, call: Call[Any], seen: tuple[Seen, ...], *, is_reviewed: bool
    ) -> tuple[Said, ...]:
        member = call.member.id
        reviewed = partial(curation.reviewed, member=member, at=call.at)
        correction = reviewed if is_reviewed else curation.review_reopened
        return self.many(seen, correction, member=member, action=Action.REVIEW)

    def mark(
        self, call: Call[Any], seen: tuple[Seen, ...], *, kind: MarkKind | None
    ) -> tuple[Said, ...]:
        # Whoever is not shown a face cannot speak of it (R42).
        if not call.member.sees(Visible.FACES):
            raise NotFound
        return self.unknown(seen, kind, member=call.member.id)


@dataclass(frozen=True, slots=True)
class BulkApi:
    desk: BulkDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/reviews",
                name="review_several",
                action=Action.REVIEW,
                asks=SeveralReviewed,
                tells=SeveralShown,
                about="The review of up to fifty assets, each exactly as it was looked at.",
                does=self.reviewed,
            ),
            Route(
                method="POST",
                path="/api/marks",
                name="mark_several",
                action=Action.MARK_FACE,
                asks=SeveralMarked,
                tells=SeveralShown,
                about="Every face of up to fifty assets that nobody said anything of.",
                does=self.marked,
            ),
        )

    def reviewed(self, call: Call[SeveralReviewed]) -> Answer:
        asked = call.asked
        return _told(self.desk.review(call, asked.chosen, is_reviewed=asked.reviewed))

    def marked(self, call: Call[SeveralMarked]) -> Answer:
        return _told(self.desk.mark(call, call.asked.chosen, kind=call.asked.unknown))


def _told(said: tuple[Said, ...]) -> Answer:
    told = (SaidShown(asset=one.asset, version=one.version, why=one.why) for one in said)
    return Json(SeveralShown(assets=tuple(told)))
