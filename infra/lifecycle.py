"""What buckets keep and for how long, and how one announces what comes."""

from typing import Final, cast

from aws_cdk import Duration
from aws_cdk import aws_s3 as s3

from quitclaim.ports.finds import FINDS
from quitclaim.ports.own_pictures import FOR_PEOPLE
from quitclaim.ports.zips import ZIPS

# All that a person puts, and what came of it.
FROM_PEOPLE: Final = "in/"

WEEK: Final = Duration.days(7)


def announce(bucket: s3.Bucket) -> None:
    """Tell EventBridge of every object; CDK's own way brings a function with it that sets this."""
    plain = cast("s3.CfnBucket", bucket.node.default_child)
    switch = "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled"
    plain.add_property_override(switch, True)  # noqa: FBT003  CDK's signature


def kept_for_a_week() -> s3.LifecycleRule:
    """
    Everything goes after a week; what was overwritten a day after that.

    Settlements must outlive every version (DynamoSettlements.KEPT_FOR), or a sweep would take up
    again what was settled. S3 takes away the delete markers that this leaves by itself.
    """
    return s3.LifecycleRule(
        abort_incomplete_multipart_upload_after=WEEK,
        expiration=WEEK,
        noncurrent_version_expiration=Duration.days(1),
    )


def overwritten_for_a_week() -> s3.LifecycleRule:
    return s3.LifecycleRule(
        abort_incomplete_multipart_upload_after=WEEK,
        noncurrent_version_expiration=WEEK,
        expired_object_delete_marker=True,
    )


def zips_for_a_day() -> s3.LifecycleRule:
    """Should a sweep forget them, which takes them when their day ends: S3 counts from midnight."""
    a_day = Duration.days(1)
    return s3.LifecycleRule(
        prefix=ZIPS, expiration=a_day, abort_incomplete_multipart_upload_after=a_day
    )


def unfinished_for_a_week() -> s3.LifecycleRule:
    """Uploads that nobody finished are nobody's."""
    return s3.LifecycleRule(abort_incomplete_multipart_upload_after=WEEK)


def hidden_for_a_day() -> s3.LifecycleRule:
    """
    What was taken away goes for good; where a lock stands against it, when that ends.

    S3 asks again every day, and takes away the mark that is left.
    """
    return s3.LifecycleRule(
        noncurrent_version_expiration=Duration.days(1), expired_object_delete_marker=True
    )


def finds_for_a_day() -> s3.LifecycleRule:
    """Should the sweep of each hour not come: S3 counts from midnight."""
    return s3.LifecycleRule(prefix=FINDS, expiration=Duration.days(1))


def made_for_a_week() -> s3.LifecycleRule:
    """
    Should the sweeps not come, which take pictures of people after three days, and archives after
    five. What whoever packs left half sent goes after one.
    """
    return s3.LifecycleRule(
        prefix=FOR_PEOPLE,
        expiration=WEEK,
        abort_incomplete_multipart_upload_after=Duration.days(1),
    )


def selfies_for_a_month() -> s3.LifecycleRule:
    """Should nobody look at one, which takes minutes; S3 counts from midnight."""
    return s3.LifecycleRule(prefix=FROM_PEOPLE, expiration=Duration.days(29))
