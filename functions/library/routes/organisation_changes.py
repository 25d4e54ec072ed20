"""What a form, or a program, changes about the organisation's own rules."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from functions.library.routes.organisation_forms import Ourselves
from quitclaim.domain.bases import Latitude
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import Channel, Purpose
from quitclaim.domain.organisation.finish import Finish
from quitclaim.domain.organisation.members import INTERNAL
from quitclaim.domain.organisation.rules import ChannelRule, Rules
from quitclaim.domain.scope import WORLD
from quitclaim.usecases.set_rules import NOTHING_SET

Change = Callable[[Rules], Rules]


def _to_the_world(name: str) -> ChannelRule:
    return ChannelRule(channel=Channel(name), purpose=Purpose("public_relations"), territory=WORLD)


# Those that have a name in every language; the first step is not to think of purposes.
USUAL: Final = {
    rule.channel: rule
    for rule in (
        *map(_to_the_world, ("website", "social", "print", "press")),
        ChannelRule(
            channel=INTERNAL,
            purpose=Purpose("internal_communication"),
            territory=WORLD,
            external=False,
        ),
    )
}


def controlled_by(asked: Ourselves, *, site: str) -> Change:
    def change(rules: Rules) -> Rules:
        # What kind it is decides about much else: it is said once, with the first rules.
        is_new = rules is NOTHING_SET
        latitude = Latitude(organisation=asked.kind) if is_new else rules.latitude
        controller = asked.controller(kind=latitude.organisation, site=site)
        return rules.changed(controller=controller, latitude=latitude)

    return change


def fresh_channels(wanted: AbstractSet[Channel], *, known: Rules) -> AbstractSet[Channel]:
    return wanted & USUAL.keys() - known.channels.keys()


def going_out_on(added: AbstractSet[Channel]) -> Change:
    """One that is there meanwhile stays as somebody set it."""
    fresh = {channel: USUAL[channel] for channel in added}
    return lambda rules: rules.changed(channels={**fresh, **rules.channels})


def made_as(channel: Channel, finish: Finish) -> Change:
    """Whatever is out there is decided on again, and made anew where it would look otherwise."""

    def change(rules: Rules) -> Rules:
        if channel not in rules.channels:
            raise NotFound(channel)
        rule = replace(rules.channels[channel], finish=finish)
        return rules.changed(channels={**rules.channels, channel: rule})

    return change
