"""Bugs in how somebody is told where she is."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

FINDING: Final = "domain/recognition/finding.py"
ANSWERING: Final = "usecases/answer_find.py"

OF_FINDING: Final[tuple[Bug, ...]] = (
    bug(
        "whoever asks for herself is shown whoever is there",
        FINDING,
        old=" and her.distance_to(embedding) <= threshold.distance",
        new=" and her.distance_to(embedding) >= 0",
    ),
    bug(
        "whoever asks for herself is shown a face that is somebody's",
        ANSWERING,
        old="if face.link or names & face.rejected}",
        new="if names & face.rejected}\n"
        "        found |= {face.id for face in asset.faces if face.link}",
    ),
    bug(
        "the picture that somebody asked with stays when she was found",
        ANSWERING,
        old="        self.finds.drop(find)\n        return Came.OVER",
        new="        return Came.OVER",
    ),
    bug(
        "the picture that somebody asked with stays when it is refused",
        ANSWERING,
        old="        self.finds.drop(find)\n        return Came.OVER if answer is None else",
        new="        if answer is None:\n            self.finds.drop(find)\n"
        "        return Came.OVER if answer is None else",
    ),
    bug(
        "what lies of a find is swept a day too late",
        ANSWERING,
        old="self.clock.now() - KEPT_FOR + SWEPT_EVERY",
        new="self.clock.now() - 2 * KEPT_FOR",
    ),
)
