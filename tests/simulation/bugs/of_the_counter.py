"""Causes that forget to move the no-counter: what is out goes on being served (I2)."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

SAYINGS: Final = "usecases/sayings.py"
_EVERY_NO: Final = "any(s.became is not State.GIVEN for s in sayings.values())"


def _unmoved_by(*states: str) -> str:
    named = ", ".join(f"State.{state}" for state in ("GIVEN", *states))
    return f"any(s.became not in ({named}) for s in sayings.values())"


OF_THE_COUNTER: Final[tuple[Bug, ...]] = (
    bug("a withdrawal moves no counter", SAYINGS, old=_EVERY_NO, new=_unmoved_by("WITHDRAWN")),
    bug("a narrowing moves no counter", SAYINGS, old=_EVERY_NO, new=_unmoved_by("NARROWED")),
    bug("a refusal moves no counter", SAYINGS, old=_EVERY_NO, new=_unmoved_by("REFUSED")),
    bug("a revocation moves no counter", SAYINGS, old=_EVERY_NO, new=_unmoved_by("REVOKED")),
    Bug(
        "a renewal that grants less moves no counter",
        (
            Edit(SAYINGS, "len(writes) > len(sayings) or any(s.became", "any(s.became"),
            # What is superseded had a yes too: only of what was said is it asked.
            Edit(
                SAYINGS,
                "befores = (write.before for write in writes)",
                "befores = (it.before for it in writes if it.record.id in sayings)",
            ),
        ),
    ),
    bug(
        "a correction of who somebody is moves no counter",
        "usecases/register_person.py",
        old="makes_less=True,",
        new="makes_less=False,",
    ),
    bug(
        "a basis that ends moves no counter",
        "usecases/record_basis.py",
        old="makes_less=True,",
        new="makes_less=False,",
    ),
    bug(
        "an erasure moves no counter",
        "usecases/erase_person.py",
        old="self.commits.commit(Change(fact=fact, drops=drops, makes_less=True))",
        new="self.commits.commit(Change(fact=fact, drops=drops))",
    ),
)
