"""The CDK app: `cdk synth -c stage=trial`; cdk.json says how it is run."""

from aws_cdk import App

from infra.config import config_of
from infra.state import State


def app() -> App:
    made = App()
    State(made, config=config_of(made.node.try_get_context("stage")))
    return made


if __name__ == "__main__":
    app().synth()
