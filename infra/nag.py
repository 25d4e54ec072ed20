"""Where we do otherwise than cdk-nag's rules would have it, and why; each only where it applies."""

from collections.abc import Mapping
from typing import Final

from aws_cdk import Acknowledgment, App, Validations
from constructs import IConstruct

from infra.config import Recognition
from infra.nag_people import OF_PEOPLE
from infra.nag_recognition import OF_EMBEDDING, OF_RECOGNITION, OF_SEARCHES
from infra.nag_words import EXPORTS, INBOX, LOG, NEW_ENOUGH, OBJECTS, ORIGINALS, PAPERS, PICTURES
from quitclaim.adapters.s3_renditions import PACKED

_OWN_DOOR: Final = "its own code decides about every request, in one function over one matrix"
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
        f"IAM5[{LOG}/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Erasure": {
        f"IAM5[{EXPORTS}/in/selfies/*]": OBJECTS,
        f"IAM5[{EXPORTS}/in/looked/*]": OBJECTS,
        f"IAM5[{EXPORTS}/in/finds/*]": OBJECTS,
        f"IAM5[{EXPORTS}/in/finds/told/*]": OBJECTS,
        f"IAM5[{EXPORTS}/out/*]": OBJECTS,
        f"IAM5[{EXPORTS}/out/archives/*]": OBJECTS,
        f"IAM5[{ORIGINALS}/*]": OBJECTS,
        f"IAM5[{PICTURES}/*]": OBJECTS,
        f"IAM5[{PAPERS}/*]": OBJECTS,
        **{f"IAM5[{PAPERS}/{it}/*]": OBJECTS for it in ("sealed", "scans", "timestamps")},
        f"IAM5[{PAPERS}/erasures/*]": OBJECTS,
        f"IAM5[{LOG}/blocked/*]": OBJECTS,
        f"IAM5[{LOG}/erased/*]": OBJECTS,
        "IAM5[Resource::*]": "the mail service's list of addresses has no resource of its own",
        "L1": NEW_ENOUGH,
    },
    "Functions/Hooks": {"L1": NEW_ENOUGH},
    "Functions/Ingest": {
        f"IAM5[{INBOX}/*]": OBJECTS,
        f"IAM5[{INBOX}/rejected/*]": OBJECTS,
        f"IAM5[{ORIGINALS}/*]": OBJECTS,
        f"IAM5[{PICTURES}/*]": OBJECTS,
        f"IAM5[{PICTURES}/thumbnail/*]": OBJECTS,
        f"IAM5[{LOG}/blocked/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    **OF_PEOPLE,
    "Functions/Publish": {
        f"IAM5[{EXPORTS}/out/archives/*]": OBJECTS,
        f"IAM5[{EXPORTS}/out/pictures/*]": OBJECTS,
        f"IAM5[{ORIGINALS}/*]": OBJECTS,
        f"IAM5[{PICTURES}/*]": OBJECTS,
        f"IAM5[{PICTURES}/{PACKED}]": OBJECTS,
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
