from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.ids import PersonId, TemplateId
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryTemplateUses:
    world: World

    @port_call("template_uses.of")
    def of(self, person: PersonId) -> Mapping[TemplateId, date | None]:
        lying = self.world.templates.get(person, {})
        return {template: self.world.used.get((person, template)) for template in lying}

    @port_call("template_uses.note")
    def note(self, person: PersonId, template: TemplateId, *, on: date) -> None:
        if template in self.world.templates.get(person, {}):
            self.world.used.setdefault((person, template), on)

    @port_call("template_uses.count")
    def count(self, counted: UsesCounted) -> None:
        self.world.uses_counted = counted

    @port_call("template_uses.counted")
    def counted(self) -> UsesCounted | None:
        return self.world.uses_counted
