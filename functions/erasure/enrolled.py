"""Templates as far as they are to go: no permit, no key for one, and nothing that compares."""

from dataclasses import dataclass

from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.domain.ids import PersonId, TemplateId


@dataclass(frozen=True, slots=True)
class SealedTemplates:
    """What was copied of them to a search node goes when whoever recognises hears of it."""

    templates: DynamoTemplates

    def templates_of(self, person: PersonId) -> frozenset[TemplateId]:
        return self.templates.of(person)

    def forget(self, person: PersonId) -> None:
        self.templates.forget(person)
