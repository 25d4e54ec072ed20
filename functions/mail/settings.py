from pydantic import Field

from quitclaim.runtime.settings import Settings


class MailSettings(Settings):
    people_table: str = Field(description="Table of people, their consents and objections.")
    library_table: str = Field(description="Table of assets and rules; outbox and no-counter.")
    keys_table: str = Field(description="Table of wrapped keys: no recovery, no stream.")
    gallery_table: str = Field(description="Table of sealed templates: no recovery, no stream.")
    key_arn: str = Field(description="KMS key under which the key of each purpose is wrapped.")
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    papers_function: str = Field(description="Name of the function that prints and seals papers.")
    site: str = Field(description="Origin under which people reach the pages.")
    mail_from: str = Field(description="Mailbox that letters come from.")
    mail_configuration_set: str = Field(description="Rules of SES that letters are sent by.")
