"""What the organisation decides for all of its pictures."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.ids import Territory
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from tests.builders.asking import a_controller
from tests.builders.assessing import an_assessment
from tests.builders.ids import a_hash
from tests.builders.rules import a_channel_rule
from tests.simulation.acts.scopes import PERIODS
from tests.simulation.cast import INTERNAL, OMAR, SECOND, WEBSITE
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage

_KINDS = ("channels", "stop", "minors", "minors", "free", "free", "assessment", "latitude")
FREE = {Category.EMPLOYEE: "asked by somebody else", Category.PUPIL: "asked by somebody else"}


def first_rules(assessment: Assessment) -> Rules:
    internal = a_channel_rule(INTERNAL, external=False, waives_review=True)
    return Rules(
        latitude=Latitude(organisation=OrganisationKind.PRIVATE),
        channels={WEBSITE: a_channel_rule(WEBSITE), INTERNAL: internal},
        recognition=True,
        assessment=assessment,
        controller=_who_hardly_keeps_proof(),
    )


def _who_hardly_keeps_proof() -> Controller:
    """Nobody may keep it for less than a day; no history lasts that long after a yes ended."""
    controller = a_controller()
    object.__setattr__(controller, "kept_for", SECOND)
    return controller


def _assessment(stage: Stage, chance: Random) -> Assessment:
    return an_assessment(
        model=a_hash(chance.choice(("model", "model", "model", "model", "other model"))),
        categories=frozenset(Category) - chance.choice(({Category.PUPIL}, set(), set())),
        confirmations=chance.choice((1, 2)),
        in_force=Interval(stage.now, stage.now + chance.choice(PERIODS)),
    )


def _changes(stage: Stage, chance: Random) -> tuple[str, Mapping[str, Any]]:
    kind = chance.choice(_KINDS)
    is_on = chance.random() < 0.6
    match kind:
        case "channels":
            territory = Territory(chance.choice(("germany", "germany", "france")))
            website = a_channel_rule(WEBSITE, redaction=is_on, territory=territory)
            known = stage.fakes.world.rules
            return kind, {"channels": {**(known.channels if known else {}), WEBSITE: website}}
        case "stop":
            return kind, {"stopped": not is_on}
        case "minors":
            return kind, {"minors_biometrics": is_on}
        case "free":
            return kind, {"free_for": FREE if is_on else {}}
        case "assessment":
            return kind, {"assessment": _assessment(stage, chance)}
        case _:
            organisation = chance.choice(tuple(OrganisationKind))
            surviving = frozenset({LegalBasis.CONTRACT} if is_on else set())
            return kind, {"latitude": Latitude(organisation=organisation, surviving=surviving)}


def change_rules(stage: Stage, chance: Random) -> Command:
    return _changed(stage, *_changes(stage, chance))


def change_what_is_shown(stage: Stage, chance: Random) -> Command | None:
    """Of pictures in whatever collection: nobody may be redacted any more, or a yes falls short."""
    known = stage.fakes.world.rules
    if known is None:
        return None
    website = known.channels[WEBSITE]
    elsewhere = Territory("france" if website.territory == "germany" else "germany")
    turned: Mapping[str, Any] = chance.choice(
        ({"redaction": not website.redaction}, {"territory": elsewhere})
    )
    channels = {**known.channels, WEBSITE: replace(website, **turned)}
    return _changed(stage, "channels", {"channels": channels})


def _changed(stage: Stage, kind: str, changes: Mapping[str, Any]) -> Command:
    said = {k: v for k, v in changes.items() if k not in ("channels", "assessment")}
    return Command(
        kind=f"rules: {kind}",
        text=f"the rules change: {kind} {said or ''}",
        run=lambda: stage.house.change_rules(lambda it: replace(it, **changes), member=OMAR),
    )


def be_lenient(stage: Stage, _: Random) -> Command:
    """Minors, employees and pupils may be asked for recognition too, until somebody changes it."""
    return Command(
        kind="rules: minors",
        text="the rules change: recognition of minors, employees and pupils is on",
        run=lambda: stage.house.change_rules(
            lambda it: replace(it, minors_biometrics=True, free_for=FREE), member=OMAR
        ),
    )


KINDS = (Kind(change_rules, 11),)
