"""
R23: a template that was made of a link stands with it, and was made of no guess.

Told apart from the rules that it is held against: by what lies in the records.
"""

from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.ports.changes import Change
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

_STRICTEST = 2


def judge_likenesses(stage: Stage, change: Change) -> None:
    """Seen just before it is written: what a machine guessed is no reference."""
    for master in change.keeps:
        made_of = [
            face
            for write in change.writes
            if isinstance(write.record, Asset)
            for face in write.record.faces
            if _stands(face, master.person, template=master.template)
        ]
        if not made_of:
            raise Violation("R23", f"a template of {name(master.person)} is kept without its link")
        needed = _needed(stage.fakes.world.rules, change)
        for face in made_of:
            if face.link and face.link.suggested and len(face.link.confirmations) < needed:
                raise Violation("R23", f"face {name(face.id)} is a guess, and enrols")


def likenesses_hold(stage: Stage) -> None:
    _stand_with_their_links(stage)
    _are_of_offered_faces(stage)


def _stand_with_their_links(stage: Stage) -> None:
    world = stage.fakes.world
    for (person, template), made in stage.likened.made.items():
        if world.templates.get(person, {}).get(template) is not made:
            continue
        faces = [face for asset in world.assets.values() if not asset.fate for face in asset.faces]
        if not any(_stands(face, person, template=template) for face in faces):
            raise Violation("R23", f"a template of {name(person)} outlives the link it was made of")


def _are_of_offered_faces(stage: Stage) -> None:
    """I13: no other face of that picture is cropped."""
    for asset, face in stage.fakes.endpoint.enrolled:
        if (asset, face) not in stage.likened.offered:
            raise Violation("I13", f"face {name(face)} of {name(asset)} was cropped unasked")


def _stands(face: Face, person: PersonId, *, template: TemplateId) -> bool:
    link = face.link
    if link is None or face.excluded or face.mark:
        return False
    is_hers = link.person == person
    return is_hers and link.likeness is not None and link.likeness.template == template


def _needed(rules: Rules | None, change: Change) -> int:
    assessment = rules.assessment if rules else None
    if assessment is None or change.fact.at not in assessment.in_force:
        return _STRICTEST
    return assessment.confirmations
