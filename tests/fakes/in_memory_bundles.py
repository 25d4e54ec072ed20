from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from tests.fakes.calls import port_call
from tests.fakes.sealed_papers import forget_paper
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryBundles:
    world: World

    @port_call("bundles.holders")
    def holders(self) -> Sequence[PersonId]:
        held = (owner for owner, purpose in self.world.keys if purpose is Purpose.EVIDENCE)
        return sorted(map(PersonId, held))

    @port_call("bundles.laid")
    def laid(self, person: PersonId) -> Laid:
        world = self.world
        papers = world.sealed_papers.get(person, {})
        records = world.consents.get(person, {}).values()
        return Laid(
            signings=frozenset((*world.testimonies.get(person, {}), *papers)),
            documents=frozenset(paper.document for paper in papers.values()),
            scans=frozenset(one.id for one in records if one.paper),
        )

    @port_call("bundles.note")
    def note(self, bundle: Bundle) -> None:
        self.world.bundles[bundle.person] = bundle

    @port_call("bundles.noted")
    def noted(self, person: PersonId) -> Bundle | None:
        return self.world.bundles.get(person)

    @port_call("bundles.all_noted")
    def all_noted(self) -> Sequence[Bundle]:
        return [bundle for _, bundle in sorted(self.world.bundles.items())]

    def _lying(self, laid: Laid) -> Iterator[tuple[dict[Any, tuple[bytes, bytes]], str]]:
        for document in sorted(laid.documents):
            yield self.world.evidence, document
            yield self.world.timestamps, document
        for scan in sorted(laid.scans):
            yield self.world.scans, scan

    @port_call("bundles.dispose")
    def dispose(self, bundle: Bundle) -> None:
        for lying, name in self._lying(bundle.laid):
            hidden = lying.pop(name, None)
            # Under its lock it lies on, and opens for nobody.
            if hidden is not None and not bundle.ordered:
                self.world.locked_papers[name] = hidden
            if bundle.ordered:
                self.world.locked_papers.pop(name, None)
        for request in bundle.laid.signings:
            self.world.testimonies[bundle.person].pop(request, None)
            forget_paper(self.world, bundle.person, request)
        self.world.bundles.pop(bundle.person, None)
