from pydantic import Field

from quitclaim.stores import StoreSettings


class MailSettings(StoreSettings):
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    papers_function: str = Field(description="Name of the function that prints and seals papers.")
    staff_table: str = Field(
        description="Table of members, sessions, tokens, rates; what signs visits."
    )
    user_pool: str = Field(description="Pool of sign-ins: passwords and second factors.")
    site: str = Field(description="Origin under which people reach the pages.")
    mail_from: str = Field(description="Mailbox that letters come from.")
    mail_configuration_set: str = Field(description="Rules of SES that letters are sent by.")
