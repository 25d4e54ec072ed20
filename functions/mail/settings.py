from pydantic import Field

from quitclaim.stores import StoreSettings


class MailSettings(StoreSettings):
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    papers_function: str = Field(description="Name of the function that prints and seals papers.")
    site: str = Field(description="Origin under which people reach the pages.")
    mail_from: str = Field(description="Mailbox that letters come from.")
    mail_configuration_set: str = Field(description="Rules of SES that letters are sent by.")
