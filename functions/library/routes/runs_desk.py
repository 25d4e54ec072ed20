"""Runs over a collection, as pages and programs begin them and look after them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from functions.library.routes.reception import Reception
from functions.library.routes.runs_forms import FaceFound, IncidentAnswered, OneRun
from functions.library.routes.runs_told import (
    LeftAlone,
    LeftAloneListed,
    RunShown,
    RunsListed,
    UnmatchedListed,
    UnmatchedShown,
)
from functions.library.routes.use_log_told import UseShown, UsesListed
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.recognition.counting import Resumption
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.looking import Finding, Looked, Unexplained, UnmatchedFace
from quitclaim.ports.catalogue import Catalogue
from quitclaim.usecases.begin_run import BeginRun
from quitclaim.usecases.explain_face import ExplainFace
from quitclaim.usecases.note_doubt import NoteDoubt
from quitclaim.usecases.resume_recognition import ResumeRecognition
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsDesk:
    begin: BeginRun
    explain: ExplainFace
    resume: ResumeRecognition
    note: NoteDoubt
    catalogue: Catalogue
    reception: Reception
    deployed: Deployed | None

    def is_suspended(self, collection: CollectionId) -> bool:
        rule = self.explain.library.collections([collection]).get(collection)
        return rule is not None and rule.suspended

    def begun(self, call: Call[Any], collection: CollectionId) -> RunShown:
        account = self.begin(collection, deployed=self.deployed, member=call.member.id)
        return RunShown.of(account, at=call.at)

    def listed(self, call: Call[Any], collection: CollectionId) -> RunsListed:
        """The latest first."""
        self._require_known(collection)
        page = self.explain.runs.of(collection, after=call.after)
        accounts = map(self.explain.runs.account, page.items)
        shown = tuple(RunShown.of(one, at=call.at) for one in accounts if one)
        return RunsListed(runs=shown, following=call.following(page.following))

    def one(self, call: Call[OneRun]) -> RunShown:
        return RunShown.of(self.explain.account(call.asked.run), at=call.at)

    def left_alone(self, call: Call[OneRun]) -> LeftAloneListed:
        run = self.explain.account(call.asked.run).id
        page = self.explain.runs.skips(run, after=call.after)
        following = call.following(page.following)
        return LeftAloneListed(assets=tuple(map(LeftAlone.of, page.items)), following=following)

    def uses(self, call: Call[OneRun]) -> UsesListed:
        run = self.explain.account(call.asked.run).id
        page = self.explain.runs.uses(run, after=call.after)
        following = call.following(page.following)
        return UsesListed(uses=tuple(map(UseShown.of, page.items)), following=following)

    def unmatched(self, call: Call[OneRun]) -> UnmatchedListed:
        run = self.explain.account(call.asked.run).id
        if not call.member.sees(Visible.FACES):
            return UnmatchedListed(faces=None, following=None)
        page = self.explain.runs.tasks(run, after=call.after)
        following = call.following(page.following)
        return UnmatchedListed(faces=tuple(self._shown(*page.items)), following=following)

    def found(self, call: Call[Any], asked: FaceFound) -> UnmatchedListed:
        """The faces of that picture as they stand then."""
        # Whoever is not shown a face cannot speak of it (R42).
        if not call.member.sees(Visible.FACES):
            raise NotFound(asked.asset)
        looked = Looked(finding=asked.finding, by=call.member.id, at=call.at, person=asked.person)
        said = self.explain(asked.asset, asked.face, run=asked.run, looked=looked)
        if asked.finding is Finding.MISSED_MEMBER:
            self.note(member=call.member.id)
        return UnmatchedListed(faces=tuple(self._shown(said)), following=None)

    def answered(self, call: Call[Any], asked: IncidentAnswered) -> RunsListed:
        collection = asked.collection
        self._require_known(collection)
        word = Resumption(by=call.member.id, at=call.at, remedy=asked.remedy)
        self.resume(collection, word)
        return self.listed(call, collection)

    def _require_known(self, collection: CollectionId) -> None:
        if collection not in self.explain.library.collections([collection]):
            raise NotFound(collection)

    def _shown(self, *found: Unexplained) -> Iterator[UnmatchedShown]:
        tasks = [face for one in found for face in one.faces]
        assets = self.catalogue.assets(sorted({one.asset for one in tasks}))
        for one in tasks:
            asset = assets.get(one.asset)
            yield _told(one, asset.face(one.face) if asset else None)


def _told(task: UnmatchedFace, face: Face | None) -> UnmatchedShown:
    place, looked = face.region if face else None, task.looked
    return UnmatchedShown(
        asset=task.asset,
        face=task.face,
        x=place.x if place else None,
        y=place.y if place else None,
        w=place.w if place else None,
        h=place.h if place else None,
        is_good=task.is_good,
        finding=task.finding,
        by=looked.by if looked else None,
        at=looked.at if looked else None,
    )
