// Tables that a filter narrows. The rows of a long table stand on pages of their own: then they are
// loaded, and those that are found are shown in place of the table that leads there. Loaded before
// the filter.
(() => {
  "use strict";

  const { field: prepare } = globalThis.planPieces;

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

  // Loads a script of data once, also from a disk. Where that failed, another try may succeed.
  const wanted = new Map();
  function load(src) {
    if (!wanted.has(src)) {
      wanted.set(src, new Promise((there, lost) => {
        const script = make("script", { src });
        script.addEventListener("load", there);
        script.addEventListener("error", lost);
        document.head.append(script);
      }));
      wanted.get(src).catch(() => wanted.delete(src));
    }
    return wanted.get(src);
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

  // A table whose rows stand elsewhere; ``load`` fetches them. Words become text and nothing else.
  function tableElsewhere(table, { rows: file, total, more, comma }, also) {
    const frame = table.closest(".table-scroll") ?? table;
    const id = `${table.id}-found`;
    const attributes = ([href, classes, lang]) => ({ href, class: classes, lang, "aria-hidden": classes.includes(SHORT) && "true" });
    const element = (part) => (typeof part === "string" ? part : make(part[0] ? "a" : "span", attributes(part), ...part.slice(3).map(element)));
    const words = (part) => (typeof part === "string" ? part : part.slice(3).filter((each) => !each[1]?.includes?.(YEARS.slice(1))).map(words).join(""));
    let data;
    let heads; // each [how many columns it takes, its parts]

    const wide = ([first]) => (first < 0 ? -first : 1); // how many columns a cell takes
    const parts = (cell) => cell.filter((number) => number >= 0).map((number) => data.parts[number]);
    const said = (cell) => [wide(cell), parts(cell).map(words).join("")];
    const title = (i) => heads[i]?.[1].map(words).join("");
    const line = (cells, look) => make("tr", { class: look }, ...cells.map((cell, i) =>
      make(i ? "td" : "th", i ? { colspan: wide(cell), "data-head": title(i) } : { class: "stub", scope: "row" }, make("p", {}, ...parts(cell).map(element)))));

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
      head: () => heads.map((_, i) => title(i)),
      async load() {
        await load(file);
        if (self.rows) return;
        data = globalThis.planRows[table.id];
        heads = data.head.map(([span, ...content]) => [span, content]);
        self.rows = data.rows.map(take);
        prepareAll(self.rows);
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
    while (i < rows.length && performance.now() < end) void rows[i++].field.ways;
    if (i < rows.length) setTimeout(prepareAll, 0, rows, i);
  }

  globalThis.planTables = { load, tableHere, tableElsewhere };
})();
