"""Yes or no to several guesses at once, each picture in the version she looked at (R18)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import assert_never

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import AssetId, FaceId, require_uuids
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance, face_on
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.tagging import confirmed, rejected
from quitclaim.usecases.mark_asset import UndoCorrection
from quitclaim.usecases.mark_many import MarkMany, Said, Seen

_OneFace = Callable[[Asset, FaceId], Asset]


class Judgement(Word):
    CONFIRM = "confirm"
    REJECT = "reject"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A face on a picture as somebody looked at it."""

    asset: AssetId
    face: FaceId
    version: int

    def __post_init__(self) -> None:
        require_uuids(face=self.face)


@dataclass(frozen=True, slots=True)
class JudgeMatches:
    many: MarkMany
    undo: UndoCorrection

    def __call__(
        self, faces: Iterable[Judged], judgement: Judgement, *, word: Confirmation
    ) -> tuple[Said, ...]:
        """
        The faces of one picture are one change, all or none; what cannot be done is told.

        A `word` by somebody who only compares confirms no match that nobody confirmed before.
        """
        pictures: dict[Seen, list[FaceId]] = {}
        for one in dict.fromkeys(faces):
            pictures.setdefault(Seen(one.asset, one.version), []).append(one.face)
        action = Action.LINK_FACE if judgement is Judgement.UNDO else Action.CONFIRM_MATCH
        one_face = self._one(judgement, word)
        return tuple(
            said
            for seen, its in pictures.items()
            for said in self.many(
                [seen], partial(_each, faces=its, by=one_face), member=word.member, action=action
            )
        )

    def _one(self, judgement: Judgement, word: Confirmation) -> _OneFace:
        match judgement:
            case Judgement.CONFIRM:
                return partial(confirmed, confirmation=word)
            case Judgement.REJECT:
                return _rejected
            case Judgement.UNDO:
                return self.undo.undone
            case _ as never:
                assert_never(never)


def _each(asset: Asset, faces: list[FaceId], *, by: _OneFace) -> Asset:
    """However many there are, it is one version ahead."""
    after = reduce(by, faces, asset)
    return asset if after == asset else replace(after, version=asset.version + 1)


def _rejected(asset: Asset, face: FaceId) -> Asset:
    guess = face_on(asset, face).suggestion
    if guess is None:
        raise NotAllowed(Hindrance.NOT_SUGGESTED)
    return rejected(asset, face, person=guess.person)
