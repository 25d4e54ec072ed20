"""Where we do otherwise than cdk-nag's rules would have it, and why; each only where it applies."""

from collections.abc import Mapping
from typing import Final

from aws_cdk import Acknowledgment, App, Validations
from constructs import IConstruct

from infra.config import Recognition
from infra.nag_recognition import OF_EMBEDDING, OF_RECOGNITION, OF_SEARCHES
from infra.nag_words import NEW_ENOUGH, OBJECTS
from quitclaim.adapters.s3_renditions import PACKED, RENDITIONS

# As CDK names what one stack exports for another.
_OWN_DOOR: Final = "its own code decides about every request, in one function over one matrix"
_EXPORTS, _INBOX, _ORIGINALS, _PICTURES, _PAPERS, _LOG = (
    f"Resource::State:ExportsOutputFnGetAtt{name}"
    for name in (
        "Exports25637AFBArn08434897",
        "InboxA8E05DC3Arn851D17F2",
        "Originals63BA965BArn26B89E1C",
        "Pictures8CDD258BArn7B03F255",
        "PapersFCDB0EBEArn5547DF40",
        "LogBucketD7408CB8ArnE162E96F",
    )
)
# By the path of a construct and everything below it.
ARGUED: Final = {
    "State": {
        "S1": "access logs would keep keys of uploads, which are personal, longer than the uploads",
    },
    "State/SignIns": {
        "COG1": "twelve letters beside a second factor; rules of composition help nobody (NIST)",
        "COG8": "the plus plan judges where people sign in from; the doors' own limits suffice",
    },
    "Doors/Api": {
        "APIG1": "it would keep addresses; each authorised call is in the log, without one",
        "APIG2": _OWN_DOOR,
        "APIG3": "an option: waf = on",
        "APIG4": _OWN_DOOR,
        "APIG6": "it would write bodies and addresses into a log",
        "COG4": _OWN_DOOR,
    },
    "Functions/Failures": {
        "SQS3": "it is where failures end; nothing reads it but a person, whom an alarm calls",
    },
    "Functions/Network": {
        "VPC7": "its one way out is a gateway to two buckets; flow logs cost while nothing happens",
    },
    "Functions/Darkroom": {
        "IAM5[Resource::*]": "Lambda connects it to its network; a Deny takes that from its code",
        "L1": NEW_ENOUGH,
    },
    "Functions/Audit": {
        f"IAM5[{_LOG}/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Erasure": {
        f"IAM5[{_EXPORTS}/in/selfies/*]": OBJECTS,
        f"IAM5[{_EXPORTS}/in/looked/*]": OBJECTS,
        f"IAM5[{_EXPORTS}/in/finds/*]": OBJECTS,
        f"IAM5[{_EXPORTS}/in/finds/told/*]": OBJECTS,
        f"IAM5[{_EXPORTS}/out/pictures/*]": OBJECTS,
        f"IAM5[{_ORIGINALS}/*]": OBJECTS,
        f"IAM5[{_PICTURES}/*]": OBJECTS,
        f"IAM5[{_PAPERS}/*]": OBJECTS,
        **{f"IAM5[{_PAPERS}/{it}/*]": OBJECTS for it in ("sealed", "scans", "timestamps")},
        f"IAM5[{_PAPERS}/erasures/*]": OBJECTS,
        f"IAM5[{_LOG}/blocked/*]": OBJECTS,
        f"IAM5[{_LOG}/erased/*]": OBJECTS,
        "IAM5[Resource::*]": "the mail service's list of addresses has no resource of its own",
        "L1": NEW_ENOUGH,
    },
    "Functions/Hooks": {"L1": NEW_ENOUGH},
    "Functions/Ingest": {
        f"IAM5[{_INBOX}/*]": OBJECTS,
        f"IAM5[{_INBOX}/rejected/*]": OBJECTS,
        f"IAM5[{_ORIGINALS}/*]": OBJECTS,
        f"IAM5[{_PICTURES}/*]": OBJECTS,
        f"IAM5[{_PICTURES}/thumbnail/*]": OBJECTS,
        f"IAM5[{_LOG}/blocked/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Library": {
        f"IAM5[{_INBOX}/console/*]": OBJECTS,
        f"IAM5[{_INBOX}/rejected/*]": OBJECTS,
        f"IAM5[{_LOG}/tile/*]": OBJECTS,
        f"IAM5[{_PAPERS}/erasures/*]": OBJECTS,
        f"IAM5[{_PAPERS}/notices/*]": OBJECTS,
        f"IAM5[{_PAPERS}/scans/*]": OBJECTS,
        f"IAM5[{_PAPERS}/sealed/*]": OBJECTS,
        f"IAM5[{_PAPERS}/timestamps/*]": OBJECTS,
        f"IAM5[{_PICTURES}/thumbnail/*]": OBJECTS,
        f"IAM5[{_PICTURES}/{RENDITIONS}]": OBJECTS,
        f"IAM5[{_PICTURES}/{PACKED}]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Consent": {
        f"IAM5[{_EXPORTS}/out/pictures/*]": OBJECTS,
        f"IAM5[{_PAPERS}/notices/*]": OBJECTS,
        f"IAM5[{_PAPERS}/sealed/*]": OBJECTS,
        f"IAM5[{_PAPERS}/timestamps/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Mail": {
        f"IAM5[{_PAPERS}/sealed/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Papers": {
        f"IAM5[{_PAPERS}/erasures/*]": OBJECTS,
        f"IAM5[{_PAPERS}/notices/*]": OBJECTS,
        f"IAM5[{_PAPERS}/sealed/*]": OBJECTS,
        f"IAM5[{_PAPERS}/certificates/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Publish": {
        f"IAM5[{_EXPORTS}/out/pictures/*]": OBJECTS,
        f"IAM5[{_ORIGINALS}/*]": OBJECTS,
        f"IAM5[{_PICTURES}/*]": OBJECTS,
        f"IAM5[{_PICTURES}/{PACKED}]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Relay": {"L1": NEW_ENOUGH},
}


def argue(app: App, *, recognition: Recognition = Recognition.OFF, embeds: bool = False) -> None:
    """`embeds`: faces, on AWS."""
    _argue(app, ARGUED)
    if recognition is not Recognition.OFF:
        _argue(app, OF_RECOGNITION)
    if embeds:
        _argue(app, OF_EMBEDDING)
    if embeds and recognition is Recognition.OPENSEARCH:
        _argue(app, OF_SEARCHES)


def _argue(app: App, argued: Mapping[str, Mapping[str, str]]) -> None:
    for path, reasons in argued.items():
        scope = _below(app, *path.split("/"))
        for rule, reason in reasons.items():
            given = Acknowledgment(id=f"AwsSolutions::AwsSolutions-{rule}", reason=reason)
            Validations.of(scope).acknowledge(given)


def _below(scope: IConstruct, *names: str) -> IConstruct:
    for name in names:
        scope = scope.node.find_child(name)
    return scope
