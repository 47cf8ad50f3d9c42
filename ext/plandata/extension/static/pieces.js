// Text to the pieces that the search and the filter compare.
// Japanese has no spaces, and splitting by a dictionary cuts the text and the query differently. So
// every run of kana and kanji becomes its overlapping pairs of characters; a word in other letters,
// or a number such as 1-1-1, stays whole. Width, case, accents, kind of kana, kind of hyphen and
// variants of kanji make no difference, nor do the endings of English plurals, -ing and -ed.
(() => {
  "use strict";

  // inside of classes; what is in neither is no part of a word: \p{C} has what isn't assigned, too
  const JAPANESE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u3099\u309aー〆";
  const SIGNS = "\\p{Z}\\p{P}\\p{S}\\p{C}";
  const LETTER = `[^${SIGNS}\\p{N}${JAPANESE}]`; // of other scripts
  const SOUND = `[^${SIGNS}${JAPANESE}]`; // such a letter or a digit
  const RUNS = new RegExp(`${SOUND}+(?:-${SOUND}+)*|[${JAPANESE}]+`, "gu");
  const LATIN = new RegExp(`^(?:${SOUND}|-)+(?: (?:${SOUND}|-)+)*$`, "u");

  // what input methods and word processors type for a hyphen; NFKC has made －, ﹣ and ‑ one of these
  const DASHES = "\\-˗‐-―⁃−─━➖⸺⸻";
  // a look behind comes after the sign: looked at only there, a long text folds five times as fast
  const HYPHEN = new RegExp(`[${DASHES}]|ー(?<=${SOUND}ー)(?=${SOUND})`, "gu");
  // サ－バ－ is サーバー, where nothing but katakana follows
  const LONG = new RegExp(`[${DASHES}](?<=[ァ-ヺー].)(?![^${SIGNS}ァ-ヺ])`, "gu");
  const INSIDE = new RegExp(`[・·‧.,'’ʼ]|-(?<=${LETTER}-)(?=${LETTER})`, "gu");
  // the parts of one-stop and of a span of years are words by themselves, too; those of 1-1-1 aren't
  const PARTS = new RegExp(`[${DASHES}](?<=${LETTER}.)(?=${LETTER})|[‒-―─━](?<=${SOUND}.)(?=${SOUND})`, "gu");

  const kanji = [...globalThis.planKanji.replace(/\s/gu, "")];
  // letters with a stroke have no accent that could fall away
  const PLAIN = new Map(["ßss", "æae", "œoe", "đd", "øo", "łl", "ıi", "ςσ"].map(([letter, ...plain]) => [letter, plain.join("")]));
  for (let i = 0; i < kanji.length; i += 2) PLAIN.set(kanji[i], kanji[i + 1]);
  const UNUSUAL = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "gu");

  const hiragana = (run) => String.fromCharCode(...[...run].map((kana) => kana.charCodeAt(0) - 0x60));

  // Signs that only tell which variant or direction is meant fall away, and accents; kana are
  // composed, also where the sign of their voice stands by itself.
  function plain(text) {
    const bare = text.normalize("NFKD").replace(/[\u0300-\u036f\p{Default_Ignorable_Code_Point}]| (?=[\u3099\u309a])/gu, "");
    const lower = bare.normalize("NFC").toLowerCase().replace(UNUSUAL, (letter) => PLAIN.get(letter));
    return lower.replace(LONG, "ー").replace(/[ァ-ヶヽヾ]+/gu, hiragana);
  }

  const join = (words) => words.replace(HYPHEN, "-").replace(INSIDE, "");
  const fold = (text) => join(plain(text));

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

  const cut = (folded) => folded.match(RUNS) ?? [];
  const runs = (text) => cut(fold(text));
  const whole = (run) => run.replace(/(?<=.{3})ー$/u, ""); // サーバー is サーバ

  function split(text) {
    return runs(text).flatMap((run) => {
      const characters = [...run];
      if (LATIN.test(run)) return [stem(run)];
      if (characters.length === 1) return [run];
      return characters.slice(1).map((character, i) => characters[i] + character);
    });
  }

  const latinWords = (folded) => cut(folded).map((run) => (LATIN.test(run) ? stem(run) : run));

  // A text to look in: folded for Japanese; for Latin letters its words between spaces, and where
  // there are words such as one-stop, once more with their parts by themselves.
  // The second way takes longer, and isn't gone before it is asked for.
  function field(words) {
    return made(plain(words));
  }
  function made(bare, text = join(bare)) {
    let latin;
    return { text, get latin() { return (latin ??= wordsOf(bare, text)); } };
  }

  // Many texts at once: in one go they are folded twice as fast. The sign between them is in none.
  function fields(texts) {
    const bare = plain(texts.join("\0"));
    const all = join(bare).split("\0");
    return bare.split("\0").map((text, i) => made(text, all[i]));
  }
  const wordsOf = (bare, text) => [...new Set([text, join(bare.replace(PARTS, " "))])].map((each) => ` ${latinWords(each).join(" ")} `);

  const needle = ({ text, latin }) => (LATIN.test(text) ? latin[0].trim() : text);
  // where a word begins in a text, one after the other
  function places(word, text) {
    const found = [];
    for (let at = text.indexOf(word); word && at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
    return found;
  }
  const count = (word, text) => places(word, text).length;
  // no ending that falls away is among the first two letters, so what lacks these needs no closer look
  function times(word, inside) {
    if (!LATIN.test(word)) return inside.text.includes(word) ? count(word, inside.text) : 0;
    return inside.text.includes(word.slice(0, 2)) ? Math.max(...inside.latin.map((each) => count(` ${word} `, each))) : 0;
  }
  const share = (word, { text, latin }) =>
    Math.min(1, LATIN.test(word) ? (count(" ", word) + 1) / (count(" ", latin[0]) - 1) : word.length / text.length);

  // What tells whether a text has a word, or as much of it as has been typed; signs count where there
  // is nothing else.
  function sought(words) {
    const found = runs(words).map(whole).map((run) => {
      const word = LATIN.test(run) ? stem(run) : "";
      return (inside) => inside.text.includes(run) || (word !== "" && times(word, inside) > 0);
    });
    const signs = fold(words);
    return (inside) => (found.length ? found.every((has) => has(inside)) : inside.text.includes(signs));
  }

  globalThis.planPieces = { JAPANESE, LATIN, SOUND, fold, stem, cut, runs, whole, split, field, fields, needle, places, times, share, sought };
})();
