// The search page: takes the query from the address, shows what it finds. Without the scripts the page
// says where else to look.
(() => {
  "use strict";

  const { JAPANESE } = globalThis.planPieces;
  const { MOST, LETTERS, search } = globalThis.planSearch;

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  // names in Japanese on a page in another language are marked for screen readers (WCAG 3.1.2)
  const FOREIGN = new RegExp(`([${JAPANESE}][${JAPANESE}0-9a-z・]*)`, "giu");
  const spoken = (text) => document.documentElement.lang === "ja"
    ? [text]
    : text.split(FOREIGN).map((part, i) => (i % 2 ? make("span", { lang: "ja" }, part) : part));

  function item([href, pageTitle, title, words]) {
    const lines = [["search-page", pageTitle === title ? "" : pageTitle], ["search-lead", words]].filter(([, line]) => line);
    return make("li", {}, make("a", { href }, ...spoken(title)), ...lines.map(([className, line]) => make("p", { className }, ...spoken(line))));
  }

  // What has all words, and below it what is near; where nothing has them, what is near in its place,
  // said to be that; where nothing is, where else to look.
  function show(page, { results, near }) {
    const found = results.length ? results : near;
    page.querySelector("[data-search-results]").replaceChildren(...found.slice(0, MOST).map(item));
    const status = page.querySelector("[data-search-status]");
    const { none, near: nearest, count, most } = status.dataset;
    const words = !found.length ? none : !results.length ? nearest : results.length > MOST ? most : count;
    status.textContent = words.replace("{count}", found.length).replace("{most}", MOST);
    const others = page.querySelector("[data-search-others]");
    others.hidden = !results.length || !near.length;
    if (!others.hidden) others.querySelector("ol").replaceChildren(...near.map(item));
    const offers = page.querySelector("[data-search-offers]");
    if (offers) offers.hidden = found.length > 0;
  }

  // the query in the heading and first in the title, where tabs and histories show it
  function name(query) {
    const heading = document.querySelector("[data-search-heading]");
    const letters = [...query];
    const shown = letters.length > LETTERS ? `${letters.slice(0, LETTERS).join("")}…` : query;
    const before = heading.textContent;
    heading.replaceChildren(...spoken(heading.dataset.searchHeading.replace("{query}", () => shown)));
    document.title = document.title.replace(before, () => heading.textContent);
  }

  const page = document.querySelector("[data-search]");
  page.querySelector("[data-search-fallback]").hidden = true;
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
  for (const input of document.querySelectorAll("input[name=q]")) input.value = query;
  if (!query) return;
  name(query);
  show(page, search(globalThis.planSearchIndex, query));
})();
