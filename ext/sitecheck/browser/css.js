// What only style sheets say: words that are their content, an order of their own, and words that
// are seen with them alone.
(argument) => {
  const found = [];
  const close = openAll();
  const FOLDED = "details:not([open])"; // its summary opens it
  const LETTER = /[\p{L}\p{N}]/u;
  for (const e of all("body, body *").filter(visible)) {
    for (const part of ["::before", "::after"]) {
      const [text, spoken = text] = style(e, part).content.match(/"(?:[^"\\]|\\.)*"/gu) ?? [""];
      if (LETTER.test(text) && LETTER.test(spoken)) found.push({ rule: "content", element: say(e), words: text });
    }
    const placed = [...e.children].filter((child) => visible(child) && !onlyHeard(child) && !child.closest("svg") &&
      !/^(?:inline|contents|ruby.*|table-caption)$/u.test(style(child).display) && child.getBoundingClientRect().height > 0);
    placed.slice(1).forEach((child, i) => {
      const [a, b] = [placed[i].getBoundingClientRect(), child.getBoundingClientRect()];
      const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const beside = common > Math.min(a.height, b.height) / 2;
      const above = !beside && b.top < a.top && b.left < a.right - 1;
      const before = beside && b.right <= a.left + 1 && style(e).direction === "ltr";
      if (above || before) found.push({ rule: "order", element: say(child), before: say(placed[i]) });
    });
  }

  const seen = written(document.body).map((node) => node.parentElement).filter(visible);
  const sheets = [...document.styleSheets].filter((sheet) => !sheet.disabled);
  const adopted = document.adoptedStyleSheets;
  const styled = all("[style]").map((e) => [e, e.getAttribute("style")]);
  for (const sheet of sheets) sheet.disabled = true;
  document.adoptedStyleSheets = [];
  for (const [e] of styled) e.removeAttribute("style");
  for (const e of new Set(seen)) if (!visible(e) && !e.closest(FOLDED)) found.push({ rule: "lost", element: say(e) });
  for (const [e, text] of styled) e.setAttribute("style", text);
  document.adoptedStyleSheets = adopted;
  for (const sheet of sheets) sheet.disabled = false;
  close();
  return found;
}
