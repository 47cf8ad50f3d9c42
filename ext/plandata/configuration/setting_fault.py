"""What is wrong with a setting."""

from typing import NamedTuple

from sitecheck.message import Message


class Fault(NamedTuple):
    """What is wrong with a setting, or with a word in it that says where; None for all of it.

    A notice tells of what is without effect, and fails nothing.
    """

    setting: str
    word: object
    message: Message
    is_notice: bool = False
