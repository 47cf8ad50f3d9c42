// All elements with their attributes and places, and whether they are seen: two layouts that are the
// same differ in nothing but colours. What a check has scrolled begins at its start again.
(argument) => {
  for (const e of all("*").filter(({ scrollLeft, scrollTop }) => scrollLeft || scrollTop)) e.scrollTo(0, 0);
  const layout = all("*").map((e) => {
    const { left, top, width, height } = e.getBoundingClientRect();
    const place = e.checkVisibility() ? [left, top, width, height] : []; // what is folded keeps an old place
    const attributes = [...e.attributes].map(({ name, value }) => `${name}=${value}`).join(" ");
    const { display, visibility, overflow, position, opacity } = style(e);
    return [e.localName, attributes, ...place, display, visibility, overflow, position, opacity].join();
  });
  return [{ layout: layout.join("\n") }];
}
