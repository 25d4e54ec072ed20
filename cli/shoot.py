"""A shoot of the story: what its editor and the privacy officer do so that it is recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any, Final, Self

from cli.samples import council
from cli.showing import within
from cli.stage import WHO, Stage
from cli.story import promise
from cli.visitor import Visitor

_AT: Final = "/recognition"
_ASSESSMENT: Final[dict[str, Any]] = {
    "purpose": "Names in the chronicle of the council.",
    "necessity": "Nobody in the office knows everybody who was there.",
    "proportionality": "Two people, both asked, in pictures of one evening.",
    "alternatives": "Whoever says no is named by hand, or not at all.",
    "classification": "Nobody is identified at a distance: one person confirms.",
    "categories": ["public"],
    "largest_gallery": 7,
    "confirmations": 1,
}


@dataclass(frozen=True, slots=True)
class Shoot:
    stage: Stage
    editor: Visitor
    officer: Visitor
    collection: str
    assets: tuple[str, ...]
    pictures: Mapping[str, bytes]

    @classmethod
    def arrived(cls, stage: Stage, *, editor: Visitor, officer: Visitor) -> Self:
        # Another evening each time: whoever was erased is in no picture that is marked again.
        folder = f"{WHO}/The council of {datetime.now(UTC):%d %B at %H.%M.%S}"
        pictures = {f"{folder}/{name}": content for name, content in council().items()}
        for key, content in pictures.items():
            stage.put(key, content)
        stage.settled()
        assets = [stage.asset(key) for key in pictures]
        found = [len(one.faces) for one in assets]
        promise(found == [2, 1], f"faces found: {found}")
        collection = next(iter(assets[0].memberships))
        ids = tuple(one.id for one in assets)
        return cls(stage, editor, officer, collection, ids, pictures)

    @property
    def folder(self) -> str:
        return next(iter(self.pictures)).rpartition("/")[0]

    @property
    def _page(self) -> str:
        return f"/collections/{self.collection}/recognition"

    @property
    def _permit(self) -> Any:
        return self.editor.told(f"/api{self._page}")

    def allow(self) -> None:
        self.officer.call_from(_AT, "/api/recognition", asked={"recognition": True}, method="PUT")
        said = {"mode": "roster", "version": self._permit["version"]}
        self.officer.call_from(_AT, f"/api{self._page}", asked=said, method="PUT")

    def change_roster(self, *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        version = self._permit["roster_version"]
        said = {"add": list(add), "remove": list(remove), "version": version}
        path = f"/api/collections/{self.collection}/roster"
        self.editor.call_from(_AT, path, asked=said, fine=HTTPStatus.OK)

    def attest(self) -> None:
        said = {"version": self._permit["roster_version"], "assets": self.assets}
        path = f"/api/collections/{self.collection}/attestations"
        self.editor.call_from(_AT, path, asked=said)

    def attest_beforehand(self, uploader: str) -> None:
        """Of what is put from now on, for a day."""
        said = {"version": self._permit["roster_version"], "uploaders": [uploader], "days": 1}
        path = f"/api/collections/{self.collection}/attestations"
        self.editor.call_from(_AT, path, asked=said)

    def missing(self) -> set[str]:
        """Whose yes a run would lack."""
        return {one["person"] for one in self._permit["people"] if one["missing"]}

    def gates(self) -> set[str]:
        return {one["gate"] for one in self._permit["gates"]}

    def refused(self) -> set[str]:
        """What the run that is begun is told is missing."""
        status, told = self._begun()
        promise(status == HTTPStatus.UNPROCESSABLE_ENTITY, f"a run was answered {status}")
        return {one["code"] for one in told["reasons"]}

    def approve(self) -> None:
        """What was read is what is approved, by its hash."""
        until = (datetime.now(UTC) + timedelta(days=300)).date().isoformat()
        written = _ASSESSMENT | {"until": until}
        path = "/api/recognition/assessment"
        read = self.officer.call_from(_AT, f"{path}/draft", asked=written, fine=HTTPStatus.OK)
        said = written | {"document": read["document"], "version": read["version"]}
        self.officer.call_from(_AT, path, asked=said)

    def run(self) -> Any:
        """Begun, and over; what it tells of itself."""
        status, begun = self._begun()
        promise(status == HTTPStatus.ACCEPTED, f"a run was answered {status}: {begun}")
        path = f"/api/runs/{begun['run']}"
        promise(within(lambda: self.editor.told(path)["ended_at"]), "the run does not end")
        return self.editor.told(path)

    def guessed(self, run: str) -> list[Any]:
        listed: list[Any] = self.editor.told(f"/api/runs/{run}/matches")["matches"]
        return listed

    def confirm(self, run: str) -> None:
        faces = [
            {name: one["at"][name] for name in ("asset", "face", "version")}
            for one in self.guessed(run)
        ]
        said = {"judgement": "confirm", "knows_person": True, "faces": faces}
        path = f"/api/runs/{run}/matches"
        told = self.editor.call_from(_AT, path, asked=said, fine=HTTPStatus.OK)
        promise(not any(one["why"] for one in told["assets"]), f"confirming: {told}")

    def linked(self) -> list[str]:
        faces = [self.editor.told(f"/api/assets/{one}/faces")["faces"] for one in self.assets]
        return sorted(face["person"] for of in faces for face in of if face["person"])

    def _begun(self) -> tuple[int, Any]:
        token = self.editor.get(self._page).form_token_of_page
        return self.editor.call(f"/api/collections/{self.collection}/runs", {}, token=token)
