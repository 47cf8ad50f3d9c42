// Runs axe-core, which stands on the page already. What axe can't decide about contrast is computed
// here, for it knows neither what drawings paint under their text nor what a region cuts off.
async (argument) => {
  const found = [];
  const text = (checks) => [...new Set(checks.map((check) => check.message))].join("\u001e"); // parted again in axe.py

  // the colour under a point of a drawing: of the last shape before the text, else of the page
  const under = (e, x, y) => {
    const svg = e.closest("svg");
    let below = ground(svg.parentElement);
    for (const shape of all("rect, circle, ellipse, path, polygon", svg)) {
      if (!(shape.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING) || shape.closest("defs") || !visible(shape)) continue;
      const { fill, fillOpacity, opacity } = style(shape);
      if (fill === "none") continue;
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (!shape.isPointInFill(point)) continue;
      if (fill.startsWith("url") || fillOpacity !== "1" || opacity !== "1") return null;
      below = below && over(rgba(fill), below);
    }
    return below;
  };
  // the contrasts of an element's own text; null where they can't be computed
  const contrasts = (e) => {
    const svg = e.closest("svg");
    const front = rgba(svg ? style(e).fill : style(e).color);
    const own = [...e.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const backs = svg
      ? own.flatMap(boxes).map(({ left, right, top, bottom }) => under(e, (left + right) / 2, (top + bottom) / 2))
      : [ground(e)];
    return backs.includes(null) ? null : backs.map((back) => contrast(over(front, back), back));
  };

  const results = await globalThis.axe.run(document, {
    runOnly: argument,
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
    selectors: false, // a finding shows the element; to find a selector for each takes a seventh of the time
  });
  const note = (outcome, { id, help, tags }, { element, any, all: every, none }, more = "") => found.push({
    outcome, rule: id, tags: tags.join(" "), help, element: say(element), why: more || text([...any, ...every, ...none]),
  });
  for (const rule of results.violations) for (const node of rule.nodes) note("violation", rule, node);
  for (const rule of results.incomplete) {
    for (const node of rule.nodes) {
      if (rule.id !== "color-contrast") {
        note("incomplete", rule, node);
        continue;
      }
      const ratios = contrasts(node.element);
      const low = ratios?.filter((ratio) => ratio < leastOf(node.element)) ?? [];
      if (!ratios) note("incomplete", rule, node);
      else if (low.length) note("violation", rule, node, `${Math.min(...low).toFixed(2)}:1`);
    }
  }
  return found;
}
