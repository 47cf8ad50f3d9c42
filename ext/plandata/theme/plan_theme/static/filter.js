// Narrows a table of measures by the form before it; the state stands in the address.
(() => {
  "use strict";

  // the search's own, where the site has one: it makes the kinds of kana one, too
  const fold = globalThis.planPieces?.fold ?? ((text) => text.normalize("NFKC").toLowerCase());

  // no cell that a spreadsheet would run: as in model/formula.py
  const FORMULA = /^[\s"'‘’“”]*[=+\-@＝＋－＠]/u;
  const NUMBER = /^(?:[+\-＋－]\s*[\d０-９][\d０-９,，]*([.．][\d０-９]+)?\s*[%％]?|[\-－])$/u;
  const inert = (words) => (FORMULA.test(words) && !NUMBER.test(words) ? `[${words}]` : words);

  for (const form of document.querySelectorAll("form.plan-filter")) {
    const table = document.getElementById(form.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => fold(row.textContent));
    const status = form.querySelector("[role=status]");
    const fields = [...form.elements].filter((field) => field.name);

    const stages = (row, year) => year
      ? row.getAttribute(`data-stage-${year}`) ?? ""
      : row.getAttributeNames().filter((name) => name.startsWith("data-stage-")).map((name) => row.getAttribute(name)).join(" ");

    const fits = (row, text, wanted) =>
      fold(wanted.text).split(/\s+/u).every((word) => text.includes(word)) &&
      Object.entries(wanted).every(([name, value]) => {
        if (!value || name === "text" || name === "year") return true;
        const has = name === "stage" ? stages(row, wanted.year) : row.getAttribute(`data-${name}`) ?? "";
        return has.split(" ").includes(value);
      });

    const apply = () => {
      const wanted = Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
      let count = 0;
      rows.forEach((row, i) => {
        row.hidden = !fits(row, texts[i], wanted);
        if (!row.hidden) count++;
      });
      status.textContent = status.dataset.count.replace("{count}", count).replace("{total}", rows.length);
      const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
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

    const query = new URLSearchParams(location.search);
    for (const field of fields) field.value = query.get(field.name) ?? field.value;
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-download]").addEventListener("click", download);
    // folded on a phone, where the table would begin below the first screen, unless it is in use
    form.querySelector("details").open = matchMedia("(min-width: 40.01rem)").matches || fields.some((field) => field.value);
    form.hidden = false;
    apply();
  }
})();
