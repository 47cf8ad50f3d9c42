// What makes the page wider than the window, what scrolls sideways without being a named region
// of something that needs its width, and style rules that ask how the device is held.
(argument) => {
  const { scrollWidth } = document.documentElement;
  const found = [];
  if (scrollWidth > innerWidth) {
    const clipped = (e) => { for (let p = e.parentElement; p !== document.body && p; p = p.parentElement) if (style(p).overflowX !== "visible") return true; return false; };
    const wide = all("body *").filter((e) => visible(e) && e.getBoundingClientRect().right > innerWidth + 1 && !clipped(e));
    found.push({ rule: "page", element: say(wide.at(-1) ?? document.body), width: String(scrollWidth) });
  }
  const region = (e) => e.role === "region" && named(e) && e.querySelector("table, svg, img, pre, canvas, video");
  for (const e of all("body *")) {
    if (!e.matches("input, select, textarea") && scrolls(e) && e.scrollWidth > e.clientWidth + 1 && !region(e)) {
      found.push({ rule: "part", element: say(e), width: String(e.scrollWidth) });
    }
  }
  const held = (rule) => (rule.conditionText?.includes("orientation") ? [rule.conditionText] : [...(rule.cssRules ?? [])].flatMap(held));
  for (const condition of rulesOfPage().flatMap(held)) {
    found.push({ rule: "held", element: `@media ${condition}` });
  }
  return found;
}
