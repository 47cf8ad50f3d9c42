// Colours that don't stand out from what is around them: the frames of controls, the shapes of
// drawings, the text of controls in another state, and the ring of the focus if it is asked for.
(argument) => {
  const found = [];
  const note = (rule, e, ratio, more = {}) => found.push({ rule, element: say(e), ratio: ratio.toFixed(2), ...more });
  const SHAPE = 3;
  const close = openAll();
  const ratio = (colour, back) => contrast(over(rgba(colour), back), back);
  const best = (colours, back) => Math.max(1, ...colours.map((colour) => ratio(colour, back)));

  const grounds = new Map(); // many elements stand in one
  const groundOf = (e) => {
    if (!grounds.has(e)) grounds.set(e, ground(e));
    return grounds.get(e);
  };

  // what has a border has it to show where it is; a field must be seen in any case
  const sides = ["Top", "Right", "Bottom", "Left"];
  const FIELDS = "select, textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=file], [type=image])";
  for (const e of all(`${FIELDS}, button, summary, a[href], th, td`).filter(visible)) {
    const back = groundOf(e.parentElement);
    const own = style(e);
    const drawn = sides.filter((side) => own[`border${side}Style`] !== "none" && parseFloat(own[`border${side}Width`]) > 0);
    const edges = drawn.map((side) => own[`border${side}Color`]).filter((colour) => rgba(colour)[3] > 0);
    if (!back || onlyHeard(e) || !(edges.length || e.matches(FIELDS))) continue;
    const most = best([...edges, own.backgroundColor], back);
    if (most < SHAPE) note("frame", e, most);
  }

  // a shape without a line of its own that has the colour of a ground on the page is a ground too
  const SHAPES = "rect, circle, ellipse, path, line, polyline, polygon";
  const paints = (e, name) => {
    const { [name]: paint, [`${name}Opacity`]: opacity, strokeWidth } = style(e);
    const none = paint === "none" || paint.startsWith("url") || opacity === "0" || rgba(paint)[3] === 0;
    return none || (name === "stroke" && !parseFloat(strokeWidth)) || (name === "fill" && e.localName === "line") ? [] : [paint];
  };
  const drawings = all("svg:not([aria-hidden=true])").filter((e) => visible(e) && !e.parentElement.closest("svg"));
  const used = new Set(drawings.length ? all("body, body *").map((e) => style(e).backgroundColor) : []);
  const papers = new Set([...used].map((colour) => String(rgba(colour))));
  for (const svg of drawings) {
    const back = groundOf(svg.parentElement);
    for (const e of back ? all(SHAPES, svg) : []) {
      const [lines, fills] = [paints(e, "stroke"), paints(e, "fill")];
      const isGround = !lines.length && fills.every((fill) => papers.has(String(rgba(fill))));
      if (!visible(e) || isGround || e.closest("defs, clipPath, mask, marker, pattern")) continue;
      const most = best([...lines, ...fills], back);
      if (most < SHAPE) note("shape", e, most);
    }
  }

  // a state that a program can't bring about is taken away from the selector: the rule then holds
  // for all that it may hold for, with the weight that it has
  const always = ":is(*, .state)";
  const states = [":hover", ":active", ":visited", ":focus-visible", ":focus-within", ":focus"];
  for (const state of states) {
    const has = new RegExp(`${state}(?![\\w-])`, "u");
    const held = ({ selectorText }) => selectorText.split(has).join(always);
    const of = (rule) => (has.test(rule.selectorText ?? "") ? [rule] : []).concat([...(rule.cssRules ?? [])].flatMap(of));
    const rules = rulesOfPage().filter((rule) => of(rule).length);
    if (!rules.length) continue;
    const sheet = new CSSStyleSheet();
    const within = (rule) => rule.selectorText
      ? `${held(rule)} { ${rule.style.cssText} }`
      : `${rule.cssText.slice(0, rule.cssText.indexOf("{"))} { ${[...rule.cssRules].filter((r) => of(r).length).map(within).join("\n")} }`;
    sheet.replaceSync(rules.map(within).join("\n"));
    const subjects = rules.flatMap(of).map((rule) => held(rule).replace(/::[\w-]+/gu, ""));
    document.adoptedStyleSheets.push(sheet);
    const touched = new Set(subjects.flatMap((selector) => all(selector)).filter((e) => e.matches(CONTROLS)));
    const texts = new Set([...touched].flatMap((e) => written(e).map((node) => node.parentElement)));
    for (const e of texts) {
      const back = visible(e) && !e.closest("svg") && !onlyHeard(e) && ground(e);
      const own = back && ratio(style(e).color, back);
      if (back && own < leastOf(e)) note("text", e, own, { state, least: String(leastOf(e)) });
    }
    document.adoptedStyleSheets.pop();
  }

  if (argument === "focus") {
    for (const e of controls()) {
      e.focus({ focusVisible: true, preventScroll: true });
      const back = groundOf(e.parentElement);
      const rings = ringsOf(e);
      const most = back && best(rings, back);
      if (back && rings.length && most < SHAPE) note("focus", e, most);
      e.blur();
    }
  }
  close();
  return found;
}
