"""The names that the extensions had before they stood in one package."""

from sphinx.config import Config

from plandata.extension.warning import BuildEndedError
from sitecheck.message import Message, languages

RENAMED = {
    "plan_accessibility": "plandata.accessibility",
    "plan_languages": "plandata.languages",
    "plan_search": "plandata.search",
    "plan_theme": "plandata.theme",
}


def refuse(config: Config) -> None:
    """Tell the new name of each extension that conf.py still calls by its old one.

    It is told in each language: in which is known only when all extensions are there.

    Raises:
        BuildEndedError: There is such a name.
    """
    old = [name for name in config.extensions if name in RENAMED]
    if old:
        changes = ", ".join(f"{name} → {RENAMED[name]}" for name in old)
        message = Message(
            "conf.py の extensions に古い名前があります。次のように書き換えてください: {changes}",
            changes=changes,
        )
        raise BuildEndedError("\n".join(message.said(language) for language in languages()))
