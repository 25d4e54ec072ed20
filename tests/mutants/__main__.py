"""
Plant small faults in the rules one at a time and see whether a test notices.

`python -m tests.mutants [MODULE …]`; stopped, it goes on where it was. build/mutants.json has every
survivor; of a whole run docs/measurements.json has the score and docs/survivors.md the survivors.
With `--judge=PATH` the tests there judge alone, in a moment, and what they say is kept apart.
"""

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from tests.house.sizes import REPOSITORY
from tests.measurements import record
from tests.mutants.ledger import FEW, TOO_SLOW, Ledger
from tests.mutants.sites import Mutant, mutants_of
from tests.mutants.trial import try_out
from tests.mutants.witnesses import RULES, TESTS, Witnesses, observe

_JUDGE = "--judge="
PAGE = REPOSITORY / "docs" / "survivors.md"
AT_ONCE = os.cpu_count() or 1
FORK = get_context("fork")


def main(arguments: list[str]) -> str | None:
    """Judge the mutants of these modules, or of all; return what stands in the way."""
    judges = [one.removeprefix(_JUDGE) for one in arguments if one.startswith(_JUDGE)]
    modules = [one for one in arguments if not one.startswith(_JUDGE)]
    os.environ["HYPOTHESIS_PROFILE"] = "mutants"
    mutants = [mutant for source in sorted(RULES.rglob("*.py")) for mutant in mutants_of(source)]
    chosen = [mutant for mutant in mutants if not modules or mutant.source.stem in modules]
    witnesses = _in_a_process_of_its_own(judges or TESTS)
    if witnesses is None:
        return "the tests fail although nothing was planted: mend them first"
    ledger = Ledger(FEW) if judges else Ledger()
    open_cases = [mutant for mutant in chosen if not ledger.knows(mutant)]
    print(f"{len(chosen)} mutants, {len(open_cases)} to judge")
    for done, (mutant, killed_by) in enumerate(_judged(open_cases, witnesses), start=1):
        ledger.note(mutant, killed_by)
        if killed_by is None:
            print(f"survived: {mutant.name}", flush=True)
        if done % 50 == 0:
            ledger.save(mutants)
            print(f"{done} of {len(open_cases)}", flush=True)
    ledger.save(mutants)
    figures = ledger.save(chosen)
    print(*(f"{name} {figure}" for name, figure in figures.items()), sep=", ")
    if chosen == mutants and not judges:
        record("mutants", figures)
        PAGE.write_text(page(ledger.survivors(mutants)), encoding="utf-8")
    return None


def page(survivors: Iterable[str]) -> str:
    """Each is either a fault that changes nothing, or a test that somebody should write."""
    listed = "\n".join(f"- `{one}`" for one in sorted(survivors))
    return f"# Faults no test of the rules noticed\n\nWritten by `make mutants`.\n\n{listed}\n"


def _in_a_process_of_its_own(tests: list[str]) -> Witnesses | None:
    """Observe where the rules are imported as they are, so that each trial can import its own."""
    mine, theirs = FORK.Pipe()
    process = FORK.Process(target=lambda: theirs.send(observe(tests)))
    process.start()
    theirs.close()
    try:
        seen: Witnesses | None = mine.recv()
    finally:
        process.join()
    return seen


def _judged(mutants: Iterable[Mutant], witnesses: Witnesses) -> Iterator[tuple[Mutant, str | None]]:
    """Yield each mutant with the test that killed it, as they come, a few at once."""
    running: dict[Connection, tuple[BaseProcess, Mutant]] = {}
    for mutant in mutants:
        tests = witnesses.of(mutant)
        if not tests:
            yield mutant, None
            continue
        if len(running) == AT_ONCE:
            yield from _answers(running)
        process, answer = _started(mutant, {test: witnesses.seconds[test] for test in tests})
        running[answer] = process, mutant
    while running:
        yield from _answers(running)


def _started(mutant: Mutant, tests: dict[str, float]) -> tuple[BaseProcess, Connection]:
    mine, theirs = FORK.Pipe()
    process = FORK.Process(target=try_out, args=(mutant, tests), kwargs={"answer": theirs})
    process.start()
    theirs.close()
    return process, mine


def _answers(
    running: dict[Connection, tuple[BaseProcess, Mutant]],
) -> Iterator[tuple[Mutant, str | None]]:
    for ready in wait(list(running)):
        assert isinstance(ready, Connection)
        process, mutant = running.pop(ready)
        try:
            yield mutant, ready.recv()
        except EOFError:
            process.join()
            # Only the alarm may end a trial early: any other end is our mistake, no test's merit.
            if process.exitcode != -signal.SIGALRM:
                raise RuntimeError(f"no answer about {mutant.name}") from None
            yield mutant, TOO_SLOW
        finally:
            process.join()
            ready.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
