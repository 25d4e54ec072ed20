"""What the search is asked: by ids in an address, by words in a form alone (R32, R48)."""

from datetime import date
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from pydantic import Field

from functions.library.routes.channels_forms import ChannelKey
from quitclaim.domain.publishing.sought import FacesSought, Sought
from quitclaim_web.doors.asked import CollectionKey, Paged, PersonKey

_LONGEST: Final = 200
Month = Annotated[str, Field(pattern="^[12][0-9]{3}-(0[1-9]|1[0-2])$", description="2026-05, say.")]


class Seeking(Paged):
    """All of it has to hold. `channel`: it may show the picture at this instant."""

    collection: CollectionKey | None = None
    month: Month | None = None
    channel: ChannelKey | None = None
    person: PersonKey | None = None
    faces: FacesSought | None = None
    unreviewed: bool = False

    @property
    def word(self) -> str:
        return ""

    @property
    def day(self) -> date | None:
        return _first_of(self.month)

    @property
    def sought(self) -> Sought:
        return Sought(
            keyword=self.word,
            collection=self.collection,
            month=self.day,
            channel=self.channel,
            person=self.person,
            faces=self.faces,
            only_unreviewed=self.unreviewed,
        )

    @property
    def query(self) -> str:
        """Of an address: ids and words of our own, and nothing that anybody typed."""
        return urlencode({name: value for name, value in self.said.items() if name in _PLAIN})

    @property
    def said(self) -> dict[str, Any]:
        """What was sought at all, as a form says it."""
        said = self.model_dump(mode="json", include=set(_SOUGHT), exclude_defaults=True)
        return said | ({"unreviewed": "true"} if self.unreviewed else {})


_PLAIN: Final = frozenset(Seeking.model_fields)
# Where a page begins, and what became of an act, is none of it; nor are the fields of the acts.
_SOUGHT: Final = frozenset({*_PLAIN, "keyword", "who"} - {"after"})


class SeekingAgain(Seeking):
    """`done`: a word that our own forms lead back with."""

    done: Literal["described"] | None = None


class SeekingByWord(Seeking):
    """A keyword may be anybody's name: it is never part of an address, where it would be logged."""

    keyword: str = Field(default="", max_length=_LONGEST)

    @property
    def word(self) -> str:
        return self.keyword.strip()


class SeekingSomebody(SeekingByWord):
    """`who`: part of a name, for whoever is shown names."""

    who: str = Field(default="", max_length=_LONGEST)


class SeekingUsable(Paged):
    """Of what is out on channels of one's own."""

    keyword: str = Field(default="", max_length=_LONGEST)
    month: Month | None = None
    channel: ChannelKey | None = None

    @property
    def sought(self) -> Sought:
        month = _first_of(self.month)
        return Sought(keyword=self.keyword.strip(), month=month, channel=self.channel)


def _first_of(month: str | None) -> date | None:
    return date.fromisoformat(f"{month}-01") if month else None
