// The search page: splits the query as split.py splits the text, ranks the sections, lists them.
// Loaded as a classic script after the index; without it the page says where else to look.
(() => {
  "use strict";

  const JAPANESE = "ぁ-ゖー々〆㐀-䶿一-鿿";
  const RUNS = new RegExp(`[a-z0-9]+(?:-[a-z0-9]+)*|[${JAPANESE}]+`, "gu");
  const LATIN = /^[a-z0-9-]+$/u;
  const WEIGHTS = { title: 8, keywords: 6, text: 1 };
  const MOST = 50;

  function fold(text) {
    const plain = text.normalize("NFKC").toLowerCase();
    const hiragana = plain.replace(/[ァ-ヶ]/gu, (c) => String.fromCodePoint(c.codePointAt(0) - 0x60));
    return hiragana.replace(/[・.,'’]|(?<=[a-z])-(?=[a-z])/gu, "");
  }

  function split(text) {
    const pieces = [];
    for (const run of fold(text).match(RUNS) ?? []) {
      const characters = [...run];
      if (LATIN.test(run) || characters.length === 1) pieces.push(run);
      else for (let i = 0; i + 1 < characters.length; i++) pieces.push(characters[i] + characters[i + 1]);
    }
    return pieces;
  }

  // one wrong letter in a Latin word: same length with one difference, or one letter more or less
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) i++;
    const restA = a.slice(i + (a.length >= b.length ? 1 : 0));
    const restB = b.slice(i + (b.length >= a.length ? 1 : 0));
    return restA === restB;
  }

  function numbers(steps) {
    let number = 0;
    return steps.map((step) => (number += step));
  }

  // the entries that have a piece, with the weight of the part where they have it
  function entriesWith(index, piece, forgiving) {
    const found = new Map();
    const latin = LATIN.test(piece);
    for (const part of Object.keys(WEIGHTS)) {
      const keys = !latin
        ? [piece]
        : Object.keys(index[part]).filter((key) => key.startsWith(piece) || (forgiving && piece.length > 3 && near(key, piece)));
      for (const key of keys) {
        for (const number of numbers(index[part][key] ?? [])) {
          found.set(number, (found.get(number) ?? 0) + WEIGHTS[part]);
        }
      }
    }
    return found;
  }

  // a word of the query: how well each entry matches it; `missing` pieces are forgiven
  function matchWord(index, word, forgiving) {
    const pieces = [...new Set(split(word))];
    const hits = new Map();
    for (const piece of pieces) {
      for (const [number, weight] of entriesWith(index, piece, forgiving)) {
        const hit = hits.get(number) ?? { pieces: 0, weight: 0 };
        hit.pieces += 1;
        hit.weight += weight;
        hits.set(number, hit);
      }
    }
    // a wrong character spoils two pairs; at least two must be left to go by
    const missing = forgiving && pieces.length >= 3 ? Math.min(2, pieces.length - 2) : 0;
    const matches = new Map();
    for (const [number, hit] of hits) {
      if (hit.pieces >= pieces.length - missing) matches.set(number, hit.weight / pieces.length);
    }
    return matches;
  }

  function search(index, query) {
    const words = query.split(/\s+/u).filter((word) => split(word).length > 0);
    let ranks = null;
    for (const word of words) {
      let matches = matchWord(index, word, false);
      if (matches.size === 0) matches = matchWord(index, word, true);
      ranks = ranks === null
        ? matches
        : new Map([...ranks].filter(([number]) => matches.has(number)).map(([number, rank]) => [number, rank + matches.get(number)]));
    }
    return [...(ranks ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => index.entries[number]);
  }

  function show(page, results) {
    const list = page.querySelector("[data-search-results]");
    const status = page.querySelector("[data-search-status]");
    list.replaceChildren(...results.slice(0, MOST).map(([url, pageTitle, title, lead]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = url;
      link.textContent = title;
      item.append(link);
      for (const [name, words] of [["search-page", pageTitle === title ? "" : pageTitle], ["search-lead", lead]]) {
        if (!words) continue;
        const line = document.createElement("p");
        line.className = name;
        line.textContent = words;
        item.append(line);
      }
      return item;
    }));
    const { none, count, most } = status.dataset;
    const words = results.length === 0 ? none : results.length > MOST ? most : count;
    status.textContent = words.replace("{count}", results.length).replace("{most}", MOST);
  }

  globalThis.planSearch = { fold, split, search };

  const page = globalThis.document?.querySelector("[data-search]");
  if (!page) return;
  page.querySelector("[data-search-fallback]").hidden = true;
  const query = new URLSearchParams(location.search).get("q") ?? "";
  for (const input of document.querySelectorAll("input[name=q]")) input.value = query;
  if (query.trim()) show(page, search(globalThis.planSearchIndex, query));
})();
