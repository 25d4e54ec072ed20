from dataclasses import dataclass

from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.finds import OF_FINDS
from quitclaim.ports.selfies import MOST_BYTES, key_of
from tests.fakes.calls import port_call
from tests.fakes.world import World

UPLOADS = "https://exports.test"


@dataclass(frozen=True, slots=True)
class InMemorySelfies:
    """What lies there is put by the test, as a browser would: ids of whoever it shows."""

    world: World

    @port_call("selfies.form")
    def form(self, selfie: Selfie, *, back_to: str) -> UploadForm:
        fields = {"key": key_of(selfie), "success_action_redirect": back_to}
        return UploadForm(url=f"{UPLOADS}/", fields=fields, most_bytes=MOST_BYTES)

    @port_call("selfies.lying")
    def lying(self, person: PersonId | None = None) -> tuple[Selfie, ...]:
        return tuple(one for one in self.world.selfies if person in (None, one.person))

    @port_call("selfies.looked")
    def looked(self, person: PersonId, consent: ConsentId) -> Looked | None:
        return self.world.looked.get((person, consent))

    @port_call("selfies.settle")
    def settle(self, selfie: Selfie, looked: Looked) -> None:
        self.world.looked[selfie.person, selfie.consent] = looked
        self.world.selfies.pop(selfie, None)

    @port_call("selfies.drop")
    def drop(self, selfie: Selfie) -> None:
        self.world.selfies.pop(selfie, None)
        self.world.looked.pop((selfie.person, selfie.consent), None)

    @port_call("selfies.forget")
    def forget(self, person: PersonId) -> None:
        for one in self.lying(person):
            del self.world.selfies[one]
        for key in [key for key in self.world.looked if key[0] == person]:
            del self.world.looked[key]
        for place in self._finds(person):
            del self.world.finds[place]

    @port_call("selfies.remains")
    def remains(self, person: PersonId) -> int:
        looked = sum(key[0] == person for key in self.world.looked)
        return len(self.lying(person)) + looked + len(self._finds(person))

    def _finds(self, person: PersonId) -> list[str]:
        places = tuple(f"{place}{person}/" for place in OF_FINDS)
        return [key for key in self.world.finds if key.startswith(places)]
