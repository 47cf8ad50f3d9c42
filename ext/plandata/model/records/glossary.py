"""The terms that a plan explains."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.records.common import Reading, Record
from plandata.model.text import Text, split_list


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """glossary.csv: a term with its reading and the group under which it is listed."""

    heading = Heading("用語", "Glossary", "1行が一つの用語です。", "One row is a term.")

    id: Annotated[str, key("用語のid", "Id of the term")]
    term: Annotated[Text, Column("用語", "Term", "用語", "The term", unique=True)]
    reading: Reading
    group: Annotated[
        str,
        Column(
            "まとまり",
            "Group",
            "用語集の見出し。数字、英字、または五十音の行",
            "The heading in the glossary: a digit, a letter, or a row of the kana",
            optional=True,
        ),
    ]
    expansion: Annotated[
        str,
        Column(
            "略す前の言葉",
            "Expansion",
            "略語のもとの言葉",
            "The words that an abbreviation stands for",
            optional=True,
        ),
    ]
    aliases: Annotated[
        Text,
        Column(
            "別の言い方",
            "Aliases",
            "その言語の文章で同じ用語として扱う言い方。ほかの言語の言い方の訳とは限らない",
            "Other names of the term in texts of the language; not translations of one another",
            optional=True,
            translated=False,
            listed=True,
        ),
    ]
    definition: Annotated[Text, Column("説明", "Definition", "用語の説明", "What the term means")]

    def names(self, language: str) -> tuple[str, ...]:
        """What texts in a language call the term: its name, then its other names, if any."""
        aliases = split_list(self.aliases.get(language, ""))
        return tuple(name for name in (self.term.get(language, ""), *aliases) if name)

    def called(self) -> Iterator[str]:
        """Every name by which authors may mean it: names in any language, then other names."""
        yield from self.term.values()
        for language in self.aliases:
            yield from self.names(language)
