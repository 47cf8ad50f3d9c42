"""What other programs tell is told in our words and counts as ever, and no word of a page goes."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util import logging

from .build import Build, build, copy_root, words

pytestmark = pytest.mark.filterwarnings("ignore:'myst_parser.*MystReferenceResolver.app'")
EXT = Path(__file__).parents[2] / "ext"
UNKNOWN = """\
# 例

前に{nowhere}`ロールの言葉`後に、{reff}`題 <people>`。

:::{notee} 題の言葉
:class: wide

**中の言葉**と[題](people.md)。
:::

```{eval-rst}
.. notee:: 別の題

   別の言葉と :nowhere:`別のロール`
```
"""
NO_ROLE, NO_DIRECTIVE = "というロールはありません。", "というディレクティブはありません。"


def page(root: Path, text: str) -> None:
    """Write the page that the tests look at."""
    (root / "plain.md").write_text(f"(plain)=\n{text}", "utf-8")


@pytest.fixture(scope="module", params=["ja", "en"])
def unknown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Build:
    root = copy_root("plan", tmp_path_factory.mktemp("unknown"))
    page(root, UNKNOWN)
    return build(root, language=request.param)


def test_the_words_of_an_unknown_role_or_directive_stay(unknown: Build) -> None:
    shown = words(unknown.main("plain"))
    for part in ("前にロールの言葉後に、題 <people>。", "題の言葉", "中の言葉と題。", "別の題"):
        assert part in shown
    assert "別の言葉と 別のロール" in shown
    assert not unknown.main("plain").select(".problematic, .system-message, .wide")


def test_what_stands_in_an_unknown_directive_is_read_as_ever(unknown: Build) -> None:
    (link,) = unknown.main("plain").select('a[href="people.html"]')
    assert words(link) == "題"
    (strong,) = unknown.main("plain").select("strong")
    assert words(strong) == "中の言葉"


def test_each_unknown_name_is_told_once_where_it_is(unknown: Build) -> None:
    told = [line for line in unknown.warnings if line.startswith("plain.md:")]
    assert [(line.split(":")[1], NO_ROLE in line, NO_DIRECTIVE in line) for line in told] == [
        *(("4", True, False), ("4", True, False), ("6", False, True)),
        *(("13", False, True), ("15", True, False)),
    ]
    assert "「reff」というロールはありません。近い値は「ref」です [myst.role_unknown]" in told[1]


def test_an_unknown_domain_is_told_once(root: Path) -> None:
    page(root, "# 例\n\n{pln:fy}`2018`と\n\n```{pln:tree}\n```\n")
    told = build(root, "dummy").warnings
    assert [line.split(" ")[0] for line in told] == ["plain.md:4:", "plain.md:6:"]


def test_a_kind_can_be_suppressed(root: Path) -> None:
    page(root, UNKNOWN)
    told = build(root, "dummy", suppress_warnings=["myst.role_unknown"]).warnings
    assert len(told) == 2
    assert all(NO_DIRECTIVE in line for line in told)


def test_what_sphinx_gives_no_kind_can_be_suppressed_too(root: Path) -> None:
    page(root, "# 例\n\n```{toctree}\n:glob:\n\nnowhere*\n```\n")
    (told,) = build(root, "dummy").warnings
    assert told.startswith("plain.md:7: WARNING: 「nowhere*」に")
    assert told.endswith("[toc.empty_glob]")
    assert build(root, "dummy", suppress_warnings=["toc.empty_glob"]).warnings == []


def test_a_strict_build_fails_and_goes_on_to_the_end(root: Path) -> None:
    page(root, UNKNOWN)
    status, told = sphinx_build(root, "-W", "--keep-going")
    assert status == 1
    assert len(told) == 5
    status, told = sphinx_build(root, "--exception-on-warning")
    assert status == 2
    assert any("「nowhere」というロールはありません。" in line for line in told)


def sphinx_build(root: Path, *options: str) -> tuple[int, list[str]]:
    """Build in a process of its own; its status, and what it tells of the pages."""
    done = subprocess.run(
        [*(sys.executable, "-m", "sphinx", "-n", "-E", *options), str(root), str(root / "_out")],
        env={**os.environ, "PYTHONPATH": str(EXT), "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told = [line.replace(f"{root}/", "") for line in done.stderr.splitlines() if ".md:" in line]
    return done.returncode, told


def test_pages_read_side_by_side_tell_the_same(root: Path) -> None:
    for name in range(8):
        text = f"---\norphan: true\n---\n{UNKNOWN}\n[題](nowhere.md)\n"
        (root / f"page-{name}.md").write_text(text, "utf-8")
    _status, alone = sphinx_build(root)
    _status, together = sphinx_build(root, "-j", "2")
    assert sorted(together) == sorted(alone)
    assert len(alone) == 8 * 6


def test_what_has_no_message_stands_as_it_is(root: Path) -> None:
    def tell(app: Sphinx) -> None:
        app.connect("env-updated", told_by_nobody)

    def told_by_nobody(app: Sphinx, _env: Any) -> None:
        logger = logging.getLogger("others")
        logger.warning("nobody knows\nthis %s", "fault", location="plain", type="x", subtype="y")

    (told,) = build(root, "dummy", prepare=tell).warnings
    place = "plain.md:1: WARNING: Sphinxの警告です（日本語の説明はありません）: "
    assert told == f"{place}nobody knows this fault [x.y]"


def test_what_sphinx_says_in_japanese_is_known(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sphinx speaks the language of the console, as far as it knows it."""
    japanese, found = locale.init([Path(locale.__file__).parent], "ja", "sphinx", "test")
    assert found
    monkeypatch.setitem(locale.translators, ("console", "sphinx"), japanese)
    page(root, "# 例\n\n```{toctree}\nnowhere\n```\n")
    (told,) = build(root, "dummy").warnings
    assert told.startswith("plain.md:5: WARNING: ページ「nowhere」はありません。")


def test_a_contents_that_leads_back_is_told_and_opened(root: Path) -> None:
    page(root, "# 例\n\n```{toctree}\nbelow\n```\n")
    (root / "below.md").write_text("# 下\n\n```{toctree}\nplain\n```\n", "utf-8")
    site = build(root)
    assert site.warnings == [
        "below.md:4: WARNING: toctree が「plain」に戻っています（plain → below）。"
        "どこかの toctree から消してください [toc.circular]"
    ]
    assert words(site.main("below")).startswith("下")


CATALOGUE = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "言葉の一覧"
msgstr "List {nowhere}`of words`"

msgid "{plan:term}`小屋`と[題](index.md)です[^1]。"
msgstr "The {nowhere}`hut` and [title](nowhere.md)."

msgid "{plan:fy}`2018`の{plan:term}`水場`です。"
msgstr "The {plan:term}`watering place <水場>` of {plan:fy}`20188`."

msgid "絵です。"
msgstr "![A picture](nowhere.png)"
"""
PAGE = """\
# 言葉の一覧

{plan:term}`小屋`と[題](index.md)です[^1]。

{plan:fy}`2018`の{plan:term}`水場`です。

絵です。

[^1]: 注です。
"""


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Build:
    root = copy_root("third-language", tmp_path_factory.mktemp("translated"))
    (root / "names.md").write_text(PAGE, "utf-8")
    catalogue = root / "locale" / "en" / "LC_MESSAGES" / "names.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(CATALOGUE, "utf-8")
    return build(root, language="en")


def test_what_is_wrong_in_a_translation_is_told_once_at_its_line(translated: Build) -> None:
    place = "locale/en/LC_MESSAGES/names.po:"
    told = [w.removeprefix(place) for w in translated.warnings if w.startswith(place)]
    assert [re.sub(r"WARNING: (.{8}).*(\[.*\])", r"\1 \2", line) for line in told] == [
        "4: 「nowhere [myst.role_unknown]",
        "7: 「nowhere [myst.role_unknown]",
        "10: {plan:fy [plan.bad-option]",
        "7: 訳文に、原文の「 [i18n.inconsistent_references]",
        "13: ファイル「now [image.not_readable]",
        "7: ページ「nowh [myst.xref_missing]",
    ]
    assert (
        "訳文に、原文の「[^1]」、「{plan:term}`小屋`」、「[…](index.md)」がなく、"
        "原文にない「[…](nowhere.md)」があります。" in "".join(told)
    )
    page_of_it = [line for line in translated.warnings if line.startswith("names.md")]
    assert page_of_it == []


def test_the_words_of_an_unknown_role_in_a_translation_stay(translated: Build) -> None:
    shown = words(translated.main("names"))
    assert "List of words" in shown
    assert "The hut and title." in shown
