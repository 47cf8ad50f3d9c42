// Narrows a table of measures by the form before it; the state stands in the address. What is said of
// measures beyond their rows is loaded for who types, the rows of a long table when the form is used.
(() => {
  "use strict";

  const { field: prepare, fields: prepareMany, sought } = globalThis.planPieces; // the search's: what it finds, this finds
  const { load, tableHere, tableElsewhere } = globalThis.planTables;
  // networks add these to an address that is shared there; nobody asks for anything by them
  const ADDED = /^utm_|clid$/u;

  // no cell that a spreadsheet would run: as in model/formula.py
  const FORMULA = /^[\s"'‘’“”]*[=+\-@＝＋－＠]/u;
  const NUMBER = /^(?:[+\-＋－]\s*[\d０-９][\d０-９,，]*([.．][\d０-９]+)?\s*[%％]?|[\-－])$/u;
  const inert = (words) => (FORMULA.test(words) && !NUMBER.test(words) ? `[${words}]` : words);

  // What is said of each measure beyond its row, folded, by its id; without a search there is none.
  const { words: file } = document.currentScript.dataset;
  let said = file ? null : new Map();
  async function loadSaid() {
    await load(file);
    const texts = globalThis.planMeasureWords;
    const folded = prepareMany(Object.values(texts)).each;
    said ??= new Map(Object.keys(texts).map((id, i) => [id, folded[i]]));
  }

  // Fields that narrow another one: a stage in a year, a department in a role. A year by itself is
  // what starts or changes in it.
  const PARTS = { year: "stage", role: "department" };
  const known = (facets, name, part) => part
    ? facets[`${name}-${part}`.toLowerCase()] ?? "" // as attributes are named
    : facets[name.toLowerCase()] ?? Object.entries(facets).filter(([key]) => key.startsWith(`${name}-`)).map(([, value]) => value).join(" ");

  // What tells whether a row meets the conditions: its words, and of the others the ids that will do.
  function fitting({ text, ...named }) {
    const words = text.split(/\s+/u).map(sought);
    const part = Object.fromEntries(Object.entries(PARTS).map(([field, name]) => [name, named[field]]));
    const alone = (name) => name === "year" && !named.stage?.length;
    const asked = Object.entries(named).filter(([name, ids]) => ids?.length && (!(name in PARTS) || alone(name)));
    return ({ facets, field }) =>
      asked.every(([name, ids]) => known(facets, name, part[name]).split(" ").some((id) => ids.includes(id))) &&
      (!text || words.every((has) => has(field) || (said?.has(facets.measure) && has(said.get(facets.measure)))));
  }

  // The ids that a field asks for: of what is chosen, or of all that it suggests for the words in it.
  const suggested = (field) => [...(field.list?.options ?? [])];
  function idsOf(field, value) {
    if (!value) return [];
    if (!field.list) return [value];
    const options = suggested(field);
    if (options.some(({ dataset }) => dataset.id === value)) return [value];
    const has = sought(value);
    return options.filter((option) => has((option.folded ??= prepare(option.value)))).map(({ dataset }) => dataset.id);
  }

  for (const form of document.querySelectorAll("form.plan-filter")) {
    const status = form.querySelector("[role=status]");
    const counter = form.querySelector("[data-on]");
    const place = document.getElementById(form.dataset.table);
    // a timeline has no column for those in charge, but who types their name means them
    const offices = form.elements.department;
    const named = new Map([...(offices?.options ?? offices?.list.options ?? [])].map((one) => [one.dataset.id ?? one.value, one.label || one.value]));
    const also = ({ department = "" }) => department.split(" ").map((id) => named.get(id)).join(" ");
    const table = (status.dataset.rows ? tableElsewhere : tableHere)(place, status.dataset, also);
    const fields = [...form.elements].filter((field) => field.name);
    let found = [];

    // what a field asks for, as the address has it
    const valueOf = (field) => {
      const typed = field.value.trim();
      if (!typed) return ""; // there may be a thousand suggestions
      return suggested(field).find((option) => option.value === typed)?.dataset.id ?? typed;
    };
    const conditions = () => Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));

    // words of an address are anyone's: short, and without signs that turn or hide others
    const plain = (words) => [...words.replace(/\p{C}/gu, "")].slice(0, 60).join("");
    const quote = (names) => status.dataset.quoted.replace("{condition}", () => names.filter(Boolean).map(plain).join(": "));
    const label = (field) => field.labels[0].textContent;

    // The conditions, and what is said of fields that suggest nothing for the words in them.
    const asked = (values) => {
      const wanted = { ...values };
      const none = [];
      for (const field of fields.filter(({ name }) => name !== "text" && !(name in PARTS))) {
        const value = values[field.name];
        wanted[field.name] = idsOf(field, value);
        const vain = value !== "" && !wanted[field.name].length;
        if (vain) none.push(quote([label(field), value]));
        if (field.list) field.setAttribute("aria-invalid", vain);
      }
      return [wanted, none.length ? `${status.dataset.none.replace("{conditions}", () => none.join(" "))} ` : ""];
    };

    const tell = (before, count) => {
      status.textContent = before + status.dataset.count.replace("{count}", count).replace("{total}", table.total);
    };

    // Shows what is found; what must be loaded first comes when it is there. `lost` is what failed.
    const show = (before = "", lost = false) => {
      const values = conditions();
      const [wanted, vain] = asked(values);
      const on = Object.values(values).filter(Boolean).length;
      counter.textContent = on ? counter.dataset.on.replace("{count}", on) : "";
      const narrowed = Object.values(wanted).some((value) => value.length);
      if (narrowed && !table.rows) {
        table.load().then(() => show(before), () => { status.textContent = status.dataset.lost; });
        return;
      }
      const waits = values.text !== "" && !said && !lost;
      if (waits) loadSaid().then(() => show(before), () => show(before, true));
      status.setAttribute("aria-busy", waits);
      if (table.rows) found = table.rows.filter(fitting(wanted));
      table.show(found, narrowed);
      tell((lost ? `${status.dataset.partly} ` : "") + before + vain, table.rows ? found.length : table.total);
    };

    const apply = () => {
      show();
      const query = new URLSearchParams(Object.entries(conditions()).filter(([, value]) => value)).toString();
      history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    };

    const cell = (words) => `"${inert(words.trim().replace(/\s+/gu, " ")).replaceAll('"', '""')}"`;
    const save = () => {
      const lines = [table.head(), ...found.map((row) => row.cells())].map((cells) => cells.map(cell).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
      link.download = `${form.dataset.table}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    };
    const download = async () => {
      if (!table.rows) {
        try {
          await table.load();
        } catch {
          status.textContent = status.dataset.lost;
          return;
        }
        show();
      }
      save();
    };

    const offers = (field, value) => {
      if (field.options) return [...field.options].some((option) => option.value === value);
      return !field.list || idsOf(field, value).length > 0;
    };

    // Fills the form from the address, and returns what it asks for that the form doesn't have: an old
    // bookmark may name a department that is no more.
    const fill = () => {
      const left = new Map(fields.map((field) => [field.name, field]));
      const gone = [];
      for (const [name, value] of new URLSearchParams(location.search)) {
        const field = left.get(name);
        if (field && offers(field, value)) {
          field.value = suggested(field).find(({ dataset }) => dataset.id === value)?.value ?? value;
          left.delete(name); // a second value of the same field has no place
        } else if (!ADDED.test(name)) {
          gone.push([fields.find((each) => each.name === name)?.labels[0].textContent ?? name, value]);
        }
      }
      return gone;
    };

    const warn = (gone) => {
      show(`${status.dataset.gone.replace("{conditions}", () => gone.map(quote).join(" "))} `);
    };

    const gone = fill();
    form.addEventListener("input", apply);
    form.addEventListener("focusin", () => table.rows || table.load().catch(() => {}), { once: true });
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-download]").addEventListener("click", download);
    // folded on a phone, where the table would begin below the first screen
    form.querySelector("details").open = matchMedia("(min-width: 40.01rem)").matches;
    form.hidden = false;
    show();
    if (gone.length) setTimeout(warn, 100, gone); // a status speaks of what changes once it is there
  }
})();
