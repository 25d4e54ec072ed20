"""The whole cloud in one process on this machine, from the very templates that go to AWS."""
