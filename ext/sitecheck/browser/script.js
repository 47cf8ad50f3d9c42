// The words that are seen and the links that can be followed, by where they stand.
(argument) => {
  const close = openAll();
  const found = [];
  for (const node of written(document.body)) {
    const parent = node.parentElement;
    if (!visible(parent) || parent.closest("form, [role=status], [aria-live]")) continue;
    found.push({ kind: parent.closest("nav, [role=navigation]") ? "menu" : "text", words: line(node.data), element: say(parent) });
  }
  for (const link of all("a[href]").filter(visible)) {
    found.push({ kind: "link", words: link.href.replace(/[?#].*$/u, ""), element: say(link) });
  }
  close();
  return found;
}
