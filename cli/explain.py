"""`quitclaim explain`: may a picture be used on a channel, now or then, and why not (R27, R30)."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from cli import CommandError
from cli.deployment import Deployment, add_choice, chosen, stores_of
from cli.desk import Desk
from quitclaim.domain.checks import Word
from quitclaim.domain.consents.answers import Basis, Lack
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.instants import instant_in
from quitclaim.domain.publishing.looks import Sight
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.usecases.judge_asset import ExplainAsset, JudgeAsset, Judgement

_ID: Final = re.compile("[0-9a-f]{64}")


def add_to(commands: Any) -> None:
    parser: ArgumentParser = commands.add_parser(
        "explain", help="may a picture be used on a channel, now or at an instant, and why not"
    )
    parser.add_argument("asset", help="its id, or the key under which it was uploaded")
    parser.add_argument("--channel", required=True, help="such as website")
    parser.add_argument("--at", help="an instant before now, such as 2026-05-03T12:00Z")
    add_choice(parser)


def run(arguments: Namespace) -> int:
    with chosen(arguments) as deployment:
        asset = _asset(deployment, arguments.asset)
        try:
            judged = _judged(deployment, asset, at=arguments.at)
        except NotFound as error:
            raise CommandError(f"no picture is known as {arguments.asset}") from error
        except NotAllowed as error:
            raise CommandError(" ".join(_said(why) for why in error.reasons)) from error
        except ImpossibleValue as error:
            raise CommandError(str(error)) from error
    print("\n".join(explained(judged, Channel(arguments.channel))))
    return 0


def explained(judged: Judgement, channel: Channel) -> Iterator[str]:
    """Ids only: whoever may see names sees them on the page of the picture."""
    verdict = next((one for one in judged.verdicts if one.channel == channel), None)
    if verdict is None:
        known = ", ".join(one.channel for one in judged.verdicts) or "none yet"
        raise CommandError(f"there is no channel {channel}: the channels are {known}")
    yield f"{channel}  {written(verdict.at)}  {verdict.outcome}: {_said(verdict.outcome)}"
    yield f"picture in version {verdict.stamp.asset}, rules in version {verdict.stamp.rules}"
    if verdict.valid_until:
        yield f"by the clock alone it holds until {written(verdict.valid_until)}"
    if crop := verdict.cut.crop:
        said = ", ".join(f"{name} {part / 100:g} %" for name, part in asdict(crop).items())
        yield f"of the picture only a part is shown: {said}"
    for bar in verdict.bars:
        yield f"withheld  {_said(bar)}"
    yield from _faces(verdict)
    for person, lack in verdict.absent.items():
        yield f"present without a face  person {person}: {_why(lack)}"


def _faces(verdict: Verdict) -> Iterator[str]:
    for face, look in verdict.faces.items():
        state = "clear " if look.is_clear else "hidden"
        whose = f"person {look.person}: " if look.person else ""
        yield f"face {face}  {state}  {whose}{_why(look.why)}"


def _why(why: Basis | Lack | Sight) -> str:
    match why:
        case Basis():
            end = f" until {written(why.until)}" if why.until else ""
            return f"{_said(why.legal)}{end} (record {why.record}, version {why.version})"
        case Lack():
            return " ".join(dict.fromkeys(_said(one.gap) for one in why.shortfalls))
        case Sight():
            return _said(why)


def _asset(deployment: Deployment, name: str) -> AssetId:
    if _ID.fullmatch(name):
        return AssetId(name)
    found = Desk.of(deployment).asset(name)
    if found is None:
        raise CommandError(f"no picture is known as {name}: quitclaim assets lists what came")
    return found.id


def _judged(deployment: Deployment, asset: AssetId, *, at: str | None) -> Judgement:
    stores = stores_of(deployment)
    read = (stores.consents, stores.library, stores.clock)
    return ExplainAsset(*read)(asset, at=instant_in(at)) if at else JudgeAsset(*read)(asset)


def _said(word: StrEnum) -> str:
    """As the English page says it; pages are loaded only where something is explained."""
    from quitclaim_web.doors.pages import Visit  # noqa: PLC0415
    from quitclaim_web.pages import Pages  # noqa: PLC0415

    english = Pages().sentences(Visit(path="/", request="", language=Language.ENGLISH))
    return english.reason(word) if isinstance(word, Word) else word.value


def written(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
