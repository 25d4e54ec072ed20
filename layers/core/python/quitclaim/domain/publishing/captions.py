"""Whether the words beside a picture go out with it: they may name anybody (R34)."""

import hashlib
import json
from collections.abc import Iterable

from quitclaim.domain.consents.naming import may_be_named
from quitclaim.domain.ids import PersonId
from quitclaim.domain.publishing.looks import Question


def vouched_for(caption: str, people: Iterable[PersonId]) -> str:
    """What a vouch is of. Other words, or somebody more or less on the picture, is another one."""
    plain = json.dumps([caption, sorted(people)])
    return hashlib.sha256(plain.encode()).hexdigest()


def names_nobody_else(question: Question) -> bool:
    """
    No program knows whom words name. A person vouched that those are among the marked, and all of
    them may be named there: whoever of them it is, nobody is named without her yes.
    """
    scene = question.scene
    return all(
        may_be_named(scene.people[person], use, at=question.at, latitude=scene.rules.latitude)
        for person in scene.asset.people
        for use in question.uses
    )
