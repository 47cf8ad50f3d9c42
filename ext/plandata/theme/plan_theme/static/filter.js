// Narrows a table of measures by the form before it; the state stands in the address. The rows of a
// long table stand on pages of their own: then they are loaded when the form is used, and those that
// are found are shown in place of the table that leads there.
(() => {
  "use strict";

  const { field: prepare, sought } = globalThis.planPieces; // the search's: what it finds, this finds
  // networks add these to an address that is shared there; nobody asks for anything by them
  const ADDED = /^utm_|clid$/u;

  // no cell that a spreadsheet would run: as in model/formula.py
  const FORMULA = /^[\s"'‘’“”]*[=+\-@＝＋－＠]/u;
  const NUMBER = /^(?:[+\-＋－]\s*[\d０-９][\d０-９,，]*([.．][\d０-９]+)?\s*[%％]?|[\-－])$/u;
  const inert = (words) => (FORMULA.test(words) && !NUMBER.test(words) ? `[${words}]` : words);

  // Rows of a long table that are put in at once, and how many there are then until more are asked
  // for: the time until the first are seen is that of laying the table out, which grows with its rows.
  const FEW = 10;
  const MOST = 100;
  const FRAME = 20; // milliseconds in which a browser has shown what was put in
  const DATA = "data-";
  const YEARS = ".plan-years"; // of a bar, whose place in the table says the same
  const SHORT = "plan-short";

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  // The words of each column of a row, whose cells are [how many columns they take, words]; a column of
  // the head may take several, and then has what stands anywhere below it.
  function spread(head, cells, comma) {
    let start = 0;
    const placed = cells.map(([span, words]) => ({ words, start, end: (start += span) }));
    start = 0;
    return head.map(([span]) => {
      const [from, to] = [start, (start += span)];
      return placed.filter((cell) => cell.start < to && from < cell.end).map(({ words }) => words.trim()).join(comma);
    });
  }

  // A table on this page: its rows, each with its facets, its words to look in and its cells.
  function tableHere(table, { comma }, also) {
    const said = (cell) => {
      const copy = cell.cloneNode(true);
      for (const years of copy.querySelectorAll(YEARS)) years.remove(); // its columns say them
      return [cell.colSpan, copy.textContent];
    };
    const head = [...table.tHead.rows[0].cells].map(said);
    const words = (row) => spread(head, [...row.cells].map(said), comma);
    const rows = [...table.tBodies[0].rows].map((row) => {
      const named = row.getAttributeNames().filter((name) => name.startsWith(DATA));
      const facets = Object.fromEntries(named.map((name) => [name.slice(DATA.length), row.getAttribute(name)]));
      return { row, facets, field: prepare([...words(row), also(facets)].join("\n")), cells: () => words(row) };
    });
    return {
      rows,
      total: rows.length,
      head: () => head.map(([, words]) => words),
      show(found) {
        const shown = new Set(found);
        for (const each of rows) each.row.hidden = !shown.has(each);
      },
    };
  }

  // A table whose rows stand elsewhere; ``load`` fetches them, and calls back when they are there or
  // when that failed. Words become text and nothing else.
  function tableElsewhere(table, { rows: file, total, more, comma }, also) {
    const frame = table.closest(".table-scroll") ?? table;
    const id = `${table.id}-found`;
    const attributes = ([href, classes, lang]) => ({ href, class: classes, lang, "aria-hidden": classes.includes(SHORT) && "true" });
    const element = (part) => (typeof part === "string" ? part : make(part[0] ? "a" : "span", attributes(part), ...part.slice(3).map(element)));
    const words = (part) => (typeof part === "string" ? part : part.slice(3).filter((each) => !each[1]?.includes?.(YEARS.slice(1))).map(words).join(""));
    let data;
    let heads; // each [how many columns it takes, its parts]
    let script;
    const waiting = [];

    const wide = ([first]) => (first < 0 ? -first : 1); // how many columns a cell takes
    const parts = (cell) => cell.filter((number) => number >= 0).map((number) => data.parts[number]);
    const said = (cell) => [wide(cell), parts(cell).map(words).join("")];
    const line = (cells, look) => make("tr", { class: look }, ...cells.map((cell, i) =>
      make(i ? "td" : "th", i ? { colspan: wide(cell) } : { class: "stub", scope: "row" }, make("p", {}, ...parts(cell).map(element)))));

    function take(row) {
      const facets = Object.fromEntries(data.facets.map((name, i) => [name, data.parts[row[i]]]));
      const cells = row.slice(data.facets.length);
      let field;
      const columns = () => spread(heads, cells.map(said), comma);
      return { facets, get field() { return (field ??= prepare([...columns(), also(facets)].join("\n"))); }, cells: columns, line: () => line(cells, facets[""]) };
    }

    function build() {
      const head = make("tr", {}, ...heads.map(([span, content], i) => make("th", { class: i ? "head" : "head stub", scope: "col", colspan: span }, make("p", {}, ...content.map(element)))));
      const caption = make("caption", { id: `${id}-caption` }, make("span", { class: "caption-text" }, ...data.caption.map(element)));
      const body = make("tbody", {});
      const found = make("table", { id, class: `docutils ${data.classes}` }, caption, make("thead", {}, head), body);
      const region = make("div", { class: "table-scroll", role: "region", tabindex: "0", "aria-labelledby": `${id}-caption` }, found);
      const button = make("button", { type: "button" }, more);
      const next = make("p", { class: "plan-more" }, button);
      frame.after(region, next);
      return { region, body, next, button };
    }

    const self = {
      rows: null,
      total: Number(total),
      head: () => heads.map(([, content]) => content.map(words).join("")),
      load(done) {
        waiting.push(done);
        if (script) return;
        script = make("script", { src: file });
        script.addEventListener("load", () => {
          data = globalThis.planRows[table.id];
          heads = data.head.map(([span, ...content]) => [span, content]);
          self.rows = data.rows.map(take);
          prepareAll(self.rows);
          for (const each of waiting.splice(0)) each();
        });
        script.addEventListener("error", () => {
          script = null; // another try may succeed
          for (const each of waiting.splice(0)) each("lost");
        });
        document.head.append(script);
      },
      show(found, narrowed) {
        frame.hidden = narrowed;
        if (!data) return;
        const place = (self.place ??= build());
        place.region.hidden = !narrowed;
        let next = 0;
        let end = Math.min(MOST, found.length);
        const add = () => {
          if (place.found !== found) return; // others are wanted by now
          place.body.append(...found.slice(next, Math.min(next + FEW, end)).map((row) => row.line()));
          next += FEW;
          if (next < end) setTimeout(add, FRAME);
          else place.next.hidden = end === found.length;
        };
        place.found = found;
        place.body.replaceChildren();
        place.next.hidden = true;
        place.button.onclick = () => {
          next = end;
          end = Math.min(end + MOST, found.length);
          add();
        };
        if (narrowed) add();
      },
    };
    return self;
  }

  // Folds the words of rows bit by bit, so that they are ready for the first that is typed.
  function prepareAll(rows, from = 0) {
    const end = performance.now() + 8;
    let i = from;
    while (i < rows.length && performance.now() < end) void rows[i++].field.latin;
    if (i < rows.length) setTimeout(prepareAll, 0, rows, i);
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
      (!text || words.every((has) => has(field)));
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

    const show = (before = "") => {
      const [wanted, vain] = asked(conditions());
      const narrowed = Object.values(wanted).some((value) => value.length);
      if (table.rows) found = table.rows.filter(fitting(wanted));
      else if (narrowed) {
        table.load((lost) => (lost ? (status.textContent = status.dataset.lost) : show(before)));
        return;
      }
      table.show(found, narrowed);
      tell(before + vain, table.rows ? found.length : table.total);
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
    const download = () => (table.rows ? save() : table.load((lost) => {
      show();
      if (!lost) save();
    }));

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
    form.addEventListener("focusin", () => table.rows || table.load(() => {}), { once: true });
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-download]").addEventListener("click", download);
    // folded on a phone, where the table would begin below the first screen, unless it is in use
    form.querySelector("details").open = matchMedia("(min-width: 40.01rem)").matches || fields.some((field) => field.value);
    form.hidden = false;
    show();
    if (gone.length) setTimeout(warn, 100, gone); // a status speaks of what changes once it is there
  }
})();
