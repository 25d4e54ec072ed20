"""
The CDK app: `cdk synth -c stage=trial -c models=<folder> -c site=<name> -c certificate=<ARN>
-c mail=<address> -c alarms=<address>`.

cdk.json says how it is run, docs/deploying.md what to say.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

from aws_cdk import App, Validations

from infra.config import Config, Recognition, Waf, config_of
from infra.doors import Doors
from infra.functions import Functions
from infra.guard import Guard
from infra.mail import Mailbox, NoMailboxError
from infra.nag import argue
from infra.recognition import Matching
from infra.residency import Residency
from infra.site import NoSiteError, Site
from infra.state import State
from infra.wall import Wall
from quitclaim.runtime.packs import ManifestError, manifest_of
from quitclaim_vision.packs.cache import FETCH, PackError, content_of
from quitclaim_vision.packs.pins import pin_of

_NAME_IT: Final = "then -c models=<the folder that it names>"
_LAY_IT_OUT: Final = "run `python -m infra.endpoint_image FOLDER`, then -c endpoint=FOLDER"


class NoModelsError(Exception):
    """A darkroom without models gives every picture back unopened, and nobody would know why."""


class NoEndpointError(Exception):
    """Without an endpoint every photo returns to its queue, and nobody would know why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """
    What an organisation says besides its stage.

    `models`: the folder of fetched models. `told`: the mail address that alarms go to.
    `log_name`: what the log is called; without one after the site, and then for ever.
    `endpoint`: the folder that the image of recognition's endpoint is built from.
    """

    models: Path | None = None
    site: Site = field(default_factory=Site)
    mailbox: Mailbox = field(default_factory=Mailbox)
    told: str | None = None
    log_name: str | None = None
    waf: Waf = Waf.OFF
    recognition: Recognition = Recognition.OFF
    endpoint: Path | None = None

    @classmethod
    def said_to(cls, app: App) -> Self:
        """Only what can open pictures, and has a door, is for AWS."""
        said = app.node.try_get_context
        recognition = Recognition(said("recognition") or Recognition.OFF)
        return cls(
            models=_checked(said("models")),
            site=Site.told(domain=said("site"), certificate=said("certificate")),
            mailbox=Mailbox.told(said("mail")),
            told=said("alarms"),
            log_name=said("log"),
            waf=Waf(said("waf") or Waf.OFF),
            recognition=recognition,
            endpoint=None if recognition is Recognition.OFF else laid_out(said("endpoint")),
        )


def app() -> App:
    made = App()
    config = config_of(made.node.try_get_context("stage"))
    return filled(made, config=config, chosen=Chosen.said_to(made))


# Statements that say the same of several places are one: AWS counts what a role's policy is long.
_FOLDED: Final = "@aws-cdk/aws-iam:minimizePolicies"
# What the committed templates are made with: no models, and nobody's address.
_NOTHING_YET: Final = Chosen()


def _checked(models: str | None) -> Path:
    if not models:
        raise NoModelsError(f"no models were named: {FETCH}, {_NAME_IT}")
    folder = Path(models).expanduser().resolve()
    try:
        pin = pin_of(manifest_of(folder).detector.file)
        content_of(folder / pin.name, pin)
    except (ManifestError, PackError) as error:
        raise NoModelsError(f"{error}, {_NAME_IT}") from error
    return folder


def laid_out(endpoint: str | None) -> Path:
    if not endpoint:
        raise NoEndpointError(f"nothing is there to embed faces: {_LAY_IT_OUT}")
    folder = Path(endpoint).expanduser().resolve()
    if not (folder / "Dockerfile").is_file():
        raise NoEndpointError(f"{endpoint} holds no image of the endpoint: {_LAY_IT_OUT}")
    return folder


def filled(made: App, *, config: Config, chosen: Chosen = _NOTHING_YET) -> App:
    made.node.set_context(_FOLDED, True)  # noqa: FBT003  CDK's own order
    Validations.of(made).add_plugins(Residency())
    site = chosen.site
    mailbox, log_name = chosen.mailbox, chosen.log_name
    state = State(made, config=config, site=site, mailbox=mailbox, log_name=log_name)
    recognition = chosen.recognition
    functions = Functions(
        made, state=state, models=chosen.models, site=site, recognition=recognition
    )
    doors = Doors(made, functions=functions, site=site)
    if chosen.waf is Waf.ON:
        Wall(made, doors=doors)
    recognitions = None
    if recognition is not Recognition.OFF:
        recognitions = Matching(
            made,
            state=state,
            functions=functions,
            recognition=recognition,
            endpoint=chosen.endpoint,
            models=chosen.models,
        ).recognitions
    Guard(made, functions=functions, config=config, told=chosen.told, recognitions=recognitions)
    argue(made, recognition=recognition, embeds=chosen.endpoint is not None)
    return made


def without_zips(**options: Any) -> App:
    """An app whose zips are not built: enough for its templates, and nothing is fetched."""
    return App(context={"aws:cdk:bundling-stacks": []}, **options)


if __name__ == "__main__":
    try:
        app().synth()
    except (NoModelsError, NoEndpointError, NoSiteError, NoMailboxError) as error:
        sys.exit(f"quitclaim: {error}")
