"""Which faces of an asset a permit lets us cut out (I15)."""

from quitclaim.domain.checks import require
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.runs import Aim, may_be_cropped, may_be_known_by


def to_crop(asset: Asset, *, permit: Permit) -> tuple[Face, ...]:
    """
    The permitted faces, less those that somebody has spoken of since (I12, I15).

    To enrol somebody it is the one face that is linked to her, and no other of that picture.
    """
    enrols = permit.aim is Aim.ENROLMENT and len(permit.faces) == 1
    require(
        permit.aim is Aim.RUN or enrols,
        "a permit for a capture crops no asset: ask for one for a run, or name one face",
    )
    faces = (face for face in asset.faces if face.id in permit.faces)
    if enrols:
        # Moved to somebody else since, it is the face of one who may have said no.
        return tuple(face for face in faces if may_be_known_by(face, permit.gallery.values()))
    return tuple(face for face in faces if may_be_cropped(face))


def require_capture(permit: Permit) -> None:
    """Refuse a permit for an asset: the picture is a person's own, and no asset."""
    require(
        permit.aim is not Aim.RUN and not permit.faces,
        "a permit for faces of an asset opens no capture: ask for one for it",
    )
