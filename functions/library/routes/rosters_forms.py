"""The forms of a collection's roster; a mistake in them is told beside its field."""

import re
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.recognition_forms import (
    AttestationSaid,
    OfCollection,
    RosterSaid,
)
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.recognition.rosters import LONGEST_AHEAD
from quitclaim.usecases.keep_roster import LONGEST
from quitclaim_web.doors.asked import AssetKey, CollectionKey, Paged, PersonKey, Whole

_A_TEXT: Final = 2000
_A_LIST: Final = 40_000
_ID: Final = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


class RosterForm(OfCollection):
    """`pasted`: ids, with whatever stands between them."""

    act: Literal["find", "change"] = "change"
    version: Whole = Field(ge=0, le=2**31)
    name: str = Field(default="", max_length=_A_TEXT)
    people: frozenset[PersonKey] = Field(default=frozenset(), max_length=LONGEST)
    gone: frozenset[PersonKey] = Field(default=frozenset(), max_length=LONGEST)
    pasted: str = Field(default="", max_length=_A_LIST)

    @property
    def wrong(self) -> tuple[str, ...]:
        words = self._words
        is_fine = all(map(_ID.fullmatch, words)) and len(words) <= LONGEST
        return () if is_fine else ("pasted",)

    @property
    def said(self) -> RosterSaid:
        return RosterSaid(
            collection=self.collection,
            version=self.version,
            add=self.people | frozenset(map(PersonId, self._words)),
            remove=self.gone,
        )

    @property
    def _words(self) -> list[str]:
        return [word for word in re.split(r"[\s,;]+", self.pasted) if word]


class AttestForm(OfCollection):
    act: Literal["pictures", "uploaders"]
    version: Whole = Field(ge=0, le=2**31)
    assets: frozenset[AssetKey] = Field(default=frozenset(), max_length=100)
    uploaders: frozenset[str] = Field(default=frozenset(), max_length=50)
    days: Whole = Field(default=1, ge=1, le=LONGEST_AHEAD.days)

    @property
    def said(self) -> AttestationSaid | None:
        """None: nothing was chosen, or there is no roster yet."""
        of_pictures = self.act == "pictures"
        assets = self.assets if of_pictures else frozenset[AssetKey]()
        uploaders = frozenset[str]() if of_pictures else self.uploaders
        if not (assets or uploaders) or not self.version:
            return None
        return AttestationSaid(
            collection=self.collection,
            version=self.version,
            assets=assets,
            uploaders=uploaders,
            days=self.days,
        )


class ModeForm(Paged):
    act: Literal["preview", "set"] = "set"
    collection: CollectionKey
    mode: Mode
    version: Whole = Field(ge=1, le=2**31)
