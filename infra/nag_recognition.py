"""The same where faces are compared, each with what brings it along."""

from typing import Final

from infra.nag_words import NEW_ENOUGH, OBJECTS

_BODIES: Final = "slow logs write requests out, and those carry embeddings"
# As CDK names what one stack exports for another.
_ORIGINALS: Final = "Resource::State:ExportsOutputFnGetAttOriginals63BA965BArn26B89E1C"
_EXPORTS: Final = "Resource::State:ExportsOutputFnGetAttExports25637AFBArn08434897"
_OF_SELFIES: Final = {
    f"IAM5[{_EXPORTS}/in/selfies/*]": OBJECTS,
    f"IAM5[{_EXPORTS}/in/looked/*]": OBJECTS,
    f"IAM5[{_EXPORTS}/in/finds/asked/*]": OBJECTS,
    f"IAM5[{_EXPORTS}/in/finds/told/*]": OBJECTS,
    f"IAM5[{_EXPORTS}/in/finds/seen/*]": OBJECTS,
}
OF_RECOGNITION: Final = {
    "Recognition/Recognize": {
        f"IAM5[{_ORIGINALS}/*]": OBJECTS,
        "L1": NEW_ENOUGH,
        **_OF_SELFIES,
    },
    "Functions/Consent": _OF_SELFIES,
}
# Only where there is a domain: AWS has one, the local cloud has none.
OF_SEARCHES: Final = {
    "Recognition/Search": {
        "OS1": "in a network it would need interface endpoints; it answers one role by TLS",
        "OS3": "a list of addresses would be Lambda's own, which nobody knows",
        "OS4": "one node of copies that are made anew from their masters",
        "OS7": "likewise",
        "OS9[LogExport::INDEX_SLOW_LOGS]": _BODIES,
        "OS9[LogExport::SEARCH_SLOW_LOGS]": _BODIES,
    },
    "Recognition/Recognize": {
        "IAM5[Resource::<SearchDomainAB6007CD.Arn>/*]": "whatever lies on the one domain",
    },
}
# Only where faces are embedded on AWS.
OF_EMBEDDING: Final = {
    "Recognition/EndpointRole": {
        "IAM5[Resource::*]": "Lambda connects it to its network; a Deny takes that from its code",
    },
    "Recognition/Network": {
        "VPC7": "it has no way out at all; flow logs cost while nothing happens",
    },
}
