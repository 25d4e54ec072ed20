"""An app of one asset, synthesised with its zip built."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aws_cdk import App, Stack
from aws_cdk.aws_lambda import AssetCode
from constructs import Construct


@dataclass(frozen=True, slots=True)
class Built:
    hash: str
    files: list[str]


def built_app(folder: Path, what: AssetCode | Callable[[Stack], Construct]) -> Built:
    """`what`: the code of a zip, or what makes a construct that has one."""
    stack = Stack(App(outdir=str(folder / "cdk.out")), "Alone")
    if isinstance(what, AssetCode):
        what.bind(stack)
    else:
        what(stack)
    assembly = Path(stack.node.root.synth().directory)  # type: ignore[attr-defined]
    manifest = json.loads((assembly / "Alone.assets.json").read_text(encoding="utf-8"))
    ((hash_, path),) = (
        (name, assembly / one["source"]["path"])
        for name, one in manifest["files"].items()
        if one["source"]["packaging"] == "zip"
    )
    found = (file for file in path.rglob("*") if file.is_file())
    return Built(hash_, sorted(file.relative_to(path).as_posix() for file in found))
