// Text that its surroundings hide: cut by an ancestor, outside of the window or under another element.
(argument) => {
  const found = new Map();
  const note = (fault, parent, by) => {
    const answer = { fault, element: say(parent), by: by ? say(by) : "" };
    found.set(JSON.stringify(answer), answer);
  };
  const edges = new Map(); // of the elements that cut what is outside of them, down the page
  const cutters = (element) => {
    if (!element || element === document.body) return [];
    if (!edges.has(element)) {
      const { overflowX, overflowY } = style(element);
      const cutsX = overflowX !== "visible" && !(scrolls(element) && inRegion(element) === element);
      const cutsY = overflowY !== "visible" && !["auto", "scroll"].includes(overflowY);
      const box = element.getBoundingClientRect();
      const own = cutsX || cutsY ? [{ element, cutsX, cutsY, box }] : [];
      edges.set(element, [...own, ...cutters(element.parentElement)]);
    }
    return edges.get(element);
  };
  scrollTo(0, 0);
  const painted = written(document.body).map((node) => ({ node, parent: node.parentElement }))
    .filter(({ parent }) => visible(parent) && !parent.closest("svg") && !onlyHeard(parent))
    .map(({ node, parent }) => ({ parent, places: boxes(node), region: inRegion(parent)?.getBoundingClientRect() }));
  const middles = [];
  for (const { parent, places, region } of painted) {
    for (const { left, right, top, bottom } of places) {
      for (const { element, cutsX, cutsY, box } of cutters(parent)) {
        const beside = cutsX && (right > box.right + 1 || left < box.left - 1);
        if (beside || (cutsY && (bottom > box.bottom + 2 || top < box.top - 2))) note("cut", parent, element);
      }
      if (!region && bottom > 0 && (left < -1 || right > innerWidth + 1)) note("outside", parent);
      const x = (left + right) / 2;
      if (x > (region?.left ?? 0) && x < (region?.right ?? innerWidth)) middles.push({ parent, x, y: (top + bottom) / 2 });
    }
  }
  // elements are told by their place only where the window is
  middles.sort((a, b) => a.y - b.y);
  let end = innerHeight;
  for (const { parent, x, y } of middles) {
    if (y >= end) {
      scrollTo(0, y - 1);
      end = scrollY + innerHeight;
    }
    const over = document.elementFromPoint(x, y - scrollY);
    if (over && !over.contains(parent) && !parent.contains(over)) note("under", parent, over);
  }
  scrollTo(0, 0);
  return [...found.values()];
}
