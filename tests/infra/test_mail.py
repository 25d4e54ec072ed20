"""As whom letters are sent, and by which rules."""

import re
from pathlib import Path

import pytest

from infra.app import Chosen, filled, without_zips
from infra.config import CONFIGS, Stage
from infra.mail import Mailbox, NoMailboxError
from tests.infra.resources import Templates

ADDRESS = "photos@example.org"


def test_letters_are_signed_by_the_domain_and_go_over_tls_or_not_at_all(
    templates: Templates,
) -> None:
    (identity,) = templates.properties("AWS::SES::EmailIdentity").values()
    (rules,) = templates.properties("AWS::SES::ConfigurationSet").values()

    assert identity["DkimAttributes"] == {"SigningEnabled": True}
    assert rules["DeliveryOptions"] == {"TlsPolicy": "REQUIRE"}
    assert rules["SuppressionOptions"] == {"SuppressedReasons": ["BOUNCE", "COMPLAINT"]}


def test_nobody_is_watched_as_she_reads(templates: Templates) -> None:
    """SES puts pixels and detours into mails where it is to tell of opens and clicks."""
    (rules,) = templates.properties("AWS::SES::ConfigurationSet").values()
    (told,) = templates.properties("AWS::SES::ConfigurationSetEventDestination").values()
    destination = told["EventDestination"]

    assert "TrackingOptions" not in rules
    assert destination["MatchingEventTypes"] == ["bounce", "complaint", "reject"]
    assert templates.spelled(destination["EventBridgeDestination"]["EventBusArn"]).endswith(
        ":event-bus/default"
    )


def test_a_mailbox_is_told_to_whatever_needs_it(tmp_path: Path) -> None:
    app = without_zips(outdir=str(tmp_path))
    chosen = Chosen(mailbox=Mailbox.told(ADDRESS))
    filled(app, config=CONFIGS[Stage.PRODUCTION], chosen=chosen)
    stacks = Templates({one.stack_name: one.template for one in app.synth().stacks})

    (identity,) = stacks.properties("AWS::SES::EmailIdentity").values()
    told = stacks.properties("AWS::Lambda::Function")["MailFunction"]["Environment"]["Variables"]
    assert identity["EmailIdentity"] == "example.org"
    assert told["MAIL_FROM"] == ADDRESS
    assert stacks.spelled(told["MAIL_CONFIGURATION_SET"]) == "MailRules"
    (sending,) = (
        one
        for one in stacks.statements("MailRole")
        if one["Action"] == "ses:SendEmail" and "Condition" in one
    )
    assert sending["Condition"] == {"StringEquals": {"ses:FromAddress": ADDRESS}}


@pytest.mark.parametrize(
    "address",
    [None, "", "example.org", "@example.org", "photos@localhost", "a b@example.org", "*@b.org"],
)
def test_without_a_mailbox_nothing_is_deployed(address: str | None) -> None:
    with pytest.raises(NoMailboxError, match=re.escape("-c mail=")):
        Mailbox.told(address)


def test_the_committed_templates_name_nobodys_mailbox(trial: Templates) -> None:
    (identity,) = trial.properties("AWS::SES::EmailIdentity").values()

    assert identity["EmailIdentity"].endswith(".invalid")
