"""The keys of a file's rows: each row has one of its own."""

from plandata.tables.spreadsheet import ZEROS_LOST
from sitecheck.message import Message


class Keys:
    """The keys met so far, with their lines in ``lines``.

    ``are_ids`` says that a key is an id by itself, and not several of other files.
    """

    def __init__(self, lines: dict[str, int], *, are_ids: bool) -> None:
        self.lines = lines
        self.are_ids = are_ids
        #: Each key by how it is where letters have no case.
        self._folded: dict[str, str] = {}

    def fault(self, key: str, line: int) -> Message | None:
        """Take the key of a row. What is wrong with it, if it is no other than one above.

        Ids are in addresses and in names of files and attributes, where those fall together that
        differ by the case of letters alone. Such an id counts, so that nothing else misses it.
        """
        if key in self.lines:
            message = Message(
                "「{id}」は{line}行目にもあります。片方を消すか、idを変えてください",
                id=key,
                line=self.lines[key],
            )
            if len(key) > 1 and key.replace(".", "", 1).isdecimal():  # 1.10, or 01
                message = message.then(ZEROS_LOST)
            return message
        self.lines[key] = line
        first = self._folded.setdefault(key.casefold(), key) if self.are_ids else key
        if first == key:
            return None
        return Message(
            "「{id}」は、{line}行目の「{first}」と大文字・小文字だけが違います。"
            "アドレスでは同じになるので、別のidにしてください",
            id=key,
            line=self.lines[first],
            first=first,
        )
