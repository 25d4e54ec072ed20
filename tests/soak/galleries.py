"""
Both galleries asked the same as plain arithmetic, over and over, while people come and go.

Whoever is found has to be who plain arithmetic finds among those whom the permit lists and whose
key is there; anybody else is a broken promise, and so is an answer that differs between the two.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack
from math import dist
from pathlib import Path
from random import Random
from struct import unpack
from tempfile import TemporaryDirectory
from typing import Final

from moto import mock_aws

from cli.story import BrokenPromiseError
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import an_id
from tests.contract.enrolled import a_face_by, a_large_permit, template_of
from tests.contract.stores_of_galleries import copies_on, masters_on
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.servers.search_node import SearchNode, search_node
from tests.soak.progress import Progress

NAME: Final = "galleries"
_ROUNDS, _QUERIES = 100, 1000
_FEW: Final = 60
_PEOPLE: Final = 120
# Pictures, after which somebody comes and somebody goes; the faces in one, at most.
_A_LIST: Final = 3
_FACES: Final = 20
_DIMENSION: Final = 32
_LAYERS: Final = REPOSITORY / "layers"
_CODE: Final = (
    Path(__file__),
    _LAYERS / "vision" / "python" / "quitclaim_vision" / "adapters",
    _LAYERS / "vision" / "python" / "quitclaim_vision" / "comparing.py",
    _LAYERS / "vision" / "python" / "quitclaim_vision" / "rotating.py",
    _LAYERS / "core" / "python" / "quitclaim" / "adapters" / "dynamodb_templates.py",
)


def run(*, is_quick: bool, say: Callable[[str], None]) -> Mapping[str, Mapping[str, Figure]]:
    rounds, queries = (1, _FEW) if is_quick else (_ROUNDS, _QUERIES)
    progress = Progress(f"{NAME} {queries}", code=_CODE)
    with ExitStack() as started:
        node: SearchNode | None = None
        for number in range(rounds):
            if progress.kept(str(number)) is not None:
                continue
            if node is None:
                folder = started.enter_context(TemporaryDirectory())
                node = started.enter_context(search_node(Path(folder) / "node"))
            with mock_aws():
                played = _Round(node, seed=number).play(queries)
            progress.keep(str(number), played)
            say(f"round {number + 1} of {rounds}: {played['compared']} comparisons")
    kept = [progress.kept(str(number)) or {} for number in range(rounds)]
    figures: dict[str, Figure] = {
        "queries of each": sum(one["asked"] for one in kept),
        "comparisons": sum(one["compared"] for one in kept),
        "recall": 1.0,
        "ids outside the list": 0,
    }
    return {"galleries against plain arithmetic": figures}


class _Round:
    def __init__(self, node: SearchNode, *, seed: int) -> None:
        self._chance, self._seed = Random(seed), seed
        self._masters = masters_on(client("dynamodb"))
        self._sealed = self._masters.sealed()
        self._on_node = self._masters.on_node(copies_on(node.host))
        self._people = [PersonId(an_id(f"{seed} {number}")) for number in range(_PEOPLE)]
        self._faces: dict[PersonId, Embedding] = {}
        everybody = a_large_permit(self._people)
        for person in self._people:
            self._masters.keys.make(person, Purpose.DATA, Purpose.TEMPLATE)
            self._enrol(person, everybody)

    def play(self, queries: int) -> Mapping[str, int]:
        compared = asked = 0
        while asked < queries:
            people = self._chance.sample(self._people, self._chance.randint(1, _PEOPLE // 2))
            permit = a_large_permit(people)
            self._come_and_go()
            for _ in range(_A_LIST):
                faces = self._chance.randint(1, _FACES)
                compared += self._ask(permit, faces=faces)
                asked += faces
        return {"asked": asked, "compared": compared}

    def _come_and_go(self) -> None:
        """Somebody's key goes, somebody is forgotten, the clock tidies, somebody enrols anew."""
        gone, forgotten, anew = self._chance.sample(self._people, 3)
        self._masters.keys.drop(gone, Purpose.TEMPLATE)
        self._faces.pop(gone, None)
        self._on_node.forget(forgotten)
        self._faces.pop(forgotten, None)
        everybody = a_large_permit(self._people)
        self._on_node.settle()
        self._masters.keys.make(anew, Purpose.TEMPLATE)
        self._enrol(anew, everybody)

    def _enrol(self, person: PersonId, permit: Permit) -> None:
        face = a_face_by(self._chance, permit, dimension=_DIMENSION)
        self._masters.templates.keep(template_of(person), face, person=person, permit=permit)
        self._faces[person] = face

    def _ask(self, permit: Permit, *, faces: int) -> int:
        """All that are in a picture at once, as a run asks; how many comparisons that takes."""
        probes = [a_face_by(self._chance, permit, dimension=_DIMENSION) for _ in range(faces)]
        limit = self._chance.randint(1, 5)
        living = [person for person in permit.gallery.values() if person in self._faces]
        expected = [list(self._nearest(probe, living))[:limit] for probe in probes]
        for gallery in (self._sealed, self._on_node):
            answers = gallery.nearest(probes, permit=permit, limit=limit)
            found = [[match.template for match in matches] for matches in answers]
            if found != expected:
                name = type(gallery).__name__
                raise BrokenPromiseError(f"seed {self._seed}: {name} finds {found}, not {expected}")
        return faces * len(living)

    def _nearest(self, probe: Embedding, living: Collection[PersonId]) -> Iterator[TemplateId]:
        numbers = unpack(f"<{_DIMENSION}f", probe.values)
        far = {
            person: dist(numbers, unpack(f"<{_DIMENSION}f", self._faces[person].values))
            for person in living
        }
        yield from (template_of(person) for person in sorted(far, key=lambda it: far[it]))
