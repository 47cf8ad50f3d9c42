// Text to the pieces that the search and the filter compare.
// Japanese has no spaces, and splitting by a dictionary cuts the text and the query differently. So
// every run of kana and kanji becomes its overlapping pairs of characters; a word in Latin letters,
// or a number such as 1-1-1, stays whole. Width, case and kind of kana make no difference, nor do
// the endings of English plurals, -ing and -ed.
(() => {
  "use strict";

  const JAPANESE = "ぁ-ゖー々〆㐀-䶿一-鿿";
  const RUNS = new RegExp(`[a-z0-9]+(?:-[a-z0-9]+)*|[${JAPANESE}]+`, "gu");
  const LATIN = /^[a-z0-9-]+(?: [a-z0-9-]+)*$/u;

  function fold(text) {
    const plain = text.normalize("NFKC").toLowerCase();
    const hiragana = plain.replace(/[ァ-ヶ]/gu, (c) => String.fromCodePoint(c.codePointAt(0) - 0x60));
    return hiragana.replace(/[・.,'’]|(?<=[a-z])-(?=[a-z])/gu, "");
  }

  // English words without the ending of their plural, -ing or -ed: those that have been looked at
  const stems = new Map([["buses", "bus"], ["children", "child"], ["news", "news"], ["paid", "pay"]]);
  function stem(word) {
    if (!stems.has(word)) stems.set(word, /^[a-z]{4,}$/u.test(word) ? withoutEnding(word) : word);
    return stems.get(word);
  }

  function withoutEnding(word) {
    let rest = word.replace(/(?<=..)ies$/u, "y").replace(/(x|ch|sh|ss)es$/u, "$1").replace(/([^isu])s$/u, "$1");
    const root = rest.replace(/(?:ing|(?<!e)ed)$/u, "");
    if (root !== rest && /^(?:[aeiou][^aeiouwxy]|(?=.*[aeiouy]).{3,})$/u.test(root)) {
      if (/..([bdfgmnprt])\1$/u.test(root)) rest = root.slice(0, -1);
      else rest = /^[^aeiou]?[aeiou][^aeiouwxy]$/u.test(root) ? `${root}e` : root;
    }
    return rest.replace(/(?<=....)e$/u, "").replace(/(?<=..[^aeiou])y$/u, "i");
  }

  const runs = (text) => fold(text).match(RUNS) ?? [];

  function split(text) {
    return runs(text).flatMap((run) => {
      const characters = [...run];
      if (LATIN.test(run)) return [stem(run)];
      if (characters.length === 1) return [run];
      return characters.slice(1).map((character, i) => characters[i] + character);
    });
  }

  const latinWords = (text) => runs(text).map((run) => (LATIN.test(run) ? stem(run) : run));

  // A text to look in: folded for Japanese; for Latin letters its words between spaces, and where
  // there are words such as one-stop, once more with their parts by themselves.
  function field(words) {
    const plain = words.normalize("NFKC");
    const parted = plain.replace(/(?<=[a-z])-(?=[a-z])/giu, " ");
    return { text: fold(plain), latin: [...new Set([plain, parted])].map((each) => ` ${latinWords(each).join(" ")} `) };
  }

  const needle = ({ text, latin }) => (LATIN.test(text) ? latin[0].trim() : text);
  const count = (word, text) => text.split(word).length - 1;
  const times = (word, { text, latin }) =>
    LATIN.test(word) ? Math.max(...latin.map((each) => count(` ${word} `, each))) : count(word, text);
  const share = (word, { text, latin }) =>
    Math.min(1, LATIN.test(word) ? (count(" ", word) + 1) / (count(" ", latin[0]) - 1) : word.length / text.length);

  globalThis.planPieces = { JAPANESE, LATIN, fold, stem, stems, runs, split, field, needle, times, share };
})();
