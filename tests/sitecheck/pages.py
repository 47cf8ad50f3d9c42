"""A small site in two languages that is as it should be, and what checks say when it is broken."""

from collections.abc import Mapping
from pathlib import Path

from sitecheck import pages as checks
from sitecheck.built_site import Site
from sitecheck.finding import Finding
from sitecheck.pages import Page, read

CSS = """
.box { overflow-x: auto; }
@media print { .paper { overflow: auto; } }
"""

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<title>{title} | {site}</title>
<link rel="stylesheet" href="../plan.css">
</head>
<body>
<a href="#main">{skip}</a>
<header>
<form role="search" action="index.html"><label for="words">{search}</label>
<input type="search" id="words" name="q"><button type="submit">{search}</button></form>
<nav aria-label="{menu}"><ul>
<li><a href="index.html">{start}</a></li>
<li><a href="page.html">{heading}</a></li>
<li><a href="../{other}/{name}" hreflang="{other}" lang="{other}">{other_name}</a></li>
</ul></nav>
</header>
<main id="main">
<h1>{title}</h1>
{text}
</main>
<footer><p>{site}</p></footer>
</body>
</html>
"""

_TEXT = """
<p>2018年（平成30年）に始めました。<code>plan.csv</code>を開きます。</p>
<h2 id="values">値</h2>
<div class="box" role="region" tabindex="0" aria-labelledby="caption">
<table><caption id="caption">年ごとの値</caption>
<thead><tr><th scope="col">年</th><th scope="col">値</th></tr></thead>
<tbody><tr><th scope="row">2018年</th><td>12%</td></tr></tbody></table>
</div>
<p><img src="../house.png" alt="木のある家"></p>
<svg class="chart" role="img" aria-labelledby="chart-title chart-desc" viewBox="0 0 9 9">
<title id="chart-title">グラフ1 年ごとの値</title><desc id="chart-desc">2018年は12%です。</desc>
<rect class="bar" width="9" height="9"/><text>2018年</text></svg>
<p><a href="#values">値の表</a>と<a href="../values.csv">値（CSV、0.1KB）</a>があります。</p>
"""

_EDITIONS = {
    "ja": {
        "other": "en",
        "other_name": "English",
        "site": "町の計画",
        "skip": "本文へ移動",
        "search": "検索",
        "menu": "メニュー",
        "start": "町の計画",
        "heading": "値の見方",
    },
    "en": {
        "other": "ja",
        "other_name": "日本語",
        "site": "Plan of the town",
        "skip": "Skip to the text",
        "search": "Search",
        "menu": "Menu",
        "start": "Plan of the town",
        "heading": "Reading values",
    },
}


def write(folder: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> Path:
    """Write the site; ``changes`` has, for an address, what is replaced there by what."""
    files = {"plan.css": CSS, "house.png": "", "values.csv": "year,value\n"}
    for language, words in _EDITIONS.items():
        for name, title in (("index.html", words["start"]), ("page.html", words["heading"])):
            japanese = language == "ja" and name == "page.html"
            files[f"{language}/{name}"] = _PAGE.format(
                language=language,
                name=name,
                title=title,
                description=f"{title}.",
                text=_TEXT if japanese else "",
                **words,
            )
    for address, (old, new) in (changes or {}).items():
        text = files.get(address, "")
        assert old in text, f"{address} has no {old}"
        files[address] = text.replace(old, new, 1)
    for address, text in files.items():
        file = folder / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def pages(folder: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> list[Page]:
    """The pages of the site."""
    return read(site(write(folder, changes)))


def site(folder: Path) -> Site:
    """The site in a folder."""
    return Site(folder, editions=("ja", "en"), quoted="quoted")


def found(id: str, folder: Path, changes: Mapping[str, tuple[str, str]]) -> list[Finding]:
    """What a check finds on the site."""
    (finder,) = (finder for check, finder in checks.CHECKS if check.id == id)
    return list(finder(pages(folder, changes)))


def broken(id: str, folder: Path, old: str, new: str, address: str = "ja/page.html") -> Finding:
    """The only finding of a check when one thing is replaced on a page."""
    (finding,) = found(id, folder, {address: (old, new)})
    assert finding.check == id
    return finding
