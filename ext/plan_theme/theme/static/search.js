// The search page: splits query and text as split.py does, ranks the sections, lists them.
// Loaded as a classic script after the index; without it the page says where else to look.
(() => {
  "use strict";

  const JAPANESE = "ぁ-ゖー々〆㐀-䶿一-鿿";
  const RUNS = new RegExp(`[a-z0-9]+(?:-[a-z0-9]+)*|[${JAPANESE}]+`, "gu");
  const LATIN = /^[a-z0-9-]+$/u;
  const KANJI = /^[々〆㐀-䶿一-鿿]+$/u;
  const [MOST, LEAD] = [50, 60];

  function fold(text) {
    const plain = text.normalize("NFKC").toLowerCase();
    const hiragana = plain.replace(/[ァ-ヶ]/gu, (c) => String.fromCodePoint(c.codePointAt(0) - 0x60));
    return hiragana.replace(/[・.,'’]|(?<=[a-z])-(?=[a-z])/gu, "");
  }

  const runs = (text) => fold(text).match(RUNS) ?? [];

  function split(text) {
    return runs(text).flatMap((run) => {
      const characters = [...run];
      if (LATIN.test(run) || characters.length === 1) return [run];
      return characters.slice(1).map((character, i) => characters[i] + character);
    });
  }

  // the words of all entries, folded, and for each piece the numbers of the entries that have it
  function part(words) {
    const texts = words.map(fold);
    const having = new Map();
    texts.forEach((text, number) => {
      for (const piece of new Set(split(text))) having.set(piece, having.get(piece) ?? []).get(piece).push(number);
    });
    return { texts, having };
  }

  // Finds in an index. A match is what a word of the query leads to: `entries` (number to rank)
  // that have it and `pages` (address to rank) whose keywords have it.
  function finder({ entries, words }) {
    const parts = {
      title: part(entries.map(([, , title]) => title)),
      keywords: part(entries.map((_, number) => (words[number] ?? "").replace(/,\s*/gu, "、"))),
      text: part(entries.map(([, , , text]) => text)),
    };
    const page = (number) => entries[number][0].split("#")[0];
    const best = (maps) => new Map(maps.flatMap((map) => [...map]).sort((a, b) => a[1] - b[1]));
    const either = (matches) => ({ entries: best(matches.map((m) => m.entries)), pages: best(matches.map((m) => m.pages)) });

    // the entries with all pieces of a word but `missing`; a single character is in longer pieces
    function candidates(run, { having }, missing) {
      const counts = new Map();
      const wanted = new Set(split(run));
      for (const piece of wanted) {
        const latin = LATIN.test(piece);
        const holds = (key) => (latin ? key.startsWith(piece) : key.includes(piece));
        const keys = piece.length > 1 && !latin ? [piece] : [...having.keys()].filter(holds);
        const numbers = new Set(keys.flatMap((key) => having.get(key) ?? []));
        for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      return [...counts.keys()].filter((number) => counts.get(number) >= wanted.size - missing);
    }

    // A heading counts more the more of it the word is, a page's heading more than a section's,
    // a text the more often it has the word. The word must be most of a keyword: 健康 isn't 健康保険証.
    function rank(run, name, number) {
      const text = parts[name].texts[number];
      if (!LATIN.test(run) && !text.includes(run)) return 0;
      if (name === "text") return Math.min(Math.max(text.split(run).length - 1, 1), 4);
      if (name === "title") return (entries[number][0].includes("#") ? 8 : 10) + (4 * run.length) / text.length;
      return text.split("、").some((keyword) => keyword.includes(run) && 2 * run.length > keyword.length) ? 6 : 0;
    }

    function exact(run) {
      const match = { entries: new Map(), pages: new Map() };
      for (const name of Object.keys(parts)) {
        for (const number of candidates(run, parts[name], 0)) {
          const worth = rank(run, name, number);
          if (worth) match.entries.set(number, (match.entries.get(number) ?? 0) + worth);
          if (worth && name === "keywords") match.pages.set(page(number), worth);
        }
      }
      return match;
    }

    // Words of the site with one character other, more or less. Three kanji are enough to tell a
    // word of a heading or the keywords by, but any text has some by chance.
    function spellings(run) {
      const latin = LATIN.test(run);
      const short = run.length === 3 && KANJI.test(run);
      if (run.length < 4 && !short) return [];
      const letter = latin ? "[a-z0-9]" : `[${JAPANESE}]`;
      const ways = [...run].flatMap((_, i) => {
        const other = `${run.slice(0, i)}${letter}${short ? "" : "?"}${run.slice(i + 1)}`;
        return i && !short ? [other, `${run.slice(0, i)}${letter}${run.slice(i)}`] : [other];
      });
      const all = short ? [parts.title, parts.keywords] : Object.values(parts);
      const alike = new RegExp(latin ? `^(?:${ways.join("|")})$` : ways.join("|"), "gu");
      if (latin) return all.flatMap(({ having }) => [...having.keys()].filter((key) => key.search(alike) === 0));
      return all.flatMap((some) => candidates(run, some, 2).flatMap((number) => some.texts[number].match(alike) ?? []));
    }

    // what has both; a page's keywords hold for each of its sections
    function both(a, b) {
      const found = new Map();
      for (const number of new Set([...a.entries.keys(), ...b.entries.keys()])) {
        const ranks = [a, b].map((match) => match.entries.get(number) ?? match.pages.get(page(number)));
        if (!ranks.includes(undefined)) found.set(number, ranks[0] + ranks[1]);
      }
      return { entries: found, pages: new Map([...a.pages].filter(([url]) => b.pages.has(url))) };
    }

    // as it is written, else as a word of the site that is nearly the same, else in two parts
    function find(run) {
      const same = exact(run.replace(/(?<=.{3})ー$/u, "")); // サーバー is サーバ
      if (same.entries.size) return same;
      const alike = either([...new Set(spellings(run))].map(exact));
      if (alike.entries.size || LATIN.test(run)) return alike;
      const cuts = [...run].map((_, i) => i).slice(2, -1);
      return either(cuts.map((i) => both(exact(run.slice(0, i)), exact(run.slice(i)))));
    }

    // a word of Latin letters and Japanese is looked for in one, as far as it is there in one
    function word(text) {
      const all = runs(text).map(find).reduce(both);
      const has = ([number]) => Object.values(parts).some(({ texts }) => texts[number].includes(fold(text)));
      return [...all.entries].some(has) ? { ...all, entries: new Map([...all.entries].filter(has)) } : all;
    }

    return { word, both };
  }

  // the sentence that has most of the words, or the first one
  function lead(text, words) {
    const sentences = text.split(/(?<=。)\s*|\s+/u).filter(Boolean);
    const count = (sentence) => words.filter((word) => fold(sentence).includes(word)).length;
    const start = sentences.find((sentence) => sentence.endsWith("。")) ?? sentences[0] ?? "";
    const best = sentences.reduce((a, b) => (count(b) > count(a) ? b : a), start);
    return best.length > LEAD ? `${best.slice(0, LEAD)}…` : best;
  }

  function search(index, query) {
    const words = query.split(/\s+/u).filter((text) => runs(text).length);
    const { word, both } = finder(index);
    const found = words.length ? [...words.map(word).reduce(both).entries] : [];
    const first = found.filter(([number]) => !index.last.includes(number));
    return (first.length ? first : found).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => {
      const [url, page, title, text] = index.entries[number];
      return [url, page, title, lead(text, runs(query))];
    });
  }

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  function show(page, results) {
    const items = results.slice(0, MOST).map(([href, pageTitle, title, words]) => {
      const lines = [["search-page", pageTitle === title ? "" : pageTitle], ["search-lead", words]].filter(([, line]) => line);
      return make("li", {}, make("a", { href }, title), ...lines.map(([className, line]) => make("p", { className }, line)));
    });
    page.querySelector("[data-search-results]").replaceChildren(...items);
    const status = page.querySelector("[data-search-status]");
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
