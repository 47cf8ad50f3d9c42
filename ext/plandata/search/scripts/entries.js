// The index as the search looks into it: its sections, and which of them have a word. Loaded before
// the other scripts of the search.
(() => {
  "use strict";

  const { LATIN, beginnings, fields, latinRuns, needle, places, runAt, stem, times, share } = globalThis.planPieces;
  const HAN = /^[\p{Script=Han}〆]$/u;
  const READING = /\s*[（(]([^（(]+)[）)]$/u;

  // The sections of an index: address, titles and text, and what is compared of them. `own` are the
  // section's names, after the keywords of the page, `common` of them, if it is the page's first.
  // `compared` is all of that together, and `starts` where each section begins in it.
  function sections({ pages }) {
    const texts = [];
    const entries = [];
    for (const [page, title, keywords, listed] of pages) {
      listed.forEach(([anchor, heading, words, kind, names = []], place) => {
        const shared = place || !keywords ? [] : keywords.split(/[、,]\s*/u).filter(Boolean);
        const [last, term] = [Boolean(kind & 1), Boolean(kind & 2)];
        const url = anchor ? `${page}#${anchor}` : page;
        entries.push({ page, url, title, heading, words, last, term, common: shared.length, first: texts.length });
        texts.push(term ? heading.replace(READING, "") : heading, words, ...shared, ...names);
      });
    }
    const { all, starts, each } = fields(texts);
    entries.forEach((entry, i) => {
      [entry.head, entry.text, ...entry.own] = each.slice(entry.first, entries[i + 1]?.first);
    });
    return { entries, compared: all, starts: entries.map(({ first }) => starts[first]) };
  }

  // what few queries need, and then more than once
  function once(make) {
    let made;
    return () => (made ??= make());
  }

  const longest = (words) => words.reduce((most, word) => (word.length > most.length ? word : most));

  // A match is what a word leads to: the sections by their numbers, each with its rank, and the pages
  // of whose every section it holds, with theirs.
  function highest(ranked) {
    const ranks = new Map();
    for (const [key, rank] of ranked.flatMap((each) => [...each])) if (!(ranks.get(key) >= rank)) ranks.set(key, rank);
    return ranks;
  }
  const either = (matches) => (matches.length === 1 ? matches[0] : { entries: highest(matches.map(({ entries }) => entries)), pages: highest(matches.map(({ pages }) => pages)) });

  function opened(index) {
    const { entries, compared, starts } = sections(index);
    const numbers = new Map(entries.map(({ url }, number) => [url, number]));
    const usual = entries.reduce((sum, { text }) => sum + text.text.length, 0) / entries.length;
    const stop = new Set(index.stop);

    // All of a section together.
    const whole = (number) => compared.slice(starts[number], starts[number + 1]);

    // The numbers of the sections that have a word: what a search through all finds, without the rest
    // of a section in which it has been found.
    function having(word) {
      const found = [];
      for (let number = 0, at = compared.indexOf(word); at >= 0; at = compared.indexOf(word, starts[number])) {
        while (starts[number] <= at) number++;
        found.push(number - 1);
        if (number === starts.length) break;
      }
      return found;
    }

    // The word must be most of a name, or the query half of it: 健康 isn't 健康保険証.
    function fits(word, name, asked) {
      if (!times(word, name)) return 0;
      const own = share(word, name);
      if (!LATIN.test(word)) return own > 0.5 ? own : 0;
      const all = name.latin[0].trim().split(" ").filter((part) => !stop.has(part));
      const covered = Math.max(own, all.filter((part) => asked.has(part)).length / all.length);
      return covered >= 0.5 ? covered : 0;
    }

    // A heading counts more the more of it the word is, a page's heading more than a section's,
    // the name of a term only for what the word is of it. A text counts the more often it has the
    // word for its length. The keywords and the heading of a page also count for its sections.
    function exact(word, asked = new Set()) {
      const match = { entries: new Map(), pages: new Map() };
      for (const number of having(LATIN.test(word) ? longest(beginnings(word)) : word)) {
        const { page, url, head, text, own, term, common } = entries[number];
        const inText = times(word, text);
        const named = own.map((name) => fits(word, name, asked));
        const name = Math.max(0, ...named);
        let rank = inText && (6 * inText) / (inText + 0.3 + (0.9 * text.text.length) / usual);
        if (times(word, head)) {
          const part = share(word, head);
          rank += term ? 9 * part : (url.includes("#") ? 7 : 11) + 4 * part;
        }
        if (named.slice(0, common).some(Boolean)) match.pages.set(page, 3);
        else if (!url.includes("#") && times(word, head)) match.pages.set(page, 1);
        if (name) rank += 5 + 4 * name;
        if (rank) match.entries.set(number, rank);
      }
      for (const [number, rank] of match.entries) match.entries.set(number, rank + (match.pages.get(entries[number].page) ?? 0));
      return match;
    }

    // whether anything has a piece of Japanese
    const has = (piece) => compared.includes(piece);

    // what sections are called, in one word or as the page's keywords say; the words of Latin letters and
    // numbers in that and in all, and the stems of all
    const heads = once(() => entries.flatMap(({ head, own, common }) => [head, ...own.filter(({ text }, i) => i < common || !text.includes(" "))].map(({ text }) => text)));
    const headWords = once(() => new Set(latinRuns(heads().join("\0"))));
    const latinWords = once(() => new Set(latinRuns(compared)));
    const stems = once(() => new Set([...latinWords()].map(stem)));
    // Latin words that begin with a part of one
    const wordsFrom = (part) => new Set(places(part, compared).map((at) => runAt(compared, at)).filter(Boolean));

    // terms by how they are read: わいふぁい is Wi-Fi
    const readings = once(() => {
      const terms = entries.filter(({ term, heading }) => term && READING.test(heading));
      const { each } = fields(terms.map(({ heading }) => READING.exec(heading)[1]));
      return new Map(terms.map(({ head }, i) => [each[i].text, needle(head)]));
    });

    const pages = new Set(entries.map(({ page }) => page)).size;

    return { entries, exact, has, having, headWords, heads, latinWords, numbers, pages, readings, stems, whole, wordsFrom };
  }

  globalThis.planEntries = { HAN, opened, either, highest };
})();
