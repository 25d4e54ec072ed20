from uuid import uuid4


class SystemChance:
    def uuid(self) -> str:
        return str(uuid4())
