"""Somebody in the deployed cloud who is to be known by a face that an editor confirmed."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Self

from cli.shoot import Shoot


@dataclass(frozen=True, slots=True)
class KnownBy:
    """`face`: as her page offers it. `consent`: for which it would be looked at."""

    shoot: Shoot
    person: str
    face: dict[str, Any]
    consent: str

    @classmethod
    def of(cls, shoot: Shoot) -> Self:
        """Whoever still says yes, by a face of a picture on which somebody stands beside her."""
        for person in set(shoot.linked()):
            told = shoot.editor.told(f"/api/people/{person}/faces")
            group = [one["at"] for one in told["offered"] if one["at"]["asset"] == shoot.assets[0]]
            if told["open"] and group:
                return cls(shoot, person, group[0], told["open"][0]["consent"])
        raise AssertionError("nobody may be known by a face")

    @property
    def _at(self) -> str:
        return f"/api/assets/{self.face['asset']}/faces/{self.face['face']}"

    def know(self) -> None:
        said = {"version": self.face["version"], "consent": self.consent}
        self.shoot.editor.call_from(
            self._page, f"{self._at}/likeness", asked=said, fine=HTTPStatus.ACCEPTED
        )

    def unlink(self) -> None:
        version = self.shoot.editor.told(f"/api/assets/{self.face['asset']}/faces")["version"]
        said = {"version": version, "person": None}
        self.shoot.editor.call_from(self._page, f"{self._at}/link", asked=said, method="PUT")

    def likeness(self) -> dict[str, Any]:
        faces = self.shoot.editor.told(f"/api/assets/{self.face['asset']}/faces")["faces"]
        (mine,) = [one for one in faces if one["face"] == self.face["face"]]
        likeness: dict[str, Any] = mine["likeness"]
        return likeness

    def sealing(self) -> str | None:
        """Which template of hers lies there: another one each time that it is made anew."""
        cloud = self.shoot.stage.cloud
        rows = cloud.client("dynamodb").scan(TableName=cloud.outputs["GalleryTable"])["Items"]
        hers = [one for one in rows if one["pk"]["S"] == f"P#{self.person}"]
        return hers[0]["sealing"]["S"] if hers else None

    @property
    def _page(self) -> str:
        return f"/people/{self.person}/faces"
