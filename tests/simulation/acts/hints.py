"""Webhooks of signing services come late, twice, forged or never; and envelopes are looked at."""

from contextlib import AbstractContextManager, nullcontext
from functools import partial
from random import Random
from typing import Final

from quitclaim.domain.consents.envelopes import Envelope, Trouble
from quitclaim.ports.envelopes import Delivery, NotTheirs, Troubled
from quitclaim.ports.outside import Unreachable
from tests.simulation.acts.envelopes import named, named_here
from tests.simulation.commands import Command, Kind
from tests.simulation.elsewhere import PROOF
from tests.simulation.stage import Stage, Violation

# What is answered there instead of an envelope.
_FAILURES: Final = (Unreachable("down"), Troubled(Trouble.PROVIDER_FAILED))


def hear(stage: Stage, chance: Random) -> Command | None:
    """Of an envelope that moved, or did not, or was never named here."""
    if not stage.elsewhere.envelopes:
        return None
    known = named_here(stage) or stage.elsewhere.envelopes
    envelope, how = chance.choice(known), stage.new_name("delivery")
    roll = chance.random()
    if roll < 0.2:
        forged = stage.elsewhere.says(envelope, secret=f"not {PROOF}", how=how)
        return _heard(stage, envelope, forged, kind="hint forged")
    if roll < 0.5 and stage.elsewhere.delivered:
        envelope, delivery = chance.choice(stage.elsewhere.delivered)
        return _heard(stage, envelope, delivery, kind="hint repeated")
    delivery = stage.elsewhere.says(envelope, secret=PROOF, how=how)
    return _heard(stage, envelope, delivery, kind="hint")


def _heard(stage: Stage, envelope: Envelope, delivery: Delivery, *, kind: str) -> Command:
    def run() -> None:
        if kind == "hint":
            stage.elsewhere.delivered.append((envelope, delivery))
        is_settled = not stage.elsewhere.waits_for(envelope)
        try:
            is_fresh = stage.house.hear(envelope.provider, delivery)
        except NotTheirs:
            if kind != "hint forged":
                raise
            return
        if kind == "hint forged":
            raise Violation("R44", "a webhook with another secret was taken for the provider's")
        if is_fresh and is_settled and envelope in named_here(stage):
            stage.elsewhere.told.add(envelope)

    return Command(kind=kind, text=f"{kind}: look at {named(envelope)}", run=run)


def look(stage: Stage, chance: Random) -> Command | None:
    if not stage.elsewhere.envelopes:
        return None
    everything, roll = chance.random() < 0.5, chance.random()
    kind, meanwhile = "look at all" if everything else "look", _as_it_is
    if roll < 0.25:
        kind = "provider fails"
        meanwhile = partial(stage.elsewhere.failing, chance.choice(_FAILURES))
    elif roll < 0.5:
        kind, meanwhile = "provider mixes up", stage.elsewhere.mixed_up

    def run() -> None:
        with meanwhile():
            stage.house.look(everything=everything)

    return Command(kind=kind, text=f"envelopes are looked at ({kind})", run=run)


def _as_it_is() -> AbstractContextManager[None]:
    return nullcontext()


KINDS = (Kind(hear, 2), Kind(look, 3.5))
