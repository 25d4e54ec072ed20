from aws_cdk import App, DefaultStackSynthesizer, Environment, Stack

from quitclaim.runtime.aws import REGION


class EuropeanStack(Stack):
    """
    Pinned to one region, whatever the machine that deploys is set to (R50).

    Without the rule that reads the bootstrap's version from a parameter: the CDK command checks
    that version too, and the same template goes to the local cloud, which has no bootstrap.
    """

    def __init__(self, app: App, name: str) -> None:
        super().__init__(
            app,
            name,
            env=Environment(region=REGION),
            synthesizer=DefaultStackSynthesizer(generate_bootstrap_version_rule=False),
            # Otherwise a resource that only counts deployments for the makers of CDK.
            analytics_reporting=False,
        )
