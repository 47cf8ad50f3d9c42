// What a query finds: the sections that have all of its words; where none has them all, the nearest.
(() => {
  "use strict";

  const { fields, fold, pieces, split } = globalThis.planPieces;
  const { either, highest, opened } = globalThis.planEntries;
  const { finder } = globalThis.planWords;
  const { reader } = globalThis.planQuery;
  // So many results show a sentence, of so many letters; where there are few, so many others are near.
  // Of a longer query the rest is not looked for.
  const [MOST, LEAD, FEW, NEAR, LETTERS] = [50, 60, 3, 10, 200];

  // What an index is looked into with; it is opened once.
  const indices = new WeakMap();
  function ready(index) {
    if (!indices.has(index)) indices.set(index, { sections: opened(index), query: reader(index) });
    return indices.get(index);
  }

  // Answers a query: `results` are the sections that have all of its words, `near` others that have
  // some, where there are few of those.
  function search(index, words) {
    const query = [...words].slice(0, LETTERS).join("");
    const { sections, query: read } = ready(index);
    const { entries } = sections;
    const typed = read.typed(query);
    if (!typed.length) return { results: [], near: [] };
    const { word, both } = finder(sections, new Set(typed.flatMap(split)), read.isOne);
    const found = new Map();
    const page = (number) => entries[number].page;
    const first = (ranks) => [...ranks].filter(([number]) => !entries[number].last);

    function find(text, loose) {
      const key = `${text} ${loose}`;
      return found.get(key) ?? found.set(key, word(text, loose)).get(key);
    }

    // sections with all words, else pages with all of them
    function all(texts, loose) {
      const matches = texts.map((text) => find(text, loose));
      const match = matches.reduce(both);
      if (match.entries.size || texts.length === 1) return match;
      const pages = matches.map((one) => highest([first(one.entries).map(([number, rank]) => [page(number), rank])]));
      const having = [...pages[0].keys()].filter((url) => sections.numbers.has(url) && pages.every((ranks) => ranks.has(url)));
      const ranked = having.map((url) => [sections.numbers.get(url), pages.reduce((sum, ranks) => sum + ranks.get(url), 0)]);
      return { entries: new Map(ranked), pages: new Map() };
    }

    // the words as they are typed, two of them in one where the site has such a word: e mail is email
    function asTyped() {
      const pairs = typed.slice(1).map((text, i) => [...typed.slice(0, i), typed[i] + text, ...typed.slice(i + 2)]);
      const ways = [typed, ...pairs.filter((way, i) => sections.wordsFrom(fold(way[i])).has(fold(way[i])))];
      const phrase = typed.length > 1 ? sections.exact(typed.flatMap(split).join(" ")).entries : new Map();
      const { entries: ranks } = either(ways.map((way) => all(way, true)));
      return new Map([...ranks].map(([number, rank]) => [number, rank + (phrase.get(number) ?? 0)]));
    }

    // Sections with some of the words: a word counts the more the fewer pages have it, and one rank
    // of it little more than another, so that two words come before one.
    function nearest(texts) {
      const ranks = new Map();
      for (const text of texts.flatMap((one) => (find(one, true).entries.size ? [one] : read.parts(one)))) {
        const having = first(find(text, true).entries);
        const rarity = Math.log(1 + sections.pages / new Set(having.map(([number]) => page(number))).size);
        for (const [number, rank] of having) ranks.set(number, (ranks.get(number) ?? 0) + (rarity * rank) / (rank + 6));
      }
      return ranks;
    }

    function shown(ranks, words, most = Infinity) {
      const wanted = new Set(split(words.join(" ")));
      const sorted = [...ranks].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
      return sorted.map(([number], place) => {
        const { url, title, heading, words: text } = entries[number];
        return [url, title, heading, place < MOST ? lead(text, wanted) : ""];
      });
    }

    const told = read.told(query);
    const things = told.filter((text) => !read.isKind(text));
    const about = things.length ? things : told;
    const near = nearest(about);
    const most = (texts) => new Map([...all(texts, false).entries.keys()].map((number) => [number, near.get(number) ?? 0]));
    const ways = [asTyped, ...[told, things].filter((texts) => texts.length).map((texts) => () => most(texts))];
    const tried = [];
    for (const way of ways) {
      tried.push(way());
      if (first(tried.at(-1)).length) break;
    }
    // what comes last is a result where it alone has the words as they are typed
    const having = first(tried.at(-1));
    const results = having.length ? having : [...tried[0]];
    const best = Math.max(...near.values());
    const others = results.length < FEW ? [...near].filter(([number, rank]) => rank > best / 3 && !results.some(([one]) => one === number)) : [];
    return { results: shown(results, typed), near: about.length > 1 || !results.length ? shown(others, told, NEAR) : [] };
  }

  // the sentence that has most of what is wanted, or the first one
  function lead(text, wanted) {
    const sentences = text.split(/(?<=。)\s*|\n|(?<=[.!?]["”’)]?) (?=["“(]?\p{Lu})/u).filter(Boolean);
    const counts = fields(sentences).each.map((each) => new Set(pieces(each.text).filter((piece) => wanted.has(piece))).size);
    const start = sentences.findIndex((sentence) => /[。.]$/u.test(sentence));
    const best = sentences[counts.reduce((a, count, b) => (count > counts[a] ? b : a), Math.max(start, 0))] ?? "";
    // a Latin letter is half as wide
    let room = LEAD;
    const end = [...best].findIndex((character) => (room -= character < "\u0250" ? 0.5 : 1) < 0);
    return end < 0 ? best : `${[...best].slice(0, end).join("").replace(/(?<=[\p{Ll},]) \S*$/u, "")}…`;
  }

  globalThis.planSearch = { MOST, LETTERS, search };
})();
