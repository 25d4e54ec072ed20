"""Somebody wants a picture to be shown, and does what is missing for it."""

from functools import partial
from random import Random
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import Channel, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.curation import no_longer_present
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.work import PutOut
from tests.simulation import reference
from tests.simulation.acts import answers, assets, consents, faces
from tests.simulation.acts.speaking import corrected
from tests.simulation.cast import INTERNAL, WEBSITE, name
from tests.simulation.commands import Command, Kind
from tests.simulation.reference.facts import Use
from tests.simulation.stage import Stage

# More than one picture ever lacks.
_MOST: Final = 8


def mend(stage: Stage, chance: Random) -> Command | None:
    spoiled = stage.fakes.world.spoiled
    living = [it.id for it in stage.assets if it.fate is None and it.id not in spoiled]
    if not living:
        return None
    asset, channel = chance.choice(living), chance.choice((WEBSITE, WEBSITE, INTERNAL))

    def run() -> None:
        for _ in range(_MOST):
            step = _next(stage, chance, stage.fakes.world.assets[asset], channel=channel)
            if step is None:
                break
            step.run()
        stage.house.work_off(PutOut(asset, channel))

    text = f"{name(asset)} goes out on {channel}, and whatever is missing for it is done"
    return Command(kind="mend", text=text, run=run)


def _next(stage: Stage, chance: Random, asset: Asset, *, channel: Channel) -> Command | None:
    if asset.presences:
        gone = partial(no_longer_present, person=asset.presences[0].person)
        return corrected(stage, asset.id, gone, kind="not present", text="nobody is hidden there")
    if not asset.is_reviewed:
        return assets.review_this(stage, asset.id)
    strangers = [it for it in asset.faces if not (it.link or it.mark or it.exemption)]
    if strangers and stage.registered:
        allowed = [who for who in stage.registered if _may(stage, asset, who, channel=channel)]
        person = chance.choice(allowed or stage.registered)
        return faces.link_this(stage, chance, asset, chance.choice(strangers), to=person)
    return _asked(stage, chance, asset, channel=channel)


def _asked(stage: Stage, chance: Random, asset: Asset, *, channel: Channel) -> Command | None:
    """Whoever must not be shown says yes to what she was asked, or is asked for everything."""
    people = sorted(who for who in asset.people if who in stage.registered)
    silent = [who for who in people if not _may(stage, asset, who, channel=channel)]
    if not silent:
        return None
    person = chance.choice(silent)
    waiting = [it for it in stage.fakes.world.consents[person].values() if _waits(stage, it)]
    if waiting:
        return answers.give_this(stage, chance, waiting[-1])
    return consents.ask_for_all(stage, chance, person)


def _may(stage: Stage, asset: Asset, person: PersonId, *, channel: Channel) -> bool:
    rules = stage.fakes.world.rules
    rule = rules.channels.get(channel) if rules else None
    facts = stage.judge.of(person)
    return rule is not None and all(
        reference.is_allowed(
            facts,
            person,
            Use(
                kind="publication",
                collection=collection,
                channel=channel,
                purpose=rule.purpose,
                territory=rule.territory,
            ),
            at=stage.second,
        )
        for collection in asset.memberships
    )


def _waits(stage: Stage, consent: Consent) -> bool:
    """Of a child several have to say so: it is asked of one after the other."""
    is_over = consent.ending or not stage.now < consent.until
    is_wide = isinstance(consent.asked, PublicationScope) and consent.asked.collection is None
    return is_wide and not is_over


KINDS = (Kind(mend, 30),)
