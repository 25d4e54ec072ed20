"""
`quitclaim evaluate`: how good the model pack is on an organisation's own labelled pairs (R24).

It embeds whoever is in the pictures, which is biometric identification: whoever runs it answers
for having the right to. Nothing is kept, and nobody is searched for.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli import CommandError
from cli.pair_figures import Figures, Pair, Rate, figures_of, identities_in
from cli.pairs import files_of, pairs_in
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.recognition.thresholds import OutOfReach, threshold_for
from quitclaim.runtime.packs import ManifestError, PackManifest
from quitclaim_vision.packs.cache import PackError, manifest

if TYPE_CHECKING:
    from quitclaim_vision.likeness import Looker


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`undetected`: files in which nobody was found. `left_out`: pairs with one of them."""

    pack: str
    model: str
    gallery_size: int
    target_rate: float
    identities: int
    contradictions: int
    undetected: tuple[str, ...]
    left_out: int
    figures: Figures


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
    pairs.add_argument("--json", action="store_true", help="every figure, for programs")


def run(arguments: Namespace) -> int:
    try:
        report = evaluated(arguments.csv, images=arguments.images, gallery=arguments.gallery)
    except (ImpossibleValue, ManifestError, PackError) as error:
        raise CommandError(str(error)) from error
    print(json.dumps(asdict(report)) if arguments.json else "\n".join(_lines(report)))
    return 0


def evaluated(path: Path, *, images: Path, gallery: int) -> Report:
    pairs, pack = pairs_in(path), manifest()
    files, distance = files_of(pairs, within=images), _distance(pack, gallery=gallery)
    # Only this needs numbers and models: every other command starts without.
    from quitclaim_vision.likeness import Looker  # noqa: PLC0415

    looked = _looked(Looker(pack), files)
    compared = [pair for pair in pairs if {pair.one, pair.other} <= looked.keys()]
    identities, contradictions = identities_in(compared)
    return Report(
        pack=pack.name,
        model=pack.pack.model,
        gallery_size=gallery,
        target_rate=pack.target_rate,
        identities=identities,
        contradictions=contradictions,
        undetected=tuple(sorted(files.keys() - looked.keys())),
        left_out=len(pairs) - len(compared),
        figures=_figures(compared, looked, distance=distance),
    )


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


def _figures(pairs: list[Pair], looked: Mapping[str, Any], *, distance: float) -> Figures:
    from quitclaim_vision.likeness import distance_between  # noqa: PLC0415  as above

    apart = [(pair, distance_between(looked[pair.one], looked[pair.other])) for pair in pairs]
    return figures_of(
        [far for pair, far in apart if pair.is_same],
        [far for pair, far in apart if not pair.is_same],
        distance=distance,
    )


def _lines(report: Report) -> Iterator[str]:
    figures = report.figures
    yield f"{report.pack}, model {report.model[:12]}"
    yield f"distance {figures.distance}, for a gallery of {report.gallery_size}"
    yield f"identities, at most: {report.identities}"
    yield f"pairs of the same person: {figures.same}, of different people: {figures.different}"
    yield f"right: {_percent(figures.accuracy)}; area under the curve: {_number(figures.auc)}"
    yield f"false matches: {_said(figures.false_match)}"
    yield f"false non-matches: {_said(figures.false_non_match)}"
    yield "the intervals hold for independent pairs: of few people they are too narrow"
    if report.contradictions:
        yield f"pairs that contradict others: {report.contradictions}"
    for name in report.undetected:
        yield f"nobody was found in {name}"
    if report.left_out:
        yield f"pairs left out for it: {report.left_out}"


def _said(rate: Rate) -> str:
    return (
        f"{rate.errors} of {rate.of}, {_percent(rate.rate)} "
        f"(between {_percent(rate.low)} and {_percent(rate.high)} with 95 %)"
    )


def _percent(share: float | None) -> str:
    return "unknown" if share is None else f"{100 * share:.2f} %"


def _number(value: float | None) -> str:
    return "unknown" if value is None else f"{value:.4f}"
