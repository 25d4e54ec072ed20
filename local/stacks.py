"""The committed templates, adapted where this machine has to differ, in the order they need."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath
from typing import Any, Final, Self

from local.assets import EMPTY_LAYER, Asset, zipped
from local.exports import exported, imported
from local.places import REPOSITORY, TEMPLATES
from quitclaim.runtime.addresses import NOWHERE

Template = dict[str, Any]

ASSETS_BUCKET: Final = "quitclaim-assets"
RECOGNITION: Final = "Recognition"
# The same stack, with the rights to turn what lies on a search node.
_SEARCHING: Final = f"search/{RECOGNITION}.json"
_DESCRIPTION: Final = "assets.json"
_FUNCTION: Final = "AWS::Lambda::Function"
_LAYER: Final = "AWS::Lambda::LayerVersion"


class UnknownAssetError(Exception):
    """A template names a zip that assets.json does not describe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    name: str
    template: Template

    @property
    def body(self) -> bytes:
        return json.dumps(self.template, sort_keys=True).encode()

    @property
    def version(self) -> str:
        return hashlib.sha256(self.body).hexdigest()

    @property
    def resources(self) -> Mapping[str, Template]:
        return {name: dict(one) for name, one in self.template["Resources"].items()}


@dataclass(frozen=True, kw_only=True)
class Blueprints:
    """A folder of templates, and the folder that the sources in assets.json are relative to."""

    templates: Path = TEMPLATES
    sources: Path = REPOSITORY
    # Where browsers find the site; templates name an address that nobody has.
    site: str = NOWHERE
    # Only where the models that tell faces apart are here; `endpoint`: where it is then.
    recognises: bool = False
    endpoint: str = ""
    # The socket of an endpoint of somebody's own; without one it runs beside the emulator.
    own_endpoint: Path | None = None
    # A search node of somebody's own, on this machine; without one templates stay sealed.
    search: str | None = None

    def told(self, site: str, socket: Path) -> Self:
        return replace(self, site=site, endpoint=f"unix:{socket}")

    def found(self, socket: Path) -> Self:
        """As somebody else started it."""
        return replace(self, recognises=socket.exists())

    @property
    def told_to_the_server(self) -> list[str]:
        own = [f"--endpoint={self.own_endpoint}"] if self.own_endpoint else []
        return ["--recognises", *own] if self.recognises else []

    @cached_property
    def assets(self) -> Mapping[str, Asset]:
        """The zips of the functions, by name; what lies in layers is found in the environment."""
        described = json.loads((self.templates / _DESCRIPTION).read_text(encoding="utf-8"))
        zips: dict[str, Asset] = {}
        for name in sorted(set(self._named_by_functions())):
            if name not in described:
                raise UnknownAssetError(name)
            parts = described[name]
            zips[name] = zipped(name, sources=self.sources, **parts)
        return zips

    def _named_by_functions(self) -> Iterator[str]:
        for template in self._templates.values():
            for resource in template["Resources"].values():
                if resource["Type"] == _FUNCTION and "S3Key" in resource["Properties"]["Code"]:
                    yield _asset_of(resource)

    @cached_property
    def _templates(self) -> Mapping[str, Template]:
        left_out = {_DESCRIPTION, *([] if self.recognises else [f"{RECOGNITION}.json"])}
        paths = [path for path in self.templates.glob("*.json") if path.name not in left_out]
        texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(paths)}
        if self.recognises and self.search:
            texts[RECOGNITION] = (self.templates / _SEARCHING).read_text(encoding="utf-8")
        return {name: json.loads(text.replace(NOWHERE, self.site)) for name, text in texts.items()}

    @cached_property
    def stacks(self) -> tuple[Stack, ...]:
        """Whoever exports comes before whoever imports."""
        found = {
            name: Stack(name=name, template=self._adapted(template))
            for name, template in self._templates.items()
        }
        exporters = {name: stack for stack in found.values() for name in exported(stack.template)}
        needs = {
            stack.name: {exporters[name].name for name in imported(stack.template)}
            for stack in found.values()
        }
        return tuple(found[name] for name in TopologicalSorter(needs).static_order())

    def _adapted(self, template: Template) -> Template:
        adapted = deepcopy(template)
        for resource in adapted["Resources"].values():
            properties = resource.get("Properties", {})
            if resource["Type"] == _FUNCTION and "S3Key" in properties["Code"]:
                key = self.assets[_asset_of(resource)].key
                properties["Code"] = {"S3Bucket": ASSETS_BUCKET, "S3Key": key}
                self._tell_of_recognition(properties)
            elif resource["Type"] == _LAYER:
                properties["Content"] = {"S3Bucket": ASSETS_BUCKET, "S3Key": EMPTY_LAYER.key}
        return adapted

    def _tell_of_recognition(self, function: Template) -> None:
        variables = function.get("Environment", {}).get("Variables", {})
        if not self.recognises:
            # Nobody could approve of what is not there.
            variables.pop("RECOGNITION", None)
        elif "RECOGNITIONS_QUEUE" in variables:
            variables["ENDPOINT_ADDRESS"] = self.endpoint
            variables |= {"SEARCH_HOST": self.search} if self.search else {}
        elif "RECOGNITION" in variables:
            told = self._templates[RECOGNITION]["Outputs"][RECOGNITION]
            variables["RECOGNITION"] = told["Value"]


def _asset_of(function: Template) -> str:
    return PurePosixPath(function["Properties"]["Code"]["S3Key"]).stem
