"""
The committed templates, which the local cloud deploys: it needs neither node nor CDK.

`python -m infra.templates` writes them; a test fails where they and the stacks part. In place of an
asset's hash stands its name, and `assets.json` says what each asset is made of.
"""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from infra.app import Chosen, filled, without_zips
from infra.config import CONFIGS, Config, Recognition, Stage

FOLDER: Final = Path(__file__).parent / "templates"
ASSETS: Final = "assets.json"
# What only AWS has lies below: the local cloud deploys what it finds in FOLDER itself.
ONLY_AWS: Final = {"Guard": "aws/Guard"}
# The local cloud keeps nothing that `quitclaim local reset` should not take.
STAGE: Final = Stage.TRIAL
# With what the local cloud can run of all that may be chosen. What embeds faces is an image on AWS:
# there it is a process beside it.
EVERYTHING: Final = Chosen(recognition=Recognition.SEALED)
# The same stack for whoever names a search node of her own: a domain is for AWS alone.
SEARCHING: Final = Chosen(recognition=Recognition.OPENSEARCH)
_SEARCHING: Final = "search/Recognition.json"

Template = Mapping[str, Any]


def synthesised(config: Config, *, chosen: Chosen = EVERYTHING) -> dict[str, Template]:
    """Each stack's template by the stack's name, as CDK makes it."""
    with tempfile.TemporaryDirectory() as folder:
        filled(without_zips(outdir=folder), config=config, chosen=chosen).synth()
        found = sorted(Path(folder).glob("*.template.json"))
        return {path.name.partition(".")[0]: _named(path) for path in found}


def files(templates: Mapping[str, Template], *, searching: Template) -> dict[str, str]:
    """What belongs into FOLDER, by its path there; `searching`: its stack of recognition."""
    assets: dict[str, Any] = {}
    for template in templates.values():
        assets |= _assets_of(template)
    told = {f"{ONLY_AWS.get(name, name)}.json": one for name, one in templates.items()}
    told |= {ASSETS: assets, _SEARCHING: searching}
    return {name: json.dumps(content, indent=1) + "\n" for name, content in told.items()}


def _named(path: Path) -> Template:
    """A hash changes with every line of code, and no two machines need agree on it."""
    text = path.read_text(encoding="utf-8")
    manifest = json.loads(path.with_name(path.name.replace(".template", ".assets")).read_text())
    for hash_, file in manifest["files"].items():
        text = text.replace(f"{hash_}.zip", f"{_name(file['displayName'])}.zip")
    template: dict[str, Any] = json.loads(text)
    if "Outputs" in template:
        # CDK names them as it comes across them, which is another order in every process.
        template["Outputs"] = dict(sorted(template["Outputs"].items()))
    return template


def _name(path: str) -> str:
    """`Ingest/Function/Code` is ingest, `CoreLayer/Version/Code` is core-layer."""
    construct = path.partition("/")[0]
    return construct.replace("Layer", "-layer").lower()


def _assets_of(template: Template) -> dict[str, Any]:
    resources = template["Resources"]
    layers = {
        name: _key_of(one["Properties"]["Content"]).removesuffix("-layer")
        for name, one in resources.items()
        if one["Type"] == "AWS::Lambda::LayerVersion"
    }
    functions = {
        _key_of(one["Properties"]["Code"]): [layers[layer["Ref"]] for layer in _layers_of(one)]
        for one in resources.values()
        if one["Type"] == "AWS::Lambda::Function"
    }
    of_functions = {
        name: {"folders": [f"functions/{name}"], "layers": used}
        for name, used in sorted(functions.items())
    }
    of_layers = {
        f"{name}-layer": {"folders": [f"layers/{name}/python"], "layers": []}
        for name in sorted(layers.values())
    }
    return of_functions | of_layers


def _key_of(code: Template) -> str:
    key: str = code["S3Key"]
    return key.removesuffix(".zip")


def _layers_of(function: Template) -> list[dict[str, str]]:
    layers: list[dict[str, str]] = function["Properties"].get("Layers", [])
    return layers


if __name__ == "__main__":
    on_a_node = synthesised(CONFIGS[STAGE], chosen=SEARCHING)["Recognition"]
    for name, content in files(synthesised(CONFIGS[STAGE]), searching=on_a_node).items():
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_text(content, encoding="utf-8")
