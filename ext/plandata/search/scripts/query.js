// A query to its words, without what only asks.
(() => {
  "use strict";

  const { LATIN, beginnings, field, fields, fold, runs } = globalThis.planPieces;
  const { HAN } = globalThis.planEntries;
  // An id such as 2-1-5; or a number with what is counted: 31年度, 第3条, 目標2.
  const NUMBER = /\p{N}+(?:[^\p{L}\p{N}\s]\p{N}+|ー\p{N}+)+|(?:第|(?!.第)\p{Script=Han}{2})?\p{N}+(?!\p{N}|[^\p{L}\p{N}\s]\p{N}|ー\p{N})\p{Script=Han}{0,2}/gu;
  const SMALL = /^\p{N}{1,3}$/u;

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

  // The words that a query may mean, by what an index says of its language: `stop` are words that any
  // text has, `particles` and `endings` are written after words without a space, `asking` are
  // words that only ask, `kinds` what the plan calls what it consists of.
  function reader({ stop, particles, endings, asking, kinds, pages }) {
    const any = (words) => (words.length ? `(?:${words.map(escaped).join("|")})` : "(?!)");
    const ending = new RegExp(`(?:${any([...particles, ...endings])})+$`, "u");
    const particle = new RegExp(`^${any(particles)}`, "u");
    const names = () => pages.flatMap(([, , keywords, sections]) => [...keywords.split(/[、,]\s*/u), ...sections.flatMap((section) => section[4] ?? [])]);
    let named; // folded, where a query asks for them
    const folded = kinds.map(fold);

    // Japanese cut at what is written after its words: 保育園の申し込みは is 保育園 and 申し込み. Only
    // hiragana end a word, so katakana must not be folded yet. A single kanji that no particle follows
    // is part of a verb and tells little: it is left empty.
    function pieces(text) {
      const words = [""];
      for (const part of text.match(/[ぁ-ゖ]+|[^ぁ-ゖ]+/gu) ?? []) {
        const rest = /[ぁ-ゖ]/u.test(part) ? part.replace(ending, "") : part;
        words.push(words.pop() + rest);
        if (rest === part) continue;
        if (HAN.test(words.at(-1)) && !particle.test(part)) words[words.length - 1] = "";
        words.push("");
      }
      return words.at(-1) ? words : words.slice(0, -1);
    }
    const stems = (text) => pieces(text).filter(Boolean);
    const none = new Set([...stop, ...asking.flatMap(stems)].map(fold));

    // the words as they are typed; those that any text has are left out, but where a name begins with
    // them: My Number
    function typed(query) {
      const all = joined(query.split(/\s+/u).filter((text) => runs(text).length));
      const begins = (words) => {
        const [start] = field(words).latin;
        return (named ??= fields(names()).each).some((name) => name.text.includes(beginnings(start.trim())[0]) && name.latin[0].startsWith(start));
      };
      const kept = all.filter((text, i) => !stop.includes(fold(text)) || begins(all.slice(i, i + 2).join(" ")));
      return kept.length ? kept : all;
    }

    // a small number goes with the word before it: goal 3
    function joined(words) {
      const all = [];
      for (const word of words) {
        if (SMALL.test(word) && LATIN.test(fold(all.at(-1) ?? "")) && !stop.includes(fold(all.at(-1)))) all.push(`${all.pop()} ${word}`);
        else all.push(word);
      }
      return all;
    }

    const isKind = (word) => word.length > 1 && folded.some((kind) => kind.includes(fold(word)));

    // the words that tell what is looked for
    function told(query) {
      const text = query.normalize("NFKC");
      if (!particles.length) return typed(query).filter((word) => !none.has(fold(word)));
      const words = [];
      let end = 0;
      for (const number of [...text.matchAll(NUMBER), { 0: "", index: text.length }]) {
        words.push(...text.slice(end, number.index).split(/[^\p{L}\p{M}\p{N}ー〆・'’.-]+/u).flatMap(stems), number[0]);
        end = number.index + number[0].length;
      }
      return words.filter((word) => runs(word).length && !none.has(fold(word)));
    }

    // a word of several scripts in parts: クレジットカード払い; a sign between them is none
    const parts = (word) => (word.normalize("NFKC").match(/[ァ-ヺー]+|\p{Script=Han}+[ぁ-ゖ]*|[^ァ-ヺー\p{Script=Han}]+/gu) ?? []).filter((part) => runs(part).length);

    return { typed, told, parts, isKind, isOne: (text) => pieces(text.normalize("NFKC")).length < 2 };
  }

  globalThis.planQuery = { reader };
})();
