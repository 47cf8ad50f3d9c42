"""What the cells of a column may hold, in words; names and codes stand in backticks."""

from plandata.model.columns import Column
from plandata.model.constraints import Constraints
from plandata.model.text import SEPARATOR
from plandata.output.schema import key_column, kind_of
from plandata.tables.load import RecordSet
from plandata.wording.phrasebook import translator


class CellValues:
    """Says what cells may hold, in Japanese or in English.

    ``listed`` are the files that the plan has, and ``records`` all that it may have.
    """

    def __init__(self, listed: RecordSet, records: RecordSet, language: str) -> None:
        self._listed, self._records, self.language = listed, records, language

    def of(self, column: Column, asked: Constraints, target: str) -> str:
        """What cells may hold; ``target`` is the file whose ids they hold, "" for none."""
        _ = translator(self.language)
        words = self._reference(target) if target else self._plain(column, asked)
        if column.is_list and words == _("words"):
            words = _("words, with `{separator}` between them").format(separator=SEPARATOR)
        elif column.is_list:
            said = _("{values}, several with `{separator}` between them")
            words = said.format(values=words, separator=SEPARATOR)
        return _("{values}; different in each row").format(values=words) if asked.unique else words

    def _reference(self, target: str) -> str:
        _ = translator(self.language)
        key, heading = key_column(self._records[target]), self._records[target].heading
        if target in self._listed:
            return _("`{key}` of `{file}.csv`").format(key=key.name, file=target)
        said = (heading.title, key.title)  # the engine has it
        title, name = said if self.language == "ja" else (heading.title_en, key.title_en)
        return _("{key} of {title}").format(key=name, title=title)

    def _plain(self, column: Column, asked: Constraints) -> str:
        _ = translator(self.language)
        if asked.enum:
            return _(", ").join(f"`{word}`" for word in asked.enum)
        if asked.pattern:
            return asked.pattern.words.said(self.language)
        kind = kind_of(column)
        words = {
            "integer": _("a whole number"),
            "boolean": _("`true` or `false`"),
            "number": _("a number, with decimals or without"),
            "date": _("a date as `YYYY-MM-DD`"),
        }.get(kind, _("words"))
        least, most = asked.minimum, asked.maximum
        if least is not None and most is not None:
            return _("{kind} from {least} to {most}").format(kind=words, least=least, most=most)
        if least is not None:
            return _("{kind}, at least {least}").format(kind=words, least=least)
        if most is not None:
            return _("{kind}, at most {most}").format(kind=words, most=most)
        return words
