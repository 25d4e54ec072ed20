"""`quitclaim assets`: what became of each upload, and a picture with its faces in boxes."""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NoReturn

from cli import CommandError
from cli.deployment import HELP
from cli.desk import Desk
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.refusals import SENTENCES
from quitclaim.domain.pictures.uploads import Settled, Upload

_EVERY_S: Final = 1.0
NOTHING_YET: Final = "The inbox is empty. `quitclaim local status` says how to upload."


def add_to(commands: Any) -> None:
    parser: argparse.ArgumentParser = commands.add_parser(
        "assets", help="what became of each upload"
    )
    parser.add_argument("--data", type=Path, help=HELP)
    parser.add_argument("--watch", action="store_true", help="go on, and say what changes")
    parser.add_argument(
        "--boxes",
        nargs=2,
        metavar=("KEY", "FILE"),
        help="write the picture uploaded as KEY to FILE, its faces in boxes",
    )


def run(arguments: argparse.Namespace) -> int:
    desk = Desk.at(arguments.data)
    if arguments.boxes:
        key, file = arguments.boxes
        Path(file).write_bytes(boxed(desk, key))
        print(f"{file}: {key} with its faces in boxes")
        return 0
    said = dict(lines(desk))
    print("\n".join(said.values()) or NOTHING_YET, flush=True)
    if arguments.watch:
        watch(desk, said=said)
    return 0


def watch(desk: Desk, *, said: dict[Upload, str]) -> NoReturn:
    """Say whatever has changed since `said`, for ever."""
    while True:
        time.sleep(_EVERY_S)
        now = dict(lines(desk))
        for upload, line in now.items():
            if said.get(upload) != line:
                print(line, flush=True)
        said = now


def lines(desk: Desk) -> Iterator[tuple[Upload, str]]:
    for upload in desk.uploads():
        yield upload, f"{upload.key}\t{_fate(desk, desk.settlements.settled(upload))}"


def boxed(desk: Desk, key: str) -> bytes:
    # Pictures are opened only when one is asked for: numpy and its friends take a second to load.
    from quitclaim_vision.drawing import with_boxes  # noqa: PLC0415

    asset = desk.asset(key)
    if asset is None:
        raise CommandError(f"{key} is no asset: quitclaim assets says what became of each upload")
    told = desk.s3.get_object(Bucket=desk.cloud.outputs["OriginalsBucket"], Key=asset.id)
    content = told["Body"].read()
    return with_boxes(content, [face.region for face in asset.faces])


def _fate(desk: Desk, settled: Settled | None) -> str:
    if settled is None:
        return "on its way"
    if settled.why:
        return f"refused: {SENTENCES[settled.why]}"
    asset = desk.library.asset(AssetId(settled.asset)) if settled.asset else None
    if asset is None:
        return "gone before anybody looked"
    count = len(asset.faces)
    faces = "no face" if count == 0 else "1 face" if count == 1 else f"{count} faces"
    review = "reviewed" if asset.is_reviewed else "withheld until somebody reviews it"
    return f"{faces}, {review} (asset {asset.id[:12]}, in {len(asset.memberships)} collection(s))"
