"""Bugs in what is kept and forgotten."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

ERASE: Final = "usecases/erase_person.py"
FIRST: Final = "usecases/keys_first.py"

OF_STORES: Final[tuple[Bug, ...]] = (
    bug(
        "erasure forgets the gallery",
        ERASE,
        old="for store in (self.gallery, self.selfies,",
        new="for store in (self.selfies,",
    ),
    bug(
        "erasure forgets the earlier versions",
        ERASE,
        old="        self.traces.forget(people, keeping=keeping)\n",
        new="",
    ),
    bug(
        "erasure forgets the rosters",
        ERASE,
        old="        leave_rosters(self, traced.rosters, people=people, by=by)\n",
        new="",
    ),
    Bug(
        "erasure drops the keys last",
        (
            Edit(FIRST, "        self.drop(people, by=by, relying_on=first)\n", ""),
            Edit(
                ERASE,
                "        erased_at = max(asked_at, self.clock.now())\n",
                "        first.drop(people, by=by, relying_on=None)\n"
                "        erased_at = max(asked_at, self.clock.now())\n",
            ),
        ),
    ),
    bug(
        "the verifier trusts the eraser",
        ERASE,
        old="            left=self.witness.sightings(clues, held=held),\n",
        new="            left=(),\n",
    ),
    bug(
        "a store is skipped by whoever counts",
        "domain/forgetting/sightings.py",
        old="    return {store: seen[store] for store in Store}\n",
        new="    return {store: seen[store] * (store is not Store.PICTURES) for store in Store}\n",
    ),
    bug(
        "whoever counts explains what nothing explains",
        "domain/forgetting/sightings.py",
        old="    seen = Counter((one.store, one.reason) for one in sightings)\n",
        new="    seen = Counter((one.store, one.reason or Reason.EVIDENCE) for one in sightings)\n",
    ),
    bug(
        "erasure takes the mark from a shared picture",
        "domain/forgetting/erasure.py",
        old="MarkKind.KEEP if stays else MarkKind.REDACT",
        new="MarkKind.KEEP if stays else MarkKind.BYSTANDER",
    ),
    bug(
        "a merge moves no counter",
        "usecases/merge_people.py",
        old="makes_less=True,",
        new="makes_less=False,",
    ),
)
