"""Where people and programs come in: one address, and which function answers for what of it."""

from typing import Final, cast

from aws_cdk import App, CfnOutput, Stack
from aws_cdk import aws_apigateway as apigateway
from aws_cdk import aws_certificatemanager as acm

from infra.functions import Functions
from infra.site import Site
from infra.stack import EuropeanStack

STAGE: Final = "site"
# TLS 1.3 preferred; 1.2 with forward secrecy for old telephones (R50).
_TLS: Final = apigateway.SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09
# Everybody together; each address and each token has limits of its own behind it (R48).
_A_SECOND: Final = 50
_AT_ONCE: Final = 100


class Doors(EuropeanStack):
    def __init__(self, app: App, *, functions: Functions, site: Site) -> None:
        super().__init__(app, "Doors")
        self.api = apigateway.RestApi(
            self,
            "Api",
            rest_api_name="quitclaim",
            endpoint_types=[apigateway.EndpointType.REGIONAL],
            # The one way that forms, JSON and pictures all arrive and leave as they are.
            binary_media_types=["*/*"],
            cloud_watch_role=False,
            disable_execute_api_endpoint=site.domain is not None,
            deploy_options=apigateway.StageOptions(
                stage_name=STAGE,
                throttling_rate_limit=_A_SECOND,
                throttling_burst_limit=_AT_ONCE,
            ),
        )
        # Its own address is nobody's to use.
        self.api.node.try_remove_child("Endpoint")
        # By its own name too, which CDK's class does not let say.
        plain = cast("apigateway.CfnRestApi", self.api.node.default_child)
        plain.add_property_override("SecurityPolicy", f"SecurityPolicy_{_TLS.value}")
        plain.add_property_override("EndpointAccessMode", "STRICT")
        self._lead_to(functions)
        if site.domain is not None and site.certificate is not None:
            self._at(site.domain, certificate=site.certificate)
        CfnOutput(self, "ApiId", value=self.api.rest_api_id)
        CfnOutput(self, "ApiStage", value=STAGE)
        CfnOutput(self, "Site", value=site.origin)

    def _lead_to(self, functions: Functions) -> None:
        """What a letter or a link leads to, and what is out, has none of the rights of staff."""
        library, consent, publish = (
            apigateway.LambdaIntegration(one.function, allow_test_invoke=False)
            for one in (functions.library, functions.consent, functions.publish)
        )
        # A path alone is none of those that its {proxy+} covers.
        for above, answers in (
            (self.api.root, library),
            (self.api.root.add_resource("c"), consent),
            (self.api.root.add_resource("e"), consent),
            (self.api.root.add_resource("q"), consent),
            (self.api.root.add_resource("r"), publish),
            (self.api.root.add_resource("s"), publish),
        ):
            above.add_method("ANY", answers)
            above.add_proxy(default_integration=answers)

    def _at(self, domain: str, *, certificate: str) -> None:
        """The organisation's own name, to which its name server has to point."""
        arn = self.format_arn(service="acm", resource="certificate", resource_name=certificate)
        named = apigateway.DomainName(
            self,
            "Domain",
            domain_name=domain,
            certificate=acm.Certificate.from_certificate_arn(self, "Certificate", arn),
            endpoint_type=apigateway.EndpointType.REGIONAL,
            security_policy=_TLS,
            endpoint_access_mode=apigateway.EndpointAccessMode.STRICT,
            mapping=self.api,
        )
        CfnOutput(self, "PointDomainAt", value=named.domain_name_alias_domain_name)

    @property
    def stage_arn(self) -> str:
        """As a web ACL names what it stands before."""
        return Stack.of(self).format_arn(
            service="apigateway",
            account="",
            resource=f"/restapis/{self.api.rest_api_id}/stages/{STAGE}",
        )
