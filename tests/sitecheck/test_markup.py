"""Valid HTML: what html-validate finds, and that it comes from the lock."""

import json
from pathlib import Path

import pytest

from sitecheck import nodejs, validity
from tests.once import once
from tests.sitecheck.pages import pages

LOCK = Path(nodejs.__file__).with_name("npm") / "package-lock.json"


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed programs, which one worker installs for all."""
    base = tmp_path_factory.getbasetemp()
    return Path(once(base, "node", lambda folder: str(nodejs.install(folder))))


def test_a_good_site_has_no_finding(modules: Path, tmp_path: Path) -> None:
    assert list(validity.findings(pages(tmp_path), modules)) == []


def test_broken_are_told_with_their_line_and_criterion(modules: Path, tmp_path: Path) -> None:
    """All in one run, because node takes a second to start."""
    broken = {
        '<p id="double">1</p><p id="double">2</p>': ("no-dup-id", "4.1.1"),
        '<p title="1" title="2">値</p>': ("no-dup-attr", "4.1.1"),
        "<p><b>値</p></b>": ("close-order", "4.1.1"),
        "<ul><p>値</p></ul>": ("element-permitted-content", "4.1.1"),
        "<span><div>値</div></span>": ("element-permitted-content", "4.1.1"),
        "<h4>深い</h4>": ("heading-level", "1.3.1"),
        "<h1>二つめ</h1>": ("heading-level", "1.3.1"),
        "<h2></h2>": ("empty-heading", "1.3.1"),
        '<nav aria-label="メニュー"><p>値</p></nav>': ("unique-landmark", "1.3.1"),
        "<p>5 < 6</p>": ("no-raw-characters", "4.1.1"),
        "<nowhere>値</nowhere>": ("no-unknown-elements", "4.1.1"),
        "<table><caption>値</caption><tr><th>値</th></tr></table>": ("wcag/h63", "1.3.1"),
        '<p aria-labelledby="nowhere" role="note">値</p>': ("no-missing-references", "4.1.2"),
        '<p translated="False">値</p>': ("no-unknown-attributes", "best-practice"),
        '<p style="color: red">値</p>': ("no-inline-style", "best-practice"),
        "<input>": ("input-missing-label", "3.3.2"),
    }
    text = "".join(f"{line}\n" for line in broken)
    changes = {"ja/page.html": ('<h2 id="values">', f'{text}<h2 id="values">')}
    found = list(validity.findings(pages(tmp_path, changes), modules))
    written = (tmp_path / "ja/page.html").read_text("utf-8").splitlines()
    for line, (rule, criterion) in broken.items():
        number = written.index(line) + 1
        told = [f for f in found if f.line == number and f.message.endswith(f"({rule})")]
        assert told, line
        assert {finding.criterion for finding in told} == {criterion}
    assert {finding.file for finding in found} == {"ja/page.html"}


def test_what_is_installed_is_what_the_lock_names(modules: Path) -> None:
    locked = json.loads(LOCK.read_text("utf-8"))["packages"]
    for package in ("axe-core", "html-validate"):
        assert nodejs.version(modules, package) == locked[f"node_modules/{package}"]["version"]


@pytest.mark.parametrize(
    "lock", [LOCK, Path(__file__).parent / "formats" / "npm" / LOCK.name], ids=["ours", "tests"]
)
def test_the_lock_names_no_registry_and_every_checksum(lock: Path) -> None:
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    for name, about in packages.items():
        assert "resolved" not in about, name
        assert not name or about["integrity"], name


def test_programs_that_are_there_are_not_installed_again(
    modules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nodejs, "_run", lambda *_arguments: pytest.fail("npm was run"))
    assert nodejs.install(modules.parent) == modules


def test_a_folder_may_be_named_from_where_the_session_runs(
    modules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Node runs in that folder, where the same name would lead elsewhere."""
    monkeypatch.chdir(modules.parents[1])
    assert nodejs.install(Path(modules.parent.name)) == modules


def test_a_failure_of_node_is_told(tmp_path: Path) -> None:
    with pytest.raises(nodejs.NodeError, match="nowhere"):
        nodejs.run(["-e", "throw new Error('nowhere')"], tmp_path)
