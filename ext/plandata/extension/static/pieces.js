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
  // the commonest come first, and what is surely none isn't looked up among all scripts: in half the time
  const LATIN_RUN = `(?:[0-9a-z]+${SOUND}*|(?![ぁ-ヿ㐀-鿿])${SOUND}+)(?:-${SOUND}+)*`;
  const RUNS = new RegExp(`${LATIN_RUN}|[${JAPANESE}]+`, "gu");
  const LATIN_RUNS = new RegExp(LATIN_RUN, "gu");
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
  // a kanji is looked for among a thousand only where one stands: in half the time
  const usualPlace = (letter) => letter >= "㐀" && letter <= "鿿";
  const [within, without] = [usualPlace, (letter) => !usualPlace(letter)].map((kind) => [...PLAIN.keys()].filter(kind));
  const UNUSUAL = new RegExp(`[㐀-鿿](?<=[${within.join("")}])|${without.join("|")}`, "g");

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
  const latinRuns = (folded) => folded.match(LATIN_RUNS) ?? [];
  const runs = (text) => cut(fold(text));
  const whole = (run) => run.replace(/(?<=.{3})ー$/u, ""); // サーバー is サーバ

  const split = (text) => pieces(fold(text));
  function pieces(folded) {
    return cut(folded).flatMap((run) => {
      const characters = [...run];
      if (LATIN.test(run)) return [stem(run)];
      if (characters.length === 1) return [run];
      return characters.slice(1).map((character, i) => characters[i] + character);
    });
  }

  const latinWords = (folded) => cut(folded).map((run) => (LATIN.test(run) ? stem(run) : run));

  // Many texts, folded together: one by one it takes twice the time. The sign between them is in none.
  // What is in ASCII has nothing to fold but its case.
  const ASCII = /^[\0-\x7f]*$/;
  function plainOf(texts) {
    const [simple, others] = [true, false].map((is) => texts.filter((text) => ASCII.test(text) === is).join("\0"));
    const left = [simple.toLowerCase(), plain(others)].map((all) => all.split("\0").values());
    return texts.map((text) => left[ASCII.test(text) ? 0 : 1].next().value);
  }

  // Many texts to look in: `all` of them together, and `starts`, where each begins in it.
  function fields(texts) {
    const bare = plainOf(texts);
    const all = join(bare.join("\0"));
    const starts = [0, ...places("\0", all).map((at) => at + 1)];
    return { all, starts, each: bare.map((text, place) => new Field(text, () => all.slice(starts[place], (starts[place + 1] ?? all.length + 1) - 1))) };
  }

  // One of them, which is cut out when it is looked at: few are. Japanese is looked for in its `text`;
  // words of Latin letters also where the parts of one-stop stand by themselves: that is the other of
  // its `ways`. `latin` are its words between spaces, in each of these.
  class Field {
    #bare;
    #joined;
    #text;
    #ways;
    #latin;
    constructor(bare, joined) {
      this.#bare = bare;
      this.#joined = joined;
    }
    get text() { return (this.#text ??= this.#joined()); }
    get ways() { return (this.#ways ??= this.#parted()); }
    #parted() {
      const parted = this.#bare.replace(PARTS, " ");
      return parted === this.#bare ? [this.text] : [this.text, join(parted)];
    }
    get latin() { return (this.#latin ??= this.ways.map((text) => ` ${latinWords(text).join(" ")} `)); }
  }
  const field = (words) => fields([words]).each[0];

  const needle = (word) => (LATIN.test(word.text) ? word.latin[0].trim() : word.text);
  // where a word begins in a text, one after the other
  function places(word, text) {
    const found = [];
    for (let at = text.indexOf(word); word && at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
    return found;
  }
  const count = (word, text) => places(word, text).length;
  // What a text must have that has a word of Latin letters, whatever its ending: endings leave the first
  // two letters, and all but the last of the stem.
  const beginning = (word) => word.slice(0, Math.max(2, word.length - 1));
  const known = new Map();
  const beginnings = (words) => known.get(words) ?? known.set(words, words.split(" ").map(beginning)).get(words);
  const RUN_HERE = new RegExp(`(?<!${SOUND}-?)${LATIN_RUN}`, "uy");
  // the word of Latin letters that begins at a place of a text, "" where none does
  function runAt(text, at) {
    RUN_HERE.lastIndex = at;
    return RUN_HERE.exec(text)?.[0] ?? "";
  }
  // whether words stand there, one after the other
  function stand(words, text, at) {
    let run = runAt(text, at);
    RUNS.lastIndex = at + run.length;
    return words.every((word, i) => {
      if (i) run = RUNS.exec(text)?.[0] ?? "";
      return run !== "" && stem(run) === word;
    });
  }
  function times(word, inside) {
    if (!LATIN.test(word)) return count(word, inside.text);
    const [words, begin] = [word.split(" "), beginnings(word)];
    if (!begin.every((start) => inside.text.includes(start))) return 0;
    return Math.max(...inside.ways.map((text) => places(begin[0], text).filter((at) => stand(words, text, at)).length));
  }
  const share = (word, inside) =>
    Math.min(1, LATIN.test(word) ? (count(" ", word) + 1) / (count(" ", inside.latin[0]) - 1) : word.length / inside.text.length);

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

  globalThis.planPieces = { JAPANESE, LATIN, SOUND, fold, stem, cut, latinRuns, runs, whole, split, pieces, field, fields, needle, places, beginnings, runAt, times, share, sought };
})();
