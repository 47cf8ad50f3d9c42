// The way of the Tab key through the page: "start" makes ready and names the stops, "end" tells what
// was wrong at each; "walk" looks at each stop without the key. "skip" begins anew for the skip link,
// "skipped" and "landed" tell whether it is there and works. "fields" changes each field, "stayed"
// tells whether that led elsewhere.
(argument) => {
  const state = (globalThis.sitecheck ??= {});
  const answer = (name, e, more = {}) => ({ rule: name, element: e ? say(e) : "<body>", ...more });

  // the Tab key goes on from the beginning of the page
  const anew = () => {
    const { body } = document;
    body.tabIndex = -1;
    body.focus();
    body.blur();
    body.removeAttribute("tabindex");
    scrollTo(0, 0);
  };

  const LEAST = 3; // WCAG 1.4.11
  const stands = (colour, e) => {
    const back = e.parentElement && ground(e.parentElement);
    return !back || contrast(over(rgba(colour), back), back) >= LEAST;
  };
  // the first ancestor that cuts off all but 2 px of the outline, if it doesn't scroll to show it
  const cutter = (e, box) => {
    const { outlineOffset, outlineWidth } = style(e);
    const more = Math.max(0, parseFloat(outlineOffset) + Math.min(2, parseFloat(outlineWidth)));
    const cuts = (overflow, before, after) =>
      overflow !== "visible" && Math.min(before, after) < more - 0.5 && !(["auto", "scroll"].includes(overflow) && before + after < 2 * more);
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
      const { overflowX, overflowY } = style(p);
      const frame = p.getBoundingClientRect();
      const [left, right, top, bottom] = [box.left - frame.left, frame.right - box.right, box.top - frame.top, frame.bottom - box.bottom];
      if (cuts(overflowX, left, right) || cuts(overflowY, top, bottom)) return p;
    }
    return null;
  };

  const look = (e) => {
    const found = [];
    const own = ringsOf(e);
    if (!own.length) found.push(answer("invisible", e));
    else if (!own.some((colour) => stands(colour, e))) found.push(answer("pale", e));
    const places = [...e.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const there = places.filter((b) => b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth);
    if (!there.length) return [...found, answer("away", e)];
    const by = cutter(e, there[0]);
    if (by) found.push(answer("cut", e, { by: say(by) }));
    const points = there.flatMap(({ left, right, top, bottom }) => [0.1, 0.5, 0.9].map((part) =>
      [left + (right - left) * part, top + (bottom - top) * 0.5])).filter(([x, y]) => x > 0 && x < innerWidth && y > 0 && y < innerHeight);
    const tops = points.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
    if (tops.length && tops.every((top) => !top.contains(e) && !e.contains(top))) found.push(answer("covered", e, { by: say(tops[0]) }));
    return found;
  };

  const tell = () => {
    const { expected, reached, found, place } = state;
    const after = reached.slice(expected.length);
    const stuck = reached.findIndex((e, i) => e && e === reached[i - 1]);
    if (stuck >= 0) return [...found, answer("trap", reached[stuck])];
    const missed = expected.filter((e) => !reached.includes(e));
    found.push(...missed.map((e) => answer("unreached", e)));
    const order = reached.filter((e) => expected.includes(e)).slice(0, expected.length - missed.length);
    const there = expected.filter((e) => !missed.includes(e));
    const wrong = order.findIndex((e, i) => e !== there[i]);
    if (wrong >= 0) found.push(answer("order", order[wrong], { expected: say(there[wrong]) }));
    else if (after.length && after.every((e) => e && expected.indexOf(e) > 0)) found.push(answer("trap", after[0]));
    if (location.pathname !== place) found.push(answer("left", null));
    return found;
  };

  // rules of style by which something else appears while an element is pointed at or has focus
  const revealing = () => {
    const all = (rule) => [rule, ...[...(rule.cssRules ?? [])].flatMap(all)];
    const shows = ["display", "visibility", "opacity", "content", "clip-path", "height", "max-height"];
    return rulesOfPage().flatMap(all)
      .filter(({ selectorText, style: own }) => selectorText && /:(?:hover|focus[\w-]*)[^\s>+~,]*[\s>+~]+[^\s{]/u.test(selectorText) && shows.some((name) => own.getPropertyValue(name)))
      .map(({ selectorText }) => ({ rule: "revealing", element: selectorText }));
  };

  const radioOf = (e) => !(e.type === "radio" && !e.checked && all(`input[name="${CSS.escape(e.name)}"]:checked`).length);

  const steps = {
    start() {
      state.close = openAll();
      anew();
      Object.assign(state, { expected: controls().filter(radioOf), reached: [], found: revealing(), place: location.pathname });
      // a part that scrolls may take focus by itself, which is fine
      const moving = all("body *").filter((e) => !state.expected.includes(e) && (scrolls(e) || ["auto", "scroll"].includes(style(e).overflowY)));
      // where the key before led to; what it led to is in view only now
      state.note = (event) => {
        const e = document.activeElement === document.body ? null : document.activeElement;
        if ((event?.key ?? "Tab") !== "Tab" || moving.includes(e)) return;
        if (e && !state.reached.includes(e)) state.found.push(...look(e));
        if (e || state.reached.length) state.reached.push(e);
      };
      addEventListener("keydown", state.note, true);
      return [...state.expected, ...moving].map(() => ({ rule: "stop", element: "" })); // only counted
    },
    end() {
      removeEventListener("keydown", state.note, true);
      state.note();
      const found = tell();
      state.close();
      return found;
    },
    walk() {
      const close = openAll();
      const found = controls().flatMap((e) => {
        e.focus({ focusVisible: true });
        return look(e);
      });
      close();
      anew();
      return found;
    },
    skip() {
      anew();
      return [];
    },
    skipped() {
      const e = document.activeElement;
      const [, id] = e?.getAttribute("href")?.match(/^#(.+)$/u) ?? [];
      state.skip = e;
      state.target = id && document.getElementById(decodeURIComponent(id));
      return state.target ? [] : [answer("no skip", e)];
    },
    landed() {
      const { skip, target } = state;
      const e = document.activeElement;
      const beyond = (other) => target.contains(other) || (target.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
      return (e !== skip && beyond(e)) || !controls().some(beyond) ? [] : [answer("skip fails", skip)];
    },
    fields() {
      const fields = all("select, input:not([type=hidden]), textarea").filter((e) => visible(e) && !e.disabled && !e.readOnly);
      state.place = location.pathname;
      const change = (e, value) => {
        if (["checkbox", "radio"].includes(e.type)) e.checked = value;
        else e.value = value;
        e.dispatchEvent(new Event("input", { bubbles: true }));
        e.dispatchEvent(new Event("change", { bubbles: true }));
      };
      const found = [];
      for (const e of fields) {
        const ticks = ["checkbox", "radio"].includes(e.type);
        const old = ticks ? e.checked : e.value;
        e.focus();
        change(e, ticks ? !old : e.options ? e.options[e.options.length - 1].value : "1");
        if (document.activeElement !== e) found.push(answer("input moves", e));
        change(e, old);
      }
      anew();
      return found;
    },
    stayed() {
      return location.pathname === state.place ? [] : [answer("input leaves", null)];
    },
  };
  return steps[argument]();
}
