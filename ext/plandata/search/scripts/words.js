// How a word of a query is found: as it is written, nearly so, in parts.
(() => {
  "use strict";

  const { JAPANESE, LATIN, SOUND, fold, places, runs, stem, whole } = globalThis.planPieces;
  const { HAN, either } = globalThis.planEntries;
  const NOTHING = either([]);

  // Finds words among the sections of an index. `asked` are the stems of the query; `isOne` says
  // whether Japanese is one word, which may be misspelt.
  function finder({ entries, exact: exactly, has, having, headWords, heads, latinWords, readings, stems, whole: wholeOf, wordsFrom }, asked, isOne) {
    const page = (number) => entries[number].page;
    const known = new Map();
    const exact = (word) => known.get(word) ?? known.set(word, exactly(word, asked)).get(word);

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
      return NOTHING;
    }

    // Words of the site with one character other, more or less, in Latin letters also two the other
    // way round. What is short is there by chance: four letters or kana with one more or less, and
    // in a text four Latin letters or three kanji. A number is another number.
    function spellings(run) {
      const latin = LATIN.test(run);
      const characters = [...run];
      const length = characters.length;
      const kanji = characters.every((character) => HAN.test(character));
      if (/\p{N}/u.test(run) || (length < 4 && !(length === 3 && kanji))) return [];
      const letter = latin ? SOUND : `[${JAPANESE}]`;
      const long = length > (kanji ? 3 : 4);
      const ways = characters.flatMap((character, i) => {
        if (latin && !long && !i) return []; // pets are no sets
        const [before, next, after] = [characters.slice(0, i).join(""), characters[i + 1], characters.slice(i + 1).join("")];
        const more = i && long ? [`${before}${letter}${character}${after}`] : [];
        const turned = latin && next ? [`${before}${next}${character}${characters.slice(i + 2).join("")}`] : [];
        return [`${before}${letter}${long ? "?" : ""}${after}`, ...more, ...turned];
      });
      const alike = new RegExp(latin ? `^(?:${ways.join("|")})$` : ways.join("|"), "gu");
      if (latin) {
        const all = [...(long ? latinWords() : headWords())];
        return [...new Set(all.filter((word) => Math.abs(word.length - run.length) < 2 && !/\p{N}/u.test(word) && word.search(alike) === 0).map(stem))];
      }
      // one half of the word is as it is typed, and quickly found; the other one is near it
      const middle = Math.floor(length / 2);
      const half = [characters.slice(0, middle).join(""), characters.slice(middle).join("")];
      const around = (part, text) => places(part, text).map((at) => text.slice(Math.max(0, at - length), at + part.length + length));
      const texts = (part) => (length === 3 ? heads() : having(part).map((number) => wholeOf(number)));
      const near = new Set(half.flatMap((part) => texts(part).flatMap((text) => around(part, text))));
      return [...new Set([...near].flatMap((text) => text.match(alike) ?? []))];
    }

    // a word in two, each of at least two characters
    const halves = (run) => [...run].map((_, i, all) => [all.slice(0, i).join(""), all.slice(i).join("")]).slice(2, -1);

    // a word of Latin letters: it itself, what begins with it, what is nearly the same, two words
    function findLatin(run) {
      const word = stem(run);
      const cuts = halves(run).map((parts) => parts.map(stem).join(" "));
      return first(
        () => [exact(word)],
        () => (/\p{N}/u.test(run) ? [] : [...new Set([...wordsFrom(word)].map(stem))].map(exact)),
        () => spellings(run).map(exact),
        () => cuts.filter((each) => each.split(" ").every((part) => stems().has(part))).map(exact),
      );
    }

    // where the two parts of a word stand near each other: 職員への研修 for 職員研修
    function apart(cuts) {
      const near = new RegExp(cuts.map(([before, after]) => `${before}[^。、\\s]{1,10}${after}`).join("|"), "u");
      const has = ({ text }) => cuts.some(([before, after]) => text.includes(before) && text.includes(after)) && near.test(text);
      const found = entries.map(({ head, text }, number) => [number, has(head) ? 0.3 : has(text) ? 0.2 : 0]);
      return { entries: new Map(found.filter(([, rank]) => rank)), pages: new Map() };
    }

    // A Japanese word: as it is written or read, nearly the same, and if it may be `loose` in parts. A
    // kanji of a sentence must stand by itself: 熊 is no 熊本.
    function findJapanese(run, one, loose) {
      const written = () => [run, readings().get(run)].filter(Boolean).map(exact);
      const parts = () => [run.split(/(?<=..)[のをにとで](?=..)/u).filter(Boolean)].filter((all) => all.length > 1);
      if (!one) return first(written, () => (loose ? parts().map((all) => all.map((part) => findJapanese(part, true, true)).reduce(both)) : []));
      if (!loose) return first(() => (HAN.test(run) ? written().map((match) => alone(run, match)) : written()), () => spellings(run).map(exact));
      const cuts = halves(run).map(([before, after]) => [before.replace(/(?<=..)[のをにとで]$/u, ""), after]);
      const there = cuts.filter((parts) => parts.every(has));
      const match = first(written, () => spellings(run).map(exact), () => there.map((parts) => parts.map(exact).reduce(both)));
      const few = [...match.entries.keys()].filter((number) => !entries[number].last).length < 2;
      return few && there.length ? either([apart(there), match]) : match;
    }

    function alone(kanji, match) {
      const bounded = new RegExp(`(?<!\\p{Script=Han})${kanji}(?!\\p{Script=Han})`, "u");
      const has = ([number]) => bounded.test(wholeOf(number));
      return { ...match, entries: new Map([...match.entries].filter(has)) };
    }

    // A word of Latin letters and Japanese is looked for in one, as far as it is there in one. One
    // with a number must be: 12 and 年度 are no 第12年度.
    function word(text, loose) {
      const found = runs(text);
      const one = isOne(text);
      if (found.length > 1 && found.every((run) => LATIN.test(run))) return exact(found.map(stem).join(" "));
      const all = found.map((run) => (LATIN.test(run) ? findLatin(run) : findJapanese(whole(run), one, loose))).reduce(both);
      if (found.length === 1) return all;
      const inOne = fold(text);
      const has = ([number]) => wholeOf(number).includes(inOne);
      const strict = found.some((run) => /^\p{N}+$/u.test(run));
      return strict || [...all.entries].some(has) ? { ...all, entries: new Map([...all.entries].filter(has)) } : all;
    }

    return { word, both };
  }

  globalThis.planWords = { finder };
})();
