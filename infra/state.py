"""What outlives every deployment: tables, buckets and the key that encrypts them, who is who."""

from collections.abc import Mapping
from typing import Any, Final

from aws_cdk import App, CfnOutput, Duration, RemovalPolicy
from aws_cdk import aws_events as events
from aws_cdk import aws_kms as kms
from aws_cdk import aws_s3 as s3

from infra.bucket import PrivateBucket
from infra.config import Config
from infra.lifecycle import (
    announce,
    finds_for_a_day,
    hidden_for_a_day,
    kept_for_a_week,
    made_for_a_week,
    overwritten_for_a_week,
    selfies_for_a_month,
    unfinished_for_a_week,
    zips_for_a_day,
)
from infra.log import Log
from infra.mail import Mail, Mailbox
from infra.site import Site
from infra.stack import EuropeanStack
from infra.staff import StaffPool
from infra.tables import table
from quitclaim.adapters.tables import LAYOUTS

# The settings of whatever commits a change: it may touch every table.
OF_COMMITS: Final = ("people_table", "library_table", "keys_table", "gallery_table", "key_arn")

# As seldom as KMS does it: it wraps keys that lie in a table, each of which can be made anew, and
# every rotation costs as much as a key.
_ROTATED_EVERY: Final = Duration.days(2560)


class State(EuropeanStack):
    def __init__(
        self, app: App, *, config: Config, site: Site, mailbox: Mailbox, log_name: str | None = None
    ) -> None:
        super().__init__(app, "State")
        self._is_kept = config.keeps_state
        self.timestamps = config.timestamps
        self._at_removal = RemovalPolicy.RETAIN if self._is_kept else RemovalPolicy.DESTROY
        self.key = kms.Key(
            self,
            "Key",
            enable_key_rotation=True,
            rotation_period=_ROTATED_EVERY,
            removal_policy=self._at_removal,
        )
        self.tables = {
            name: table(
                self, name, layout=layout, encrypted_by=self.key, is_kept=config.keeps_state
            )
            for name, layout in LAYOUTS.items()
        }
        self._make_buckets(config, site=site)
        called = log_name or f"{site.host}/{config.stage.value}"
        self.log = Log(self, "Log", called=called, config=config, encrypted_by=self.key)
        # Nothing rotates it: the certificate in each paper names this very key.
        self.seal_key = kms.Key(
            self,
            "SealKey",
            key_spec=kms.KeySpec.ECC_NIST_P256,
            key_usage=kms.KeyUsage.SIGN_VERIFY,
            removal_policy=self._at_removal,
        )
        self.sign_ins = StaffPool(
            self, "SignIns", is_protected=self._is_kept, at_removal=self._at_removal
        )
        # Ours alone: whoever may write to that of AWS could say anything in our name.
        self.bus = events.EventBus(self, "Bus")
        self.mail = Mail(self, "Mail", mailbox=mailbox)
        for name, value in self.settings.items():
            CfnOutput(self, name.title().replace("_", ""), value=value)

    def _make_buckets(self, config: Config, *, site: Site) -> None:
        # An overwrite must lose nothing, and a client that mirrors finds what it sent (R60).
        self.inbox = self._bucket("Inbox", kept_for_a_week())
        announce(self.inbox)
        _let_upload(self.inbox, site=site)
        self.originals = self._bucket("Originals", overwritten_for_a_week())
        # A delete is a delete: no version of a rendition outlives a withdrawal.
        self.pictures = self._bucket(
            "Pictures", unfinished_for_a_week(), zips_for_a_day(), keeps_versions=False
        )
        # What somebody read when she signed is what anybody reads ten years later.
        rules = (unfinished_for_a_week(), hidden_for_a_day())
        self.papers = self._bucket("Papers", *rules, locked=config.papers)

        # A selfie lies for minutes, and for good it is gone at once.
        self.exports = self._bucket(
            "Exports",
            unfinished_for_a_week(),
            selfies_for_a_month(),
            finds_for_a_day(),
            made_for_a_week(),
            keeps_versions=False,
        )
        announce(self.exports)
        # One copy of the wrapped keys, each in the place of the last: whoever is erased is in none
        # a day later (R36).
        self.copies = self._bucket("Copies", unfinished_for_a_week(), keeps_versions=False)

    @property
    def settings(self) -> Mapping[str, str]:
        """Everything here under the name that the settings of functions have for it."""
        tables = {f"{name}_table": table.table_name for name, table in self.tables.items()}
        return {
            **tables,
            "key_arn": self.key.key_arn,
            "inbox_bucket": self.inbox.bucket_name,
            "originals_bucket": self.originals.bucket_name,
            "pictures_bucket": self.pictures.bucket_name,
            "papers_bucket": self.papers.bucket_name,
            "exports_bucket": self.exports.bucket_name,
            "copies_bucket": self.copies.bucket_name,
            "log_bucket": self.log.bucket.bucket_name,
            "log_key_arn": self.log.key.key_arn,
            "log_name": self.log.name,
            "seal_key_arn": self.seal_key.key_arn,
            "user_pool": self.sign_ins.pool.user_pool_id,
            "user_pool_client": self.sign_ins.client.user_pool_client_id,
            "event_bus": self.bus.event_bus_name,
            "mail_from": self.mail.mailbox.address,
            "mail_configuration_set": self.mail.rules_name,
        }

    def told(self, *names: str) -> Mapping[str, str]:
        """Of all settings those that one function reads."""
        return {name: self.settings[name] for name in names}

    def _bucket(self, name: str, *rules: s3.LifecycleRule, **kept: Any) -> PrivateBucket:
        kept |= {"encrypted_by": self.key, "at_removal": self._at_removal}
        return PrivateBucket(self, name, rules=rules, **kept)


def _let_upload(inbox: s3.Bucket, *, site: Site) -> None:
    """A browser may send files from our own pages, with the form that was signed for each."""
    inbox.add_cors_rule(
        allowed_methods=[s3.HttpMethods.POST],
        allowed_origins=[site.origin],
        allowed_headers=["*"],
        max_age=3600,
    )
