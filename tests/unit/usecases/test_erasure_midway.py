"""While an erasure runs, or lies half done: nothing of hers opens, and nothing comes back (R36)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import QuitclaimError
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.corrections import excluded
from quitclaim.domain.pictures.tagging import linked_by_hand
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.answer_request import RefuseConsent
from quitclaim.usecases.correct_asset import CorrectAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, EDITOR, a_confirmation, a_consent
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import (
    ALIASES,
    BOBS,
    OTHER,
    SHARED,
    erase,
    full,
    traces,
)
from tests.unit.usecases.interruptions import calls_of_an_erasure, erase_until
from tests.unit.usecases.stage import made


def is_open(fakes: Fakes) -> bool:
    """Whether anything of hers is read, compared, or served to anybody."""
    hers = [row.id for row in fakes.world.renditions.values() if row.asset != BOBS.id]
    shown = [row for row in hers if _shows_her(fakes, row)]
    dossiers = fakes.consents.dossiers(ALIASES).values()
    return bool(
        any(not dossier.is_erased for dossier in dossiers)
        or any(fakes.consents.identity(who) for who in ALIASES)
        or any(fakes.gallery.templates_of(who) for who in ALIASES)
        or shown
    )


def _shows_her(fakes: Fakes, rendition: object) -> bool:
    row = next(row for row in fakes.world.renditions.values() if row.id == rendition)
    asset = fakes.world.assets[row.asset]
    hers = {face.id for face in asset.faces if face.link and face.link.person in ALIASES}
    return made(ServeRendition, fakes)(row.id) is not None and not hers <= row.redacted


def test_from_the_first_commit_on_nothing_of_hers_is_served_or_opened() -> None:
    """Key first: however long the rest takes, and wherever it dies."""
    for at in calls_of_an_erasure():
        fakes = full()
        erase_until(fakes, ADA, at=at, after=True, error=Crash())

        keys = fakes.keys.holders(ALIASES, purpose=Purpose.DATA)
        assert is_open(fakes) == bool(keys), at
        assert keys in (frozenset(), frozenset(ALIASES)), at


WORDS: dict[str, Callable[[Fakes], object]] = {
    "a withdrawal": lambda f: made(WithdrawConsent, f)(ADA, a_consent().id, speaker=HERSELF),
    "a refusal": lambda f: made(RefuseConsent, f)(OTHER, a_consent().id, speaker=HERSELF),
    "a link": lambda f: made(CorrectAsset, f)(
        BOBS.id,
        lambda asset: linked_by_hand(
            asset, SHARED.faces[0].id, person=ADA, confirmation=a_confirmation()
        ),
        member=EDITOR,
        became=EventType.LINK_CONFIRMED,
    ),
    "a correction": lambda f: made(CorrectAsset, f)(
        SHARED.id,
        lambda asset: excluded(asset, asset.faces[1].id, is_excluded=True),
        member=EDITOR,
        became=EventType.FACE_CORRECTED,
    ),
}


@pytest.mark.parametrize("word", WORDS)
def test_whatever_is_said_while_it_runs_brings_nothing_of_her_back(word: str) -> None:
    """A consent signed while an erasure runs ends erased."""
    for at in calls_of_an_erasure():
        fakes = full()
        erase_until(fakes, ADA, at=at, after=False, error=Crash())
        try:
            WORDS[word](fakes)
        except QuitclaimError:
            assert BOB
        assert erase(fakes).is_complete, at
        assert traces(fakes) == {}, at
