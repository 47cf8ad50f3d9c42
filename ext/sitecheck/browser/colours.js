// What can't be told apart when the reader's own colours replace those of the page ("forced"), and
// what moves though the reader wants it still ("still").
(argument) => {
  const found = [];
  if (argument === "still") {
    for (const animation of document.getAnimations()) {
      const e = animation.effect?.target;
      found.push({ rule: "moves", element: e ? say(e) : "<html>" });
    }
    const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
    for (const e of [document.documentElement, ...all("body *")]) {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = style(e);
      if (seconds(transitionDuration) > 0.01 || (animationName !== "none" && seconds(animationDuration) > 0.01) || scrollBehavior === "smooth") {
        found.push({ rule: "moves", element: say(e) });
      }
    }
    return found;
  }
  const seen = new Set();
  const back = (e) => ground(e) ?? [255, 255, 255];
  const ratio = (colour, e) => contrast(over(rgba(colour), back(e)), back(e));
  for (const node of written(document.body)) {
    const e = node.parentElement;
    if (seen.has(e) || !visible(e)) continue;
    seen.add(e);
    const text = e.closest("svg") ? style(e).fill : style(e).color;
    if (text !== "none" && ratio(text, e.closest("svg")?.parentElement ?? e) < 4.5) found.push({ rule: "text", element: say(e) });
  }
  for (const e of all("input:not([type=hidden]), select, textarea, button").filter(visible)) {
    const { borderTopStyle, borderTopWidth, borderTopColor } = style(e);
    const framed = borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0 && ratio(borderTopColor, e.parentElement) >= 3;
    if (!framed && !e.matches("[type=checkbox], [type=radio]")) found.push({ rule: "frame", element: say(e) });
  }
  const shape = "rect, circle, ellipse, path, line, polyline, polygon";
  for (const svg of all("svg").filter(visible)) {
    const parts = all(shape, svg).filter((e) => visible(e) && !e.closest("defs"));
    const drawn = parts.filter((e) => [style(e).fill, style(e).stroke].some((paint) => paint !== "none" && !paint.startsWith("url") && ratio(paint, svg.parentElement) >= 3));
    if (parts.length && !drawn.length) found.push({ rule: "shape", element: say(svg) });
  }
  const [control] = controls();
  if (control) {
    control.focus({ focusVisible: true, preventScroll: true });
    if (style(control).outlineStyle === "none") found.push({ rule: "focus", element: say(control) });
    control.blur();
  }
  return found;
}
