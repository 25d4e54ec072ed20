"""
`quitclaim evaluate`: how good the model pack is on an organisation's own labelled pairs, and by
what its people said of guesses (R24).

Pairs are embedded, which is biometric identification of whoever is in them: whoever runs it
answers for having the right to. Nothing is kept, and nobody is searched for.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli import CommandError
from cli.deployment import add_choice, chosen
from cli.machine_doors import add_token, door_of
from cli.own_report import SCOPES, report_own
from cli.pair_figures import Distances, Pair, figures_of, identities_in
from cli.pair_report import Report, lines_of
from cli.pairs import files_of, pairs_in
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.recognition.thresholds import OutOfReach, threshold_for
from quitclaim.runtime.packs import ManifestError, PackManifest
from quitclaim_vision.packs.cache import PackError, manifest

if TYPE_CHECKING:
    from quitclaim_vision.likeness import Looker


def add_to(commands: Any) -> None:
    parser: ArgumentParser = commands.add_parser(
        "evaluate", help="how good the models are on your own labelled pictures"
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    pairs = verbs.add_parser("pairs", help="on pairs of which somebody said whether they are one")
    pairs.add_argument("csv", type=Path, help="with the columns file_x, file_y, decision (yes, no)")
    pairs.add_argument("--images", type=Path, required=True, help="the folder of those files")
    pairs.add_argument(
        "--gallery", type=int, default=1, help="people a face is compared with; 1 unless given"
    )
    pairs.add_argument("--plots", type=Path, help="a folder for roc.png and distances.png")
    pairs.add_argument("--json", action="store_true", help="every figure, for programs")
    own = verbs.add_parser("own", help="by what people confirmed and rejected, of your own runs")
    own.add_argument("--json", action="store_true", help="every figure and every wrong match")
    add_token(own)
    add_choice(own)


def run(arguments: Namespace) -> int:
    if arguments.verb == "own":
        with chosen(arguments) as deployment:
            door = door_of(arguments, deployment, who="the report needs", scopes=SCOPES)
            return report_own(door, as_json=arguments.json)
    return _run_pairs(arguments)


def _run_pairs(arguments: Namespace) -> int:
    try:
        report, distances = evaluated(
            arguments.csv, images=arguments.images, gallery=arguments.gallery
        )
    except (ImpossibleValue, ManifestError, PackError) as error:
        raise CommandError(str(error)) from error
    if arguments.plots:
        _draw(distances, into=arguments.plots, distance=report.figures.distance)
    print(json.dumps(asdict(report)) if arguments.json else "\n".join(lines_of(report)))
    return 0


def evaluated(path: Path, *, images: Path, gallery: int) -> tuple[Report, Distances]:
    pairs, pack = pairs_in(path), manifest()
    files, distance = files_of(pairs, within=images), _distance(pack, gallery=gallery)
    # Only this needs numbers and models: every other command starts without.
    from quitclaim_vision.likeness import Looker  # noqa: PLC0415

    looked = _looked(Looker(pack), files)
    compared = [pair for pair in pairs if {pair.one, pair.other} <= looked.keys()]
    identities, contradictions = identities_in(compared)
    distances = _distances(compared, looked)
    report = Report(
        pack=pack.name,
        model=pack.pack.model,
        gallery_size=gallery,
        target_rate=pack.target_rate,
        identities=identities,
        contradictions=contradictions,
        undetected=tuple(sorted(files.keys() - looked.keys())),
        left_out=len(pairs) - len(compared),
        figures=figures_of(distances, distance=distance),
    )
    return report, distances


def _distance(pack: PackManifest, *, gallery: int) -> float:
    threshold = threshold_for(
        pack.pack.calibration, gallery_size=gallery, target_rate=pack.target_rate
    )
    if isinstance(threshold, OutOfReach):
        raise CommandError(f"nothing was measured that is strict enough for a gallery of {gallery}")
    return threshold.distance


def _looked(looker: "Looker", files: Mapping[str, Path]) -> dict[str, Any]:
    seen = {name: looker.embedding_of(file.read_bytes()) for name, file in files.items()}
    return {name: embedding for name, embedding in seen.items() if embedding is not None}


def _distances(pairs: Sequence[Pair], looked: Mapping[str, Any]) -> Distances:
    from quitclaim_vision.likeness import distance_between  # noqa: PLC0415  as above

    apart = [(pair, distance_between(looked[pair.one], looked[pair.other])) for pair in pairs]
    return Distances(
        same=tuple(sorted(far for pair, far in apart if pair.is_same)),
        different=tuple(sorted(far for pair, far in apart if not pair.is_same)),
    )


def _draw(distances: Distances, *, into: Path, distance: float) -> None:
    from quitclaim_vision.plots import histogram, roc  # noqa: PLC0415  as above

    drawn = {
        "roc.png": roc(distances.same, distances.different, distance=distance),
        "distances.png": histogram(distances.same, distances.different, distance=distance),
    }
    try:
        into.mkdir(parents=True, exist_ok=True)
        for name, content in drawn.items():
            (into / name).write_bytes(content)
    except OSError as error:
        raise CommandError(f"{into}: it cannot be written: {error.strerror}") from error
