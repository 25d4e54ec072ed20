"""What was committed of people who are known by a face: which templates, and what was offered."""

from dataclasses import dataclass, field

from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.ports.changes import Change
from tests.fakes.world import World


@dataclass(eq=False)
class Likened:
    """`made`: of links; each as it lies, so that one enrolled otherwise since is told from it."""

    made: dict[tuple[PersonId, TemplateId], Embedding] = field(default_factory=dict)
    offered: set[tuple[str, str]] = field(default_factory=set)

    def take_in(self, change: Change, world: World) -> None:
        for master in change.keeps:
            lies = world.templates[master.person][master.template]
            self.made[master.person, master.template] = lies
        written = (write.record for write in change.writes if isinstance(write.record, Asset))
        self.offered |= {
            (asset.id, face.id)
            for asset in written
            for face in asset.faces
            if face.link and face.link.likeness
        }
