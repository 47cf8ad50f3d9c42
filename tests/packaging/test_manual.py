"""The developers' manual: its examples run, and it has every public name and every setting.

``nox -s manual`` builds it.
"""

import pickle
import runpy
import sys
import tomllib
from ast import literal_eval
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from docutils import nodes
from sphinx.testing.util import SphinxTestApp

import plandata
from tests.once import once
from tests.sphinx.build import copy_root

from .installing import done

MANUAL = Path(plandata.__file__).with_name("manual")
EXTENSIONS = ["accessibility", "book", "languages", "search", "theme"]


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual as it was read when its examples were run: the folder of its doctrees."""
    base = tmp_path_factory.getbasetemp()
    return Path(once(base, "manual", lambda folder: str(examples(folder))))


def examples(folder: Path) -> Path:
    """Run the examples of the manual."""
    options = ("-q", "-n", "-W", "--keep-going", "-b", "doctest", "-d", folder / "doctrees")
    done(sys.executable, "-m", "sphinx", *options, MANUAL, folder / "report", folder=folder)
    return folder / "doctrees"


def test_its_examples_run_as_it_says(manual: Path) -> None:
    report = (manual.parent / "report" / "output.txt").read_text("utf-8")
    assert " 0 tests" not in report
    assert " 0 failures in tests" in report


def test_the_picture_of_the_house_is_drawn_from_the_contracts_of_today() -> None:
    house = runpy.run_path(str(MANUAL / "house_picture.py"))
    settings = tomllib.loads(house["SETTINGS"].read_text("utf-8"))
    drawn = ElementTree.parse(MANUAL / "house.svg").find("{*}desc")
    assert drawn is not None
    source = house["source"](settings["tool"]["importlinter"]["contracts"])
    assert f"accDescr: {drawn.text}" in source.splitlines()


def test_it_has_every_public_name(manual: Path) -> None:
    described = set(read(manual / "environment.pickle").domaindata["py"]["objects"])
    assert {f"plandata.{name}" for name in plandata.__all__} - described == set()


def test_it_has_every_value_of_the_configuration_with_its_default(
    manual: Path, tmp_path: Path
) -> None:
    names = [f"plandata.{name}" for name in EXTENSIONS]
    site = SphinxTestApp(
        "dummy",
        copy_root("third-language", tmp_path),
        confoverrides={"extensions": ["myst_parser", "plandata", *names]},
    )
    values = {name: value.default for name, value in site.config.values.items()}
    site.cleanup()
    ours = {name: default for name, default in values.items() if name.startswith("plan_")}
    assert ours
    assert dict(described_values(read(manual / "configuration.doctree"))) == ours


def read(file: Path) -> Any:
    return pickle.loads(file.read_bytes())


def described_values(page: nodes.document) -> Iterator[tuple[str, object]]:
    """Each value that the tables of the page describe, with the default that they name."""
    for row in page.findall(nodes.row):
        codes = [next(cell.findall(nodes.literal), None) for cell in row.children[:2]]
        name, default = (code.astext() if code else "" for code in codes)
        if name.startswith("plan_"):
            yield name, literal_eval(default)
