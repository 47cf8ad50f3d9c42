"""The site's own address, from which pages say where they are."""

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError

from plandata.extension.warning import said
from plandata.model.address import is_address
from sitecheck.message import Message


def check(app: Sphinx, config: Config) -> None:
    """Take no address that a page can't have (``config-inited``).

    Raises:
        ConfigError: ``html_baseurl`` is none.
    """
    address = config.html_baseurl
    if address and not (address.startswith(("https://", "http://")) and is_address(address)):
        message = Message(
            "conf.py の html_baseurl「{address}」はサイトのアドレスではありません。"
            "https:// で始まるアドレスを書いてください",
            address=address,
        )
        raise ConfigError(said(message))
