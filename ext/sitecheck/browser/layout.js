// All elements with their attributes and places, and whether they are seen: two layouts that are the
// same differ in nothing but colours.
(argument) => {
  const layout = all("*").map((e) => {
    const { left, top, width, height } = e.getBoundingClientRect();
    const attributes = [...e.attributes].map(({ name, value }) => `${name}=${value}`).join(" ");
    const { display, visibility, overflow, position, opacity } = style(e);
    return [e.localName, attributes, left, top, width, height, display, visibility, overflow, position, opacity].join();
  });
  return [{ layout: layout.join("\n") }];
}
