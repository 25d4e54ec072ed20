"""What is told of recognition for all of the organisation."""

from typing import Self

from functions.library.routes.assessment_told import DeployedShown
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from quitclaim_web.doors.asked import Shown


class DroppedShown(Shown):
    """Of at most so many people, and templates. `following`: the same call goes on from there."""

    people: int
    templates: int
    following: str | None


class RecognitionShown(Shown):
    """`advice`: how to deploy recognition, where it is not. `dropped`: by this very call."""

    deployed: DeployedShown | None
    advice: str | None
    recognition: bool
    stopped: bool
    minors: bool
    free_for: dict[Category, str]
    version: int
    dropped: DroppedShown | None = None

    @classmethod
    def of(
        cls,
        rules: Rules,
        deployed: DeployedShown | None,
        *,
        advice: str,
        dropped: DroppedShown | None = None,
    ) -> Self:
        return cls(
            deployed=deployed,
            advice=None if deployed else advice,
            recognition=rules.recognition,
            stopped=rules.stopped,
            minors=rules.minors_biometrics,
            free_for=dict(rules.free_for),
            version=rules.version,
            dropped=dropped,
        )
