"""What a person in front of a terminal is told; nothing is imported here, so everybody can."""


class CloudError(Exception):
    """The local cloud cannot do what was asked; the message is one line that says what to do."""


class UploaderNameError(CloudError):
    def __init__(self, name: str) -> None:
        super().__init__(f"{name!r} is no uploader's name: up to 40 of a-z, 0-9 and -")
