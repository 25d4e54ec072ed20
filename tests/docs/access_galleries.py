"""What galleries ask of the tables: one run with BOB in its gallery, and each method once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.ports.changes import Purpose
from quitclaim.ports.templates import Master
from tests.builders import BOB, NOON
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.enrolled import a_permit, template_of
from tests.fakes.fake_endpoint import embedding_of

PERMIT: Final = a_permit(BOB)
# As a gallery has read them before, so that opening them is the only thing recorded.
_READ: Final[list[Master]] = []
# The same as kept by a release that noted no use.
_UNUSED: Final[list[Master]] = []
_COUNTED: Final = UsesCounted(at=NOON, days={NOON.date(): 1})


def populate(adapters: Adapters) -> None:
    adapters.keys.make(BOB, Purpose.TEMPLATE)
    adapters.rotations.current()
    _keep(adapters)
    _READ[:] = adapters.templates.listed(PERMIT)
    _UNUSED[:] = [replace(one, used_on=None) for one in _READ]
    adapters.template_uses.count(_COUNTED)


def _keep(adapters: Adapters) -> None:
    face = embedding_of(BOB, PERMIT)
    adapters.templates.keep(template_of(BOB), face, person=BOB, permit=PERMIT)


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoTemplates.listed": lambda on: on.templates.listed(PERMIT),
    "DynamoTemplates.note_use": lambda on: on.templates.note_use(_UNUSED),
    "DynamoTemplateUses.of": lambda on: on.template_uses.of(BOB),
    "DynamoTemplateUses.note": lambda on: on.template_uses.note(
        BOB, template_of(BOB), on=NOON.date()
    ),
    "DynamoTemplateUses.count": lambda on: on.template_uses.count(_COUNTED),
    "DynamoUsesNoted.counted": lambda on: on.template_uses.counted(),
    "DynamoTemplates.standing": lambda on: on.templates.standing(_READ),
    "DynamoTemplates.opened": lambda on: on.templates.opened(_READ, permit=PERMIT),
    "DynamoTemplates.keep": _keep,
    "DynamoTemplates.sealed": lambda on: on.templates.sealed(
        template_of(BOB), embedding_of(BOB, PERMIT), person=BOB, permit=PERMIT
    ),
    "DynamoTemplates.of": lambda on: on.templates.of(BOB),
    "DynamoTemplates.sealings": lambda on: on.templates.sealings(PERMIT.gallery),
    "DynamoTemplates.sealings_of": lambda on: on.templates.sealings_of(BOB),
    "DynamoTemplates.prune": lambda on: on.templates.prune(BOB),
    "DynamoTemplates.forget": lambda on: on.templates.forget(BOB),
    "DynamoRotations.current": lambda on: on.rotations.current(),
    "DynamoRotations.renew": lambda on: on.rotations.renew(),
}
