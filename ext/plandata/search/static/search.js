// The search page: splits query and text into pieces, ranks the sections, lists them.
// Loaded as a classic script after pieces.js and the index; without it the page says where else to
// look.
(() => {
  "use strict";

  const { JAPANESE, LATIN, SOUND, fold, stem, stems, runs, whole, split, field, needle, times, share } = globalThis.planPieces;
  const KANJI = /^[\p{Script=Han}〆]+$/u;
  const [MOST, LEAD] = [50, 60];

  // The index by its entries: address, title of the page, heading and text of each, with the keywords
  // of some by their number, and the numbers of those that come last and of those that explain a term.
  function opened({ pages, stop }) {
    const [entries, words, last, terms] = [[], {}, [], []];
    for (const [url, title, keywords, sections] of pages) {
      if (keywords) words[entries.length] = keywords;
      for (const [anchor, heading, text, kind] of sections) {
        if (kind & 1) last.push(entries.length);
        if (kind & 2) terms.push(entries.length);
        entries.push([anchor ? `${url}#${anchor}` : url, title, heading, text]);
      }
    }
    return { entries, words, last, terms, stop };
  }

  // Finds in an index for a query of the words `asked`. A match is what a word leads to: `entries`
  // (number to rank) that have it and `pages` (address to rank) whose keywords have it.
  function finder({ entries, words, last, terms, stop }, asked) {
    const named = new Set(terms);
    const name = (title, number) => (named.has(number) ? title.replace(/\s*[（(][^（(]+[）)]$/u, "") : title);
    const titles = entries.map(([, , title], number) => field(name(title, number)));
    const texts = entries.map(([, , , text]) => field(text));
    const keywords = entries.map((_, number) => (words[number] ?? "").split(/[、,]\s*/u).filter(Boolean).map(field));
    const every = [...titles, ...texts, ...keywords.flat()];
    const known = new Set(every.flatMap(({ latin }) => latin.join("").split(" ")).filter((word) => LATIN.test(word)));
    // how terms are read: わいふぁい is Wi-Fi
    const readings = new Map(terms.map((number) => [fold(entries[number][2]).match(/\(([^(]+)\)$/u)?.[1], [needle(titles[number])]]));
    const usual = texts.reduce((sum, { text }) => sum + text.length, 0) / entries.length;
    const page = (number) => entries[number][0].split("#")[0];
    const highest = (maps) => new Map(maps.flatMap((map) => [...map]).sort((a, b) => a[1] - b[1]));
    const either = (matches) => ({ entries: highest(matches.map((m) => m.entries)), pages: highest(matches.map((m) => m.pages)) });

    // The word must be most of a keyword, or the query half of it: 健康 isn't 健康保険証.
    function fits(word, keyword) {
      if (!times(word, keyword)) return 0;
      const own = share(word, keyword);
      if (!LATIN.test(word)) return own > 0.5 ? own : 0;
      const all = keyword.latin[0].trim().split(" ").filter((part) => !stop.includes(part));
      const covered = Math.max(own, all.filter((part) => asked.has(part)).length / all.length);
      return covered >= 0.5 ? covered : 0;
    }

    // A heading counts more the more of it the word is, a page's heading more than a section's,
    // the name of a term only for what the word is of it. A text counts the more often it has the
    // word for its length. The keywords of a page also count for its sections that have the word.
    function exact(word) {
      const match = { entries: new Map(), pages: new Map() };
      entries.forEach(([url], number) => {
        const inText = times(word, texts[number]);
        const keyword = Math.max(0, ...keywords[number].map((each) => fits(word, each)));
        let rank = (6 * inText) / (inText + 0.3 + (0.9 * texts[number].text.length) / usual);
        if (times(word, titles[number])) {
          const part = share(word, titles[number]);
          rank += named.has(number) ? 9 * part : (url.includes("#") ? 7 : 11) + 4 * part;
        }
        if (keyword) match.pages.set(page(number), 3);
        if (keyword) rank += 5 + 4 * keyword;
        if (rank) match.entries.set(number, rank);
      });
      for (const [number, rank] of match.entries) match.entries.set(number, rank + (match.pages.get(page(number)) ?? 0));
      return match;
    }

    // Words of the site with one character other, more or less, in Latin letters also two the other
    // way round. What is short is there by chance: four letters or kana with one more or less, and
    // in a text four Latin letters or three kanji.
    function spellings(run) {
      const latin = LATIN.test(run);
      const characters = [...run];
      const length = characters.length;
      if (length < 4 && !(length === 3 && KANJI.test(run))) return [];
      const letter = latin ? SOUND : `[${JAPANESE}]`;
      const long = length > (KANJI.test(run) ? 3 : 4);
      const ways = characters.flatMap((character, i) => {
        const [before, next, after] = [characters.slice(0, i).join(""), characters[i + 1], characters.slice(i + 1).join("")];
        const more = i && long ? [`${before}${letter}${character}${after}`] : [];
        const turned = latin && next ? [`${before}${next}${character}${characters.slice(i + 2).join("")}`] : [];
        return [`${before}${letter}${long ? "?" : ""}${after}`, ...more, ...turned];
      });
      const alike = new RegExp(latin ? `^(?:${ways.join("|")})$` : ways.join("|"), "gu");
      const heads = [...titles, ...keywords.flat()];
      if (!latin) return [...new Set((length === 3 ? heads : every).flatMap(({ text }) => text.match(alike) ?? []))];
      const all = long ? stems.keys() : heads.flatMap((head) => head.latin.join("").split(" "));
      return [...new Set([...all].filter((word) => word.search(alike) === 0).map(stem))];
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

    // the first of some ways to look that finds anything
    function first(...ways) {
      for (const way of ways) {
        const match = either(way());
        if (match.entries.size) return match;
      }
      return either([]);
    }

    // a word in two, each of at least two characters
    const halves = (run) => [...run].map((_, i, all) => [all.slice(0, i).join(""), all.slice(i).join("")]).slice(2, -1);

    // a word of Latin letters: it itself, what begins with it, what is nearly the same, two words
    function findLatin(run) {
      const word = stem(run);
      const cuts = halves(run).map((parts) => parts.map(stem).join(" "));
      return first(
        () => [exact(word)],
        () => [...known].filter((other) => other.startsWith(word)).map(exact),
        () => spellings(run).map(exact),
        () => cuts.filter((cut) => cut.split(" ").every((part) => known.has(part))).map(exact),
      );
    }

    // where the two parts of a word stand near each other: 職員への研修 for 職員研修
    function apart(cuts) {
      const near = new RegExp(cuts.map(([before, after]) => `${before}[^。、\\s]{1,10}${after}`).join("|"), "u");
      const found = entries.map((_, number) => (near.test(titles[number].text) ? 0.3 : near.test(texts[number].text) ? 0.2 : 0));
      return { entries: new Map([...found.entries()].filter(([, rank]) => rank)), pages: new Map() };
    }

    // a Japanese word: as it is written or read, nearly the same, or in two parts
    function findJapanese(run) {
      const cuts = halves(run).map(([before, after]) => [before.replace(/(?<=..)[のをにとで]$/u, ""), after]);
      const parts = run.split(/(?<=..)[のをにとで](?=..)/u);
      const match = first(
        () => [run, ...(readings.get(run) ?? [])].map(exact),
        () => spellings(run).map(exact),
        () => cuts.map(([before, after]) => both(exact(before), exact(after))),
        () => (parts.length > 1 ? [parts.map(findJapanese).reduce(both)] : []),
      );
      const few = [...match.entries.keys()].filter((number) => !last.includes(number)).length < 2;
      return few && cuts.length ? either([apart(cuts), match]) : match;
    }

    const find = (run) => (LATIN.test(run) ? findLatin(run) : findJapanese(whole(run)));

    // a word of Latin letters and Japanese is looked for in one, as far as it is there in one
    function word(text) {
      const all = runs(text).map(find).reduce(both);
      if (runs(text).length === 1) return all;
      const has = ([number]) => [titles[number], texts[number], ...keywords[number]].some((each) => each.text.includes(fold(text)));
      return [...all.entries].some(has) ? { ...all, entries: new Map([...all.entries].filter(has)) } : all;
    }

    // sections with all words, else pages with all of them
    function all(texts) {
      const matches = texts.map(word);
      const match = matches.reduce(both);
      if (match.entries.size || texts.length === 1) return match;
      const pages = matches.map(({ entries: found }) =>
        highest([[...found].filter(([number]) => !last.includes(number)).map(([number, rank]) => [page(number), rank])]));
      const whole = entries.map(([url], number) => [number, pages.map((ranks) => ranks.get(url) ?? 0)]);
      const found = whole.filter(([, ranks]) => ranks.every(Boolean)).map(([number, ranks]) => [number, ranks.reduce((a, b) => a + b)]);
      return { entries: new Map(found), pages: new Map() };
    }

    return { all, exact, either, known };
  }

  // The words of a query. Words that any English text has are left out, but where a keyword begins
  // with them: My Number.
  function asked({ words, stop }, query) {
    const all = query.split(/\s+/u).filter((text) => runs(text).length);
    const starts = Object.values(words).flatMap((keywords) => keywords.split(/[、,]\s*/u)).map((keyword) => field(keyword).latin[0]);
    const common = all.map((text) => stop.includes(fold(text)));
    const kept = all.filter((text, i) => !common[i] || starts.some((start) => start.startsWith(field(all.slice(i, i + 2).join(" ")).latin[0])));
    return kept.length ? kept : all;
  }

  // the sentence that has most of the query, or the first one
  function lead(text, words) {
    const sentences = text.split(/(?<=。)\s*|\n|(?<=[.!?]["”’)]?) (?=["“(]?\p{Lu})/u).filter(Boolean);
    const wanted = new Set(split(words.join(" ")));
    const count = (sentence) => new Set(split(sentence).filter((piece) => wanted.has(piece))).size;
    const start = sentences.find((sentence) => /[。.]$/u.test(sentence)) ?? sentences[0] ?? "";
    const best = sentences.reduce((a, b) => (count(b) > count(a) ? b : a), start);
    // a Latin letter is half as wide
    let room = LEAD;
    const end = [...best].findIndex((character) => (room -= character < "\u0250" ? 0.5 : 1) < 0);
    return end < 0 ? best : `${[...best].slice(0, end).join("").replace(/(?<=[\p{Ll},]) \S*$/u, "")}…`;
  }

  function search(file, query) {
    const index = opened(file);
    const words = asked(index, query);
    const { all, exact, either, known } = finder(index, new Set(words.flatMap(split)));
    if (!words.length) return [];
    // e mail is email
    const ways = [words, ...words.slice(1).map((text, i) => [...words.slice(0, i), words[i] + text, ...words.slice(i + 2)])]
      .filter((way, i) => !i || known.has(stem(fold(way[i - 1]))));
    const match = either(ways.map(all));
    const phrase = words.length > 1 ? exact(words.flatMap(split).join(" ")).entries : new Map();
    const found = [...match.entries].map(([number, rank]) => [number, rank + (phrase.get(number) ?? 0)]);
    const first = found.filter(([number]) => !index.last.includes(number));
    return (first.length ? first : found).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number], place) => {
      const [url, page, title, text] = index.entries[number];
      return [url, page, title, place < MOST ? lead(text, words) : ""];
    });
  }

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

  function show(page, results) {
    const items = results.slice(0, MOST).map(([href, pageTitle, title, words]) => {
      const lines = [["search-page", pageTitle === title ? "" : pageTitle], ["search-lead", words]].filter(([, line]) => line);
      return make("li", {}, make("a", { href }, ...spoken(title)), ...lines.map(([className, line]) => make("p", { className }, ...spoken(line))));
    });
    page.querySelector("[data-search-results]").replaceChildren(...items);
    const status = page.querySelector("[data-search-status]");
    const { none, count, most } = status.dataset;
    const words = results.length === 0 ? none : results.length > MOST ? most : count;
    status.textContent = words.replace("{count}", results.length).replace("{most}", MOST);
  }

  globalThis.planSearch = { search };

  const page = globalThis.document?.querySelector("[data-search]");
  if (!page) return;
  page.querySelector("[data-search-fallback]").hidden = true;
  const query = new URLSearchParams(location.search).get("q") ?? "";
  for (const input of document.querySelectorAll("input[name=q]")) input.value = query;
  if (query.trim()) show(page, search(globalThis.planSearchIndex, query));
})();
