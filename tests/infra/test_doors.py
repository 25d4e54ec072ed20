"""Where people come in, and how they prove who they are (R42, R50)."""

import re
from typing import Any

import pytest
from aws_cdk import App

from infra.app import Chosen, filled, without_zips
from infra.config import CONFIGS, Stage, Waf
from infra.site import NoSiteError, Site
from quitclaim.runtime.addresses import NOWHERE
from quitclaim.runtime.aws import REGION
from tests.infra.resources import Templates

TLS = "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09"
NAME = "photos.example.org"
CERTIFICATE = f"arn:aws:acm:{REGION}:123456789012:certificate/1b2c-3d"


def _named(tmp_path: Any) -> Templates:
    app = without_zips(outdir=str(tmp_path))
    site = Site.told(domain=NAME, certificate=CERTIFICATE)
    filled(app, config=CONFIGS[Stage.PRODUCTION], chosen=Chosen(site=site))
    return Templates({one.stack_name: one.template for one in _stacks(app)})


def _stacks(app: App) -> list[Any]:
    return [*app.synth().stacks]


def test_every_request_comes_through_tls_with_forward_secrecy(
    templates: Templates,
) -> None:
    (api,) = templates.properties("AWS::ApiGateway::RestApi").values()

    assert (api["SecurityPolicy"], api["EndpointAccessMode"]) == (TLS, "STRICT")
    assert api["BinaryMediaTypes"] == ["*/*"]


def test_everybody_together_is_limited(templates: Templates) -> None:
    """R48."""
    (stage,) = templates.properties("AWS::ApiGateway::Stage").values()
    (limits,) = stage["MethodSettings"]

    assert limits["ThrottlingRateLimit"] == 50
    assert limits["ThrottlingBurstLimit"] == 100
    # Neither bodies nor addresses are written anywhere.
    assert "AccessLogSetting" not in stage
    assert not limits.get("DataTraceEnabled")


def test_nobody_signs_up_and_everybody_has_a_second_factor(templates: Templates) -> None:
    """R42."""
    (pool,) = templates.properties("AWS::Cognito::UserPool").values()
    (client,) = templates.properties("AWS::Cognito::UserPoolClient").values()

    assert pool["AdminCreateUserConfig"]["AllowAdminCreateUserOnly"] is True
    assert (pool["MfaConfiguration"], pool["EnabledMfas"]) == ("ON", ["SOFTWARE_TOKEN_MFA"])
    assert pool["Policies"]["PasswordPolicy"]["MinimumLength"] == 12
    assert client["PreventUserExistenceErrors"] == "ENABLED"
    assert "ALLOW_ADMIN_USER_PASSWORD_AUTH" in client["ExplicitAuthFlows"]
    assert client["AllowedOAuthFlowsUserPoolClient"] is False


def test_members_outlive_the_stack_where_state_does(templates: Templates, stage: Stage) -> None:
    (pool,) = templates.of_type("AWS::Cognito::UserPool").values()
    is_production = stage is Stage.PRODUCTION

    assert pool["DeletionPolicy"] == ("Retain" if is_production else "Delete")
    kept = "ACTIVE" if is_production else "INACTIVE"
    assert pool["Properties"]["DeletionProtection"] == kept


def test_a_name_is_served_with_the_same_tls_and_no_other_address_is_open(tmp_path: Any) -> None:
    named = _named(tmp_path)
    (domain,) = named.properties("AWS::ApiGateway::DomainName").values()
    (api,) = named.properties("AWS::ApiGateway::RestApi").values()

    assert domain["DomainName"] == NAME
    _, parts = domain["RegionalCertificateArn"]["Fn::Join"]
    assert parts[-1] == f":{CERTIFICATE.rpartition(':')[2]}"
    assert (domain["SecurityPolicy"], domain["EndpointAccessMode"]) == (TLS, "STRICT")
    assert api["DisableExecuteApiEndpoint"] is True
    told = named.properties("AWS::Lambda::Function")["LibraryFunction"]["Environment"]
    assert told["Variables"]["SITE"] == f"https://{NAME}"
    (cors,) = named.properties("AWS::S3::Bucket")["Inbox"]["CorsConfiguration"]["CorsRules"]
    assert cors["AllowedOrigins"] == [f"https://{NAME}"]
    assert cors["AllowedMethods"] == ["POST"]


@pytest.mark.parametrize(
    ("domain", "certificate", "advice"),
    [
        (None, None, "-c site="),
        ("localhost", CERTIFICATE, "-c site="),
        ("https://photos.example.org", CERTIFICATE, "-c site="),
        ("Photos.example.org", CERTIFICATE, "-c site="),
        (NAME, None, "-c certificate="),
        (NAME, CERTIFICATE.replace(REGION, "us-east-1"), "-c certificate="),
    ],
)
def test_without_a_name_and_its_certificate_nothing_is_deployed(
    domain: str | None, certificate: str | None, advice: str
) -> None:
    with pytest.raises(NoSiteError, match=re.escape(advice)):
        Site.told(domain=domain, certificate=certificate)


def test_a_wall_is_an_option_that_looks_and_keeps_nothing(tmp_path: Any) -> None:
    app = without_zips(outdir=str(tmp_path))
    filled(app, config=CONFIGS[Stage.TRIAL], chosen=Chosen(waf=Waf.ON))
    walled = Templates({one.stack_name: one.template for one in _stacks(app)})

    (acl,) = walled.properties("AWS::WAFv2::WebACL").values()
    (before,) = walled.properties("AWS::WAFv2::WebACLAssociation").values()

    looking = [acl["VisibilityConfig"], *(rule["VisibilityConfig"] for rule in acl["Rules"])]
    assert not any(one["SampledRequestsEnabled"] for one in looking)
    assert acl["Rules"][0]["Statement"]["RateBasedStatement"]["Limit"] == 3_000
    assert "/stages/site" in str(before["ResourceArn"])


def test_without_the_option_there_is_no_wall(templates: Templates) -> None:
    assert not templates.of_type("AWS::WAFv2::WebACL")


def test_the_committed_templates_name_nobodys_address(trial: Templates) -> None:
    told = trial.properties("AWS::Lambda::Function")["LibraryFunction"]["Environment"]

    assert told["Variables"]["SITE"] == NOWHERE
    assert not trial.of_type("AWS::ApiGateway::DomainName")
