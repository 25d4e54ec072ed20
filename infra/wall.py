"""`waf = "on"`: a web ACL before the doors. Only AWS has it, and it costs while nothing happens."""

from typing import Final

from aws_cdk import App
from aws_cdk import aws_wafv2 as waf

from infra.doors import Doors
from infra.stack import EuropeanStack

# From one address in five minutes: a whole office behind one router stays below it.
_MOST_IN_FIVE_MINUTES: Final = 3_000
_MANAGED: Final = ("AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet")


class Wall(EuropeanStack):
    """It sees requests and answers for us: what it keeps of them is a count, never a sample."""

    def __init__(self, app: App, *, doors: Doors) -> None:
        super().__init__(app, "Wall")
        managed = [_managed(name, priority=place) for place, name in enumerate(_MANAGED, 1)]
        acl = waf.CfnWebACL(
            self,
            "Acl",
            scope="REGIONAL",
            default_action=waf.CfnWebACL.DefaultActionProperty(allow={}),
            visibility_config=_counted("Wall"),
            rules=[_crowd(), *managed],
        )
        waf.CfnWebACLAssociation(
            self, "BeforeTheDoors", resource_arn=doors.stage_arn, web_acl_arn=acl.attr_arn
        )


def _crowd() -> waf.CfnWebACL.RuleProperty:
    limit = waf.CfnWebACL.RateBasedStatementProperty(
        aggregate_key_type="IP", limit=_MOST_IN_FIVE_MINUTES
    )
    return waf.CfnWebACL.RuleProperty(
        name="Crowd",
        priority=0,
        statement=waf.CfnWebACL.StatementProperty(rate_based_statement=limit),
        action=waf.CfnWebACL.RuleActionProperty(block={}),
        visibility_config=_counted("Crowd"),
    )


def _managed(name: str, *, priority: int) -> waf.CfnWebACL.RuleProperty:
    group = waf.CfnWebACL.ManagedRuleGroupStatementProperty(vendor_name="AWS", name=name)
    return waf.CfnWebACL.RuleProperty(
        name=name,
        priority=priority,
        statement=waf.CfnWebACL.StatementProperty(managed_rule_group_statement=group),
        override_action=waf.CfnWebACL.OverrideActionProperty(none={}),
        visibility_config=_counted(name),
    )


def _counted(name: str) -> waf.CfnWebACL.VisibilityConfigProperty:
    # A sampled request would show addresses and tokens to whoever opens the page.
    return waf.CfnWebACL.VisibilityConfigProperty(
        cloud_watch_metrics_enabled=True, metric_name=name, sampled_requests_enabled=False
    )
