"""What people say of a face without saying who it is."""

from collections.abc import Callable
from functools import partial
from random import Random

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.instants import Interval
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import excluded, marked
from quitclaim.domain.pictures.marks import Exemption, Mark, MarkKind
from tests.simulation.acts.faces import on_face
from tests.simulation.acts.scopes import PERIODS
from tests.simulation.acts.speaking import corrected, spoken
from tests.simulation.cast import CHANNELS, NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def mark(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: not it.link)
    if picked is None:
        return None
    asset, face = picked
    kinds = (MarkKind.NOT_A_FACE, MarkKind.BYSTANDER, MarkKind.REDACT, None)
    kind = chance.choice(kinds)
    correction = partial(marked, face=face.id, mark=Mark(kind=kind) if kind else None)
    text = f"face {name(face.id)} marked {kind}"
    return corrected(stage, asset.id, correction, kind=f"mark {kind}", text=text)


def exclude(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: not it.link)
    if picked is None:
        return None
    asset, face = picked
    is_out = chance.random() < 0.8
    correction = partial(excluded, face=face.id, is_excluded=is_out)
    text = f"face {name(face.id)} excluded: {is_out}"
    return corrected(stage, asset.id, correction, kind="exclude", text=text)


def exempt(stage: Stage, chance: Random) -> Command | None:
    return _exempt(stage, chance, lambda _: True)


def exempt_somebody(stage: Stage, chance: Random) -> Command | None:
    """Whose name stands on the face: it counts for as long as she said nothing."""
    return _exempt(stage, chance, lambda it: it.link is not None)


def _exempt(stage: Stage, chance: Random, fits: Callable[[Face], bool]) -> Command | None:
    picked = on_face(stage, chance, fits)
    if picked is None:
        return None
    exemption = Exemption(
        channels=frozenset(chance.sample(CHANNELS, chance.choice((1, 2)))),
        during=Interval(stage.now, stage.now + chance.choice(PERIODS)),
        basis=LegalBasis.CROWD,
        note="a passer-by",
        by=NORA,
    )
    text = f"face {name(picked[1].id)} exempted until {exemption.during.until}"
    return _exempted(stage, picked, exemption, text=text)


def exempt_no_more(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: it.exemption is not None)
    if picked is None:
        return None
    text = f"face {name(picked[1].id)} is exempted no more"
    return _exempted(stage, picked, None, text=text)


def _exempted(
    stage: Stage, picked: tuple[Asset, Face], exemption: Exemption | None, *, text: str
) -> Command:
    asset, face = picked[0].id, picked[1].id
    return spoken(
        stage,
        asset,
        lambda by: stage.house.exempt(asset, face, exemption=exemption, by=by),
        kind="exempt" if exemption else "exempt no more",
        text=text,
    )


KINDS = (Kind(mark, 8), Kind(exclude, 4), Kind(exempt, 5), Kind(exempt_no_more, 3.4))
