"""What cdk-nag finds at functions that know people, and why it stays so."""

from collections.abc import Mapping
from typing import Final

from infra.nag_words import EXPORTS, INBOX, LOG, NEW_ENOUGH, OBJECTS, PAPERS, PICTURES
from quitclaim.adapters.s3_renditions import PACKED, RENDITIONS

OF_PEOPLE: Final[Mapping[str, Mapping[str, str]]] = {
    "Functions/Library": {
        f"IAM5[{INBOX}/console/*]": OBJECTS,
        f"IAM5[{INBOX}/rejected/*]": OBJECTS,
        f"IAM5[{LOG}/tile/*]": OBJECTS,
        f"IAM5[{PAPERS}/erasures/*]": OBJECTS,
        f"IAM5[{PAPERS}/notices/*]": OBJECTS,
        f"IAM5[{PAPERS}/scans/*]": OBJECTS,
        f"IAM5[{PAPERS}/sealed/*]": OBJECTS,
        f"IAM5[{PAPERS}/timestamps/*]": OBJECTS,
        f"IAM5[{PICTURES}/thumbnail/*]": OBJECTS,
        f"IAM5[{PICTURES}/{RENDITIONS}]": OBJECTS,
        f"IAM5[{PICTURES}/{PACKED}]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Consent": {
        f"IAM5[{EXPORTS}/out/archives/*]": OBJECTS,
        f"IAM5[{EXPORTS}/out/archives/*/asked]": OBJECTS,
        f"IAM5[{EXPORTS}/out/pictures/*]": OBJECTS,
        f"IAM5[{PAPERS}/notices/*]": OBJECTS,
        f"IAM5[{PAPERS}/sealed/*]": OBJECTS,
        f"IAM5[{PAPERS}/timestamps/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Mail": {
        f"IAM5[{PAPERS}/sealed/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
    "Functions/Papers": {
        f"IAM5[{EXPORTS}/out/archives/*]": OBJECTS,
        f"IAM5[{EXPORTS}/out/pictures/*]": OBJECTS,
        f"IAM5[{PAPERS}/erasures/*]": OBJECTS,
        f"IAM5[{PAPERS}/notices/*]": OBJECTS,
        f"IAM5[{PAPERS}/sealed/*]": OBJECTS,
        f"IAM5[{PAPERS}/certificates/*]": OBJECTS,
        "L1": NEW_ENOUGH,
    },
}
