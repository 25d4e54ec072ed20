from dataclasses import dataclass
from datetime import timedelta

from quitclaim.domain.ids import SelectionId, ZipId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.addresses import Handing
from quitclaim.usecases.order_zip import ZipsOfHers
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.serving_desk import address_for
from quitclaim.usecases.serving_many import ServingMany


@dataclass(frozen=True, slots=True)
class FetchZip(ZipsOfHers):
    serving: ServingMany
    handing: Handing

    def __call__(
        self, selection: SelectionId, zip_: ZipId, *, who: Principal, only_head: bool = False
    ) -> str | None:
        """
        Where the zip is, for a minute at most, if each picture in it may be had at this instant;
        None where one may not, or it is not there (any more): it is ordered anew (I2).

        That it was packed allows nothing. What it holds is on record since it was packed; whoever
        fetches it writes down that she did, on condition that nobody said no meanwhile and that
        nothing in it was found to be recalled. Raises NotFound for what she did not order.
        """
        return until_it_holds(lambda: self._fetched(selection, zip_, who=who, only_head=only_head))

    def _fetched(
        self, selection: SelectionId, zip_: ZipId, *, who: Principal, only_head: bool
    ) -> str | None:
        found = self.one(selection, zip_, to=who.member)
        if found.pack is None or not found.is_there(at=self.clock.now()):
            return None
        rules = self.library.rules()
        rows = self.serving.as_they_stand(found.renditions, rules=rules)
        if not rows:
            return None
        if not only_head:
            # Only the rules' part of a stamp is held to: no picture is written here.
            stamp = Stamp(asset=1, rules=rules.version, noes=rules.noes)
            fetched = found.fetched()
            self.move(
                fetched, found, became=EventType.ZIP_FETCHED, by=who.speaker, unless_moved=stamp
            )
        return self.handing.zip(
            found.id,
            found.pack,
            kept_for=self._kept_for(found, *rows),
            saved_as=found.file_name,
            only_head=only_head,
        )

    def _kept_for(self, zip_: Zip, *rows: Rendition) -> timedelta:
        """No longer than the first of its pictures, or than itself."""
        now = self.clock.now()
        shortest = min(address_for(row, at=now) for row in rows)
        left = shortest if zip_.due_at is None else zip_.due_at - now
        return min(shortest, max(left, timedelta(seconds=1)))
