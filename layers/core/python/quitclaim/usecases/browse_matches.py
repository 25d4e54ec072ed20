"""What a run guessed, beside earlier faces of whomever it guessed, for people to judge (R18)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.ids import CollectionId, PersonId, RunId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.recognition.gates import recognised_as
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.browse_appearances import BrowseAppearances
from quitclaim.usecases.browse_library import Shown
from quitclaim.usecases.run_desk import RunDesk

# Enough to compare with, and no album of anybody.
_BESIDE: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A face on the picture that it is on."""

    picture: Shown
    face: Face


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessed:
    """
    `nearness`: of the distance that is near enough, in per cent; less is nearer.
    `waits`: somebody said yes, and another one has to. `known`: earlier, still permitted faces.
    """

    at: Seen
    suggestion: Suggestion
    nearness: int
    waits: bool
    known: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class BrowseMatches:
    desk: RunDesk
    appearances: BrowseAppearances

    def __call__(self, run: RunId, *, after: Cursor | None = None) -> Page[Guessed]:
        """What was judged since is gone from the page at once: it may have few, or none."""
        collection, rules = self.desk.account(run).collection, self.desk.library.rules()
        uses = self.desk.runs.uses(run, after=after)
        near = {use.asset: use.against.distance for use in uses.items if use.matched}
        needed = rules.confirmations(at=self.desk.clock.now())
        pictures = self.appearances.browse.shown(Page(tuple(near))).items
        found = [one for it in pictures for one in _guesses(it, run=run, needed=needed)]
        people = sorted({suggestion.person for _, suggestion in found})
        beside = {one: self._known(one, collection, rules=rules) for one in people}
        return Page(
            tuple(
                Guessed(
                    at=seen,
                    suggestion=guess,
                    nearness=round(100 * guess.distance / near[seen.picture.asset.id]),
                    waits=seen.face.link is not None,
                    known=tuple(one for one in beside[guess.person] if one.face != seen.face),
                )
                for seen, guess in found
            ),
            uses.following,
        )

    def _known(
        self, person: PersonId, collection: CollectionId, *, rules: Rules
    ) -> tuple[Seen, ...]:
        """None of whoever may not be compared any more: her faces are shown for nothing else."""
        consents, now = self.appearances.consents, self.desk.clock.now()
        found = consents.dossiers([person]).values()
        may = (recognised_as(one, collection=collection, rules=rules, at=now) for one in found)
        if not any(isinstance(answer, Basis) for answer in may):
            return ()
        names, needed = frozenset(consents.aliases(person)), rules.confirmations(at=now)
        pictures = self.appearances(person).items
        return tuple(islice(_confirmed(pictures, names=names, needed=needed), _BESIDE))


def _guesses(picture: Shown, *, run: RunId, needed: int) -> Iterator[tuple[Seen, Suggestion]]:
    """Of this run: nobody has judged it, or it waits for a second voice."""
    for face in picture.asset.faces:
        guess = face.suggestion
        if face.link and not face.link.is_confirmed(needed=needed):
            guess = face.link.suggested
        if guess and guess.run == run:
            yield Seen(picture=picture, face=face), guess


def _confirmed(
    pictures: Iterable[Shown], *, names: Collection[PersonId], needed: int
) -> Iterator[Seen]:
    for picture in pictures:
        for face in picture.asset.faces:
            if face.link is None or face.link.person not in names or face.excluded or face.mark:
                continue
            if face.link.is_confirmed(needed=needed):
                yield Seen(picture=picture, face=face)
