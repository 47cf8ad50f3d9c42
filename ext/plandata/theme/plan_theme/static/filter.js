// Narrows a table of measures by the form before it; the state stands in the address.
(() => {
  "use strict";

  const { field: prepare, has } = globalThis.planPieces; // the search's: what it finds, this finds
  // networks add these to an address that is shared there; nobody asks for anything by them
  const ADDED = /^utm_|clid$/u;

  // no cell that a spreadsheet would run: as in model/formula.py
  const FORMULA = /^[\s"'‘’“”]*[=+\-@＝＋－＠]/u;
  const NUMBER = /^(?:[+\-＋－]\s*[\d０-９][\d０-９,，]*([.．][\d０-９]+)?\s*[%％]?|[\-－])$/u;
  const inert = (words) => (FORMULA.test(words) && !NUMBER.test(words) ? `[${words}]` : words);

  for (const form of document.querySelectorAll("form.plan-filter")) {
    const table = document.getElementById(form.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => prepare(row.textContent));
    const status = form.querySelector("[role=status]");
    const fields = [...form.elements].filter((field) => field.name);

    const stages = (row, year) => year
      ? row.getAttribute(`data-stage-${year}`) ?? ""
      : row.getAttributeNames().filter((name) => name.startsWith("data-stage-")).map((name) => row.getAttribute(name)).join(" ");

    const fits = (row, text, wanted) =>
      wanted.text.split(/\s+/u).every((word) => has(word, text)) &&
      Object.entries(wanted).every(([name, value]) => {
        if (!value || name === "text" || name === "year") return true;
        const has = name === "stage" ? stages(row, wanted.year) : row.getAttribute(`data-${name}`) ?? "";
        return has.split(" ").includes(value);
      });

    const conditions = () => Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));

    const show = (before = "") => {
      const wanted = conditions();
      let count = 0;
      rows.forEach((row, i) => {
        row.hidden = !fits(row, texts[i], wanted);
        if (!row.hidden) count++;
      });
      status.textContent = before + status.dataset.count.replace("{count}", count).replace("{total}", rows.length);
    };

    const apply = () => {
      show();
      const query = new URLSearchParams(Object.entries(conditions()).filter(([, value]) => value)).toString();
      history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    };

    const cell = (words) => `"${inert(words.trim().replace(/\s+/gu, " ")).replaceAll('"', '""')}"`;
    const download = () => {
      const shown = [...table.tHead.rows, ...rows.filter((row) => !row.hidden)];
      const lines = shown.map((row) => [...row.cells].map((c) => cell(c.textContent)).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
      link.download = `${table.id}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    };

    // Fills the form from the address, and returns what it asks for that the form doesn't have: an old
    // bookmark may name a department that is no more.
    const fill = () => {
      const left = new Map(fields.map((field) => [field.name, field]));
      const gone = [];
      for (const [name, value] of new URLSearchParams(location.search)) {
        const field = left.get(name);
        if (field && (!field.options || [...field.options].some((option) => option.value === value))) {
          field.value = value;
          left.delete(name); // a second value of the same field has no place
        } else if (!ADDED.test(name)) {
          gone.push([fields.find((each) => each.name === name)?.labels[0].textContent ?? name, value]);
        }
      }
      return gone;
    };

    // words of an address are anyone's: short, and without signs that turn or hide others
    const plain = (words) => [...words.replace(/\p{C}/gu, "")].slice(0, 60).join("");
    const quote = (names) => names.filter(Boolean).map(plain).join(": ");
    const tell = (gone) => {
      const quoted = gone.map((names) => status.dataset.quoted.replace("{condition}", () => quote(names)));
      show(`${status.dataset.gone.replace("{conditions}", () => quoted.join(" "))} `);
    };

    const gone = fill();
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-download]").addEventListener("click", download);
    // folded on a phone, where the table would begin below the first screen, unless it is in use
    form.querySelector("details").open = matchMedia("(min-width: 40.01rem)").matches || fields.some((field) => field.value);
    form.hidden = false;
    show();
    if (gone.length) setTimeout(tell, 100, gone); // a status speaks of what changes once it is there
  }
})();
