"""Which pages must be read again because the plan now answers otherwise what they asked of it."""

from collections.abc import Set

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from plandata.extension.domain import domain_of


def pages(
    app: Sphinx, env: BuildEnvironment, added: Set[str], changed: Set[str], removed: Set[str]
) -> list[str]:
    """The pages that would say something else than when they were read (``env-get-outdated``).

    Where something is wrong with the data, what a page lacks is looked at in each build. A change
    on which no page depends has the first page read again: only then does Sphinx let the domain
    see whether each row has its page. What is read from other files alone has the answer that it
    had, and isn't asked again.
    """
    domain = domain_of(env)
    data, answers = domain.data, domain.answers
    if data["state"] == domain.state:
        return list(data["later"])
    data["state"] = domain.state
    before, data["files"] = data["files"], answers.of_files()
    if before in ({}, data["files"]):
        return list(data["later"])
    files = before.keys() | data["files"].keys()
    changed = {file for file in files if before.get(file) != data["files"].get(file)}
    outdated = [
        page
        for page, asked in domain.notes.asked(changed)
        if any(answers.to(question) != answer for question, answer in asked)
    ]
    return [*outdated, *data["later"]] or [env.config.root_doc]
