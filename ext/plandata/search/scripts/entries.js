// The index as the search looks into it: its sections, and which of them have a word. Loaded before
// the other scripts of the search.
(() => {
  "use strict";

  const { LATIN, cut, fields, fold, needle, times, share } = globalThis.planPieces;
  const HAN = /^[\p{Script=Han}〆]$/u;

  // The sections of an index: address, titles and text, and what is compared of them. `own` are the
  // section's names, after the keywords of the page, `common` of them, if it is the page's first.
  function sections({ pages }) {
    const entries = pages.flatMap(([page, title, keywords, listed]) =>
      listed.map(([anchor, heading, words, kind, names = []], place) => {
        const shared = place ? [] : keywords.split(/[、,]\s*/u).filter(Boolean);
        const [last, term] = [Boolean(kind & 1), Boolean(kind & 2)];
        const called = term ? heading.replace(/\s*[（(][^（(]+[）)]$/u, "") : heading;
        const url = anchor ? `${page}#${anchor}` : page;
        return { page, url, title, heading, words, last, term, common: shared.length, compared: [called, words, ...shared, ...names] };
      }),
    );
    const all = fields(entries.flatMap(({ compared }) => compared));
    let start = 0;
    for (const entry of entries) {
      entry.compared = all.slice(start, (start += entry.compared.length));
      [entry.head, entry.text, ...entry.own] = entry.compared;
    }
    return entries;
  }
  // All of a section together, which few queries need of every one.
  const whole = (entry) => (entry.all ??= entry.compared.map(({ text }) => text).join("\n"));

  // Which characters each section has, roughly: 256 kinds of them. What lacks one of a word's need
  // not be looked through, and few have them all.
  function characters(entries) {
    const signs = new Uint32Array(entries.length * 8);
    const place = (code) => [(code >> 5) & 7, 1 << (code & 31)];
    entries.forEach(({ compared }, number) => {
      for (const { text } of compared) {
        for (let i = 0; i < text.length; i++) {
          const code = text.charCodeAt(i);
          signs[number * 8 + ((code >> 5) & 7)] |= 1 << (code & 31);
        }
      }
    });
    // the numbers of the sections that have a word
    return (word) => {
      const needed = [...new Set(word.split("").map((sign) => sign.charCodeAt(0) & 255))].map(place);
      const found = [];
      for (let number = 0; number < entries.length; number++) {
        if (needed.every(([cell, bit]) => signs[number * 8 + cell] & bit) && whole(entries[number]).includes(word)) found.push(number);
      }
      return found;
    };
  }

  // A match is what a word leads to: the sections by their numbers, each with its rank, and the pages
  // of whose every section it holds, with theirs.
  const highest = (maps) => new Map(maps.flatMap((map) => [...map]).sort((a, b) => a[1] - b[1]));
  const either = (matches) => ({ entries: highest(matches.map((match) => match.entries)), pages: highest(matches.map((match) => match.pages)) });

  function opened(index) {
    const entries = sections(index);
    const having = characters(entries);
    const numbers = new Map(entries.map(({ url }, number) => [url, number]));
    const usual = entries.reduce((sum, { text }) => sum + text.text.length, 0) / entries.length;
    const stop = new Set(index.stop);
    const known = new Map();
    let latin;

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
      const start = LATIN.test(word) ? word.slice(0, 2) : word;
      for (const number of having(start)) {
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
    function has(piece) {
      if (!known.has(piece)) known.set(piece, having(piece).length > 0);
      return known.get(piece);
    }

    // all words of Latin letters and numbers
    const latinWords = () => (latin ??= new Set(entries.map(whole).flatMap((all) => (/[^\P{L}\p{Lo}]|\p{N}/u.test(all) ? cut(all) : [])).filter((word) => LATIN.test(word))));

    // how terms are read: わいふぁい is Wi-Fi
    const readings = new Map(entries.filter(({ term }) => term).map(({ heading, head }) => [fold(heading).match(/\(([^(]+)\)$/u)?.[1], needle(head)]));

    const pages = new Set(entries.map(({ page }) => page)).size;

    return { entries, exact, has, having, latinWords, numbers, pages, readings };
  }

  globalThis.planEntries = { HAN, opened, either, highest, whole };
})();
