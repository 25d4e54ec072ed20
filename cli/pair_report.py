"""What an evaluation found, for whoever reads it at a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from cli.pair_figures import Figures, Rate


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


def lines_of(report: Report) -> Iterator[str]:
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
