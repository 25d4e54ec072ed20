"""
One side of a comparison, in a process of its own: `python -m tests.bench.peers.asked MODULE`.

The module is one of those beside this. It is imported and made ready, which is timed, and then
asked line by line. Nothing but the standard library is here, for each side has another environment.
"""

import json
import os
import sys
from importlib import import_module
from time import perf_counter


def main(name: str) -> None:
    # Whatever a library prints is no answer.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    began = perf_counter()
    side = import_module(name)
    side.make_ready()
    ready_ms = (perf_counter() - began) * 1000
    # Only now: whatever it loads is no part of being ready.
    versions = side.versions(import_module("importlib.metadata").version)
    print(json.dumps({"ready_ms": ready_ms, "versions": versions}), file=answers, flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        answer = getattr(side, asked["verb"])(*asked["about"])
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
