// Text that its surroundings hide: cut by an ancestor, outside of the window or under another element.
(argument) => {
  const found = new Map();
  const note = (rule, parent, by) => {
    const answer = { rule, element: say(parent), by: by ? say(by) : "" };
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
  // whether an element that lies over a place may hide it: a card's link is often stretched over all
  // of the card, itself or by a part of it, and has nothing to show there
  const filled = (e, part) => style(e, part).backgroundImage !== "none" || rgba(style(e, part).backgroundColor)[3] > 0;
  const hides = (e, x, y) => {
    const holds = (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    if ([...e.getClientRects()].some(holds)) {
      return filled(e) || e.matches("img, svg, svg *, canvas, video, iframe, object, input, select, textarea") || written(e).some((node) => boxes(node).length);
    }
    return ["::before", "::after"].some((part) => filled(e, part) || !["none", "normal", '""'].includes(style(e, part).content));
  };
  scrollTo(0, 0);
  const painted = written(document.body).map((node) => ({ node, parent: node.parentElement }))
    .filter(({ parent }) => visible(parent) && !parent.closest("svg") && !onlyHeard(parent))
    .map(({ node, parent }) => ({ parent, places: boxes(node), part: scroller(parent)?.getBoundingClientRect(), at: parent.getBoundingClientRect().top }));
  const middles = [];
  for (const { parent, places, part, at } of painted) {
    for (const { left, right, top, bottom } of places) {
      for (const { element, cutsX, cutsY, box } of cutters(parent)) {
        const beside = cutsX && (right > box.right + 1 || left < box.left - 1);
        if (beside || (cutsY && (bottom > box.bottom + 2 || top < box.top - 2))) note("cut", parent, element);
      }
      if (!part && bottom > 0 && (left < -1 || right > innerWidth + 1)) note("outside", parent);
      const x = (left + right) / 2;
      if (x > (part?.left ?? 0) && x < (part?.right ?? innerWidth)) middles.push({ parent, at, x, y: (top + bottom) / 2 });
    }
  }
  // elements are told by their place only where the window is
  middles.sort((a, b) => a.y - b.y);
  // a browser scrolls no text nearer to the top than this, where a page keeps something in view there
  const kept = parseFloat(style(document.documentElement).scrollPaddingTop) || 0;
  let end = innerHeight;
  for (const { parent, at, x, y } of middles) {
    if (y >= end) {
      scrollTo(0, y - 1 - kept);
      end = scrollY + innerHeight;
    }
    const there = y + parent.getBoundingClientRect().top - at; // what is sticky has moved on its way
    const top = document.elementFromPoint(x, there);
    if (top && !top.contains(parent) && !parent.contains(top) && hides(top, x, there)) note("under", parent, top);
  }
  scrollTo(0, 0);
  return [...found.values()];
}
