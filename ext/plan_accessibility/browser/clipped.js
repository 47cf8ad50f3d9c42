// Text that its surroundings hide: cut by an ancestor, outside of the window or under another element.
(argument) => {
  const found = new Map();
  const note = (fault, parent, by) => {
    const answer = { fault, element: say(parent), by: by ? say(by) : "" };
    found.set(JSON.stringify(answer), answer);
  };
  const edges = new Map(); // of the elements that cut what is outside of them, as far as one scrolls
  const cutters = (element) => {
    if (!element || element === document.body) return [];
    if (!edges.has(element)) {
      const [cutsX, cutsY] = ["overflowX", "overflowY"].map((name) => ["hidden", "clip"].includes(style(element)[name]));
      const own = cutsX || cutsY ? [{ element, cutsX, cutsY, box: element.getBoundingClientRect() }] : [];
      edges.set(element, scrolls(element) ? own : [...own, ...cutters(element.parentElement)]);
    }
    return edges.get(element);
  };
  const scroller = (e) => (!e || e === document.body ? null : scrolls(e) ? e : scroller(e.parentElement));
  scrollTo(0, 0);
  const painted = written(document.body).map((node) => ({ node, parent: node.parentElement }))
    .filter(({ parent }) => visible(parent) && !parent.closest("svg") && !onlyHeard(parent))
    .map(({ node, parent }) => ({ parent, places: boxes(node), part: scroller(parent)?.getBoundingClientRect() }));
  const middles = [];
  for (const { parent, places, part } of painted) {
    for (const { left, right, top, bottom } of places) {
      for (const { element, cutsX, cutsY, box } of cutters(parent)) {
        const beside = cutsX && (right > box.right + 1 || left < box.left - 1);
        if (beside || (cutsY && (bottom > box.bottom + 2 || top < box.top - 2))) note("cut", parent, element);
      }
      if (!part && bottom > 0 && (left < -1 || right > innerWidth + 1)) note("outside", parent);
      const x = (left + right) / 2;
      if (x > (part?.left ?? 0) && x < (part?.right ?? innerWidth)) middles.push({ parent, x, y: (top + bottom) / 2 });
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
