"""What staff writes beside pictures: caption, credit, keywords; of one or of many (R34)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, MemberId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.curation import vouch_taken_back
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Change
from quitclaim.ports.library import Description
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told

# One leaf names them all, and one page shows them.
MOST_AT_ONCE: Final = 100
_LONGEST_TEXT: Final = 5_000
_LONGEST_WORD: Final = 64
_MOST_WORDS: Final = 50
_NOTHING_YET: Final = Description(caption="", keywords=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """None leaves a text as it is; repr shows nothing of what is written."""

    caption: str | None = None
    credit: str | None = None
    keywords_added: frozenset[str] = frozenset()
    keywords_removed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        texts = (self.caption or "", self.credit or "")
        require(
            all(len(text) <= _LONGEST_TEXT for text in texts),
            f"a caption or credit has at most {_LONGEST_TEXT} letters: say it shorter",
        )
        words = self.keywords_added | self.keywords_removed
        require(
            all(word.strip() and len(word) <= _LONGEST_WORD for word in words),
            f"a keyword has 1 to {_LONGEST_WORD} letters: put the rest into the caption",
        )

    def __repr__(self) -> str:
        return "Edit(…)"

    def applied(self, text: Description) -> Description:
        keywords = (text.keywords | self.keywords_added) - self.keywords_removed
        # Its file may have brought more: then it gains none until enough are gone.
        most = max(_MOST_WORDS, len(text.keywords))
        require(len(keywords) <= most, f"a picture has at most {_MOST_WORDS} keywords")
        return replace(
            text,
            caption=text.caption if self.caption is None else self.caption.strip(),
            credit=text.credit if self.credit is None else self.credit.strip(),
            keywords=keywords,
        )


@dataclass(frozen=True, slots=True)
class DescribeAssets(LibraryDesk):
    catalogue: Catalogue

    def __call__(self, assets: Collection[AssetId], edit: Edit, *, member: MemberId) -> int:
        """
        All of them or, where one is not there, none; returns how many the edit changes.

        The leaf first: a crash after it leaves a word in the log that nobody followed, never a
        text that nobody answers for. A repeat writes what is missing. Nobody vouches for a caption
        that was written anew: what is out is told again without it.
        """
        require(0 < len(assets) <= MOST_AT_ONCE, f"describe 1 to {MOST_AT_ONCE} pictures at once")
        known = self.catalogue.assets(assets)
        for missing in set(assets) - known.keys():
            raise NotFound(missing)
        before = self.catalogue.descriptions(assets)
        after = {one: edit.applied(before.get(one, _NOTHING_YET)) for one in known}
        changed = {one: text for one, text in after.items() if before.get(one) != text}
        if not changed:
            return 0
        said = (
            Announcement(EventType.ASSET_CHANGED, one, known[one].version)
            for one in sorted(changed)
        )
        by = Speaker(Role.STAFF, member)
        fact = told(self.chance, *said, at=self.clock.now(), by=by, action="describe_assets")
        self.commits.commit(Change(fact=fact))
        for one, text in changed.items():
            if known[one].vouch and text.caption != before.get(one, _NOTHING_YET).caption:
                became = EventType.ASSET_CHANGED
                self.corrected(one, vouch_taken_back, by=by, became=became)
            self.library.describe(one, text)
        return len(changed)
