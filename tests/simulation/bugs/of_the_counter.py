"""Causes that forget to move the no-counter: what is out goes on being served (I2)."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

SAYINGS: Final = "usecases/sayings.py"
_ASKED: Final = "    if len(writes) > len(sayings) or any(s.became is not State.GIVEN "


def _unmoved_by(state: str, name: str) -> Bug:
    """Before anything else is asked: whatever had a yes moves it otherwise."""
    said = f"    if any(s.became is State.{state} for s in sayings.values()):\n"
    return bug(name, SAYINGS, old=_ASKED, new=f"{said}        return False\n{_ASKED}")


OF_THE_COUNTER: Final[tuple[Bug, ...]] = (
    _unmoved_by("WITHDRAWN", "a withdrawal moves no counter"),
    _unmoved_by("NARROWED", "a narrowing moves no counter"),
    _unmoved_by("REFUSED", "a refusal moves no counter"),
    _unmoved_by("REVOKED", "a revocation moves no counter"),
    bug(
        "a second voice that allows less moves no counter",
        SAYINGS,
        old="return any(isinstance(before, Consent) and before.yeses for before in befores)",
        new="return False",
    ),
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
        "usecases/keys_first.py",
        old="makes_less=True, ",
        new="",
    ),
)
