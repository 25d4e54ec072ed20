"""Reasons that hold in many places."""

from typing import Final

OBJECTS: Final = "objects, whose keys are only known when they come"
NEW_ENOUGH: Final = "wheels of every dependency exist for 3.13, and it is kept as long as 3.14"
# As CDK names what one stack exports for another.
EXPORTS, INBOX, ORIGINALS, PICTURES, PAPERS, LOG = (
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
