"""
The CDK app: `cdk synth -c stage=trial -c models=<folder> -c alarms=<address>`.

cdk.json says how it is run.
"""

from pathlib import Path
from typing import Any

from aws_cdk import App, Validations

from infra.config import Config, config_of
from infra.functions import Functions
from infra.guard import Guard
from infra.nag import argue
from infra.residency import Residency
from infra.state import State


def app() -> App:
    made = App()
    models = made.node.try_get_context("models")
    folder = Path(models).expanduser().resolve() if models else None
    config = config_of(made.node.try_get_context("stage"))
    return filled(made, config=config, models=folder, told=made.node.try_get_context("alarms"))


def filled(
    made: App, *, config: Config, models: Path | None = None, told: str | None = None
) -> App:
    Validations.of(made).add_plugins(Residency())
    state = State(made, config=config)
    functions = Functions(made, state=state, models=models)
    Guard(made, functions=functions, config=config, told=told)
    argue(made)
    return made


def without_zips(**options: Any) -> App:
    """An app whose zips are not built: enough for its templates, and nothing is fetched."""
    return App(context={"aws:cdk:bundling-stacks": []}, **options)


if __name__ == "__main__":
    app().synth()
