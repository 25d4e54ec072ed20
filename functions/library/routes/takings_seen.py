"""Who took what, as a member is shown it; colleagues by name while they are that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from functions.library.routes.colleagues import called
from functions.library.routes.takings_told import (
    AcknowledgementShown,
    FetchesShown,
    RecallsShown,
    TakerShown,
    TakingShown,
    TakingsShown,
)
from quitclaim.domain.ids import AssetId, MemberId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.takings import Acknowledgement, Taking
from quitclaim.ports.staff import Staff
from quitclaim.ports.takings import Takings
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class Whereabouts:
    takings: Takings
    staff: Staff

    def of_asset(self, call: Call[Any], asset: AssetId) -> TakingsShown:
        page = self.takings.of_asset(asset, after=call.after)
        return TakingsShown(
            takings=self.shown(page.items),
            fetches=tuple(
                FetchesShown(rendition=one.rendition, day=one.day, count=one.count)
                for one in self.takings.fetches_of(asset)
            ),
            following=call.following(page.following),
        )

    def recalls(self, call: Call[Any]) -> RecallsShown:
        """Whoever may recall sees all of them, a viewer those that she answers for."""
        whose = None if call.member.may(Action.RECALL) else call.member.id
        page = self.takings.recalls(of=whose, after=call.after)
        return RecallsShown(
            recalls=self.shown(page.items), following=call.following(page.following)
        )

    def shown(self, takings: Iterable[Taking]) -> tuple[TakingShown, ...]:
        listed = tuple(takings)
        answering = {one.by.member for one in listed}
        seen_to = {one.acknowledged.by for one in listed if one.acknowledged}
        names = called(self.staff, answering | seen_to)
        return tuple(
            TakingShown(
                taking=one.id,
                rendition=one.rendition,
                asset=one.asset,
                channel=one.channel,
                file=one.file_name,
                taken_at=one.taken_at,
                by=TakerShown(
                    kind=one.by.kind,
                    id=one.by.id,
                    member=one.by.member,
                    name=names.get(one.by.member),
                ),
                how=one.how,
                meant_for=one.meant_for,
                recalled_at=one.recalled_at,
                reminders=one.reminders,
                reminded_at=one.reminded_at,
                acknowledged=_said(one.acknowledged, names),
            )
            for one in listed
        )


def _said(
    said: Acknowledgement | None, names: Mapping[MemberId, str]
) -> AcknowledgementShown | None:
    if said is None:
        return None
    name = names.get(said.by)
    return AcknowledgementShown(at=said.at, by=said.by, name=name, words=said.words)
