// Questions to a page in the browser: page.evaluate gets this function and the names of some, each
// with its argument. They answer with what is wrong or what is there, as text that helps to find it.
(asked) => {
  const all = (css, from = document) => [...from.querySelectorAll(css)];
  const style = (element) => getComputedStyle(element);
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const words = (element) => element.textContent.replace(/\s+/gu, " ").trim();
  const named = (element) => [element.ariaLabel, ...(element.ariaLabelledByElements ?? []).map(words)].filter(Boolean).join(" ");
  const say = (element) => {
    const classes = typeof element.className === "string" && element.className ? `.${element.className}` : "";
    return `${element.localName}${classes} ${(named(element) || words(element)).slice(0, 30)}`.trim();
  };
  const scrolls = (element) => ["auto", "scroll"].includes(style(element).overflowX);
  const aside = (element) => element.closest(".site-search label"); // for screen readers only
  const written = (from) => {
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() && !parent.closest("script, style, option, title, desc")) found.push(walker.currentNode);
    }
    return found;
  };
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  };
  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const controls = () => all(CONTROLS).filter((element) => visible(element) && !element.disabled);

  // sRGB as WCAG computes with it
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colour = (text) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [[r, 0.2126], [g, 0.7152], [b, 0.0722]].reduce((sum, [value, part]) =>
    sum + part * (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4), 0);
  const contrasts = new Map();
  const contrast = (a, b) => {
    const key = `${a} on ${b}`;
    if (!contrasts.has(key)) {
      const [dark, bright] = [light(colour(a)), light(colour(b))].sort((x, y) => x - y);
      contrasts.set(key, (bright + 0.05) / (dark + 0.05));
    }
    return contrasts.get(key);
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const found = style(e).backgroundColor;
      if (!/^transparent$|^rgba\(.*, 0\)$/u.test(found)) return found;
    }
    return "white";
  };

  const questions = {
    // what is wider than the window, and what scrolls sideways without being a named region
    sideways() {
      const { scrollWidth } = document.documentElement;
      const wide = scrollWidth > innerWidth ? [`the page: ${scrollWidth} > ${innerWidth}`] : [];
      const fields = "input, select, textarea";
      const unnamed = all("body *").filter((e) => scrolls(e) && !e.matches(fields) && e.scrollWidth > e.clientWidth + 1 &&
        !(e.role === "region" && named(e)));
      return [...wide, ...unnamed.map(say)];
    },

    // regions without a name or out of the reach of the Tab key, and names that two of them have
    regions() {
      const found = all("[role=region]");
      const bad = found.filter((e) => !named(e) || e.tabIndex !== 0);
      const names = found.map(named);
      return [...bad.map(say), ...names.filter((name, i) => names.indexOf(name) !== i)];
    },

    // text that its surroundings hide: cut by an ancestor, outside of the window or, as far as the
    // window reaches, under another element
    clipped() {
      const found = [];
      const edges = new Map(); // of the elements that cut what is outside of them
      const cutters = (element) => {
        if (!element || element === document.body) return [];
        if (!edges.has(element)) {
          const { overflowX, overflowY } = style(element);
          const [x, y] = [overflowX !== "visible" && element.role !== "region", overflowY !== "visible"];
          edges.set(element, [...(x || y ? [{ element, x, y, box: element.getBoundingClientRect() }] : []), ...cutters(element.parentElement)]);
        }
        return edges.get(element);
      };
      for (const node of written(document.body)) {
        const parent = node.parentElement;
        if (!visible(parent) || parent.closest("svg, .skip-link") || aside(parent)) continue;
        const region = parent.closest("[role=region]")?.getBoundingClientRect();
        for (const { left, right, top, bottom } of boxes(node)) {
          for (const { element, x, y, box } of cutters(parent)) {
            if ((x && (right > box.right + 1 || left < box.left - 1)) || (y && (bottom > box.bottom + 2 || top < box.top - 2))) {
              found.push(`cut by ${say(element)}: ${say(parent)}`);
            }
          }
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          const inside = region ?? { left: 0, right: innerWidth };
          if (!region && (left < -1 || right > innerWidth + 1)) found.push(`outside of the window: ${say(parent)}`);
          if (x < inside.left || x > inside.right || y > innerHeight) continue;
          const over = document.elementFromPoint(x, y);
          if (over && !over.contains(parent) && !parent.contains(over)) found.push(`under ${say(over)}: ${say(parent)}`);
        }
      }
      return [...new Set(found)];
    },

    // controls outside of running text that are lower or narrower than 24 px
    small() {
      const css = ".site-header :is(a, input, button, summary), .breadcrumb a, .page-contents a, .prev-next a, .site-footer a, " +
        ".index-groups a, .toctree-wrapper a, main :is(button, input, select)";
      const box = (e) => e.getBoundingClientRect();
      return all(css).filter((e) => visible(e) && (box(e).height < 24 || box(e).width < 24))
        .map((e) => `${say(e)}: ${box(e).width.toFixed(1)} × ${box(e).height.toFixed(1)}`);
    },

    // text whose contrast is under 4.5:1, and borders of fields under 3:1
    pale() {
      const found = new Set();
      for (const node of written(document.body)) {
        const parent = node.parentElement;
        if (!visible(parent) || parent.closest("svg")) continue;
        const [front, back] = [style(parent).color, ground(parent)];
        if (contrast(front, back) < 4.5) found.add(`${front} on ${back}: ${say(parent)}`);
      }
      for (const field of all("input, select, button, summary").filter(visible)) {
        const [front, back] = [style(field).borderTopColor, ground(field.parentElement)];
        const own = ground(field);
        if (contrast(front, back) < 3 && contrast(own, back) < 3) found.add(`border ${front} on ${back}: ${say(field)}`);
      }
      return [...found];
    },

    // what is not once on the page, and navigations without a name of their own
    landmarks() {
      const once = ["main", "body > header", "body > footer", "[role=search]", "h1"];
      const found = once.filter((css) => all(css).length !== 1);
      const names = all("nav").map(named);
      return [...found, ...names.filter((name, i) => !name || names.indexOf(name) !== i).map((name) => `nav ${name}`)];
    },

    // headings deeper by more than one than the one before, also those by their role alone
    skipped() {
      let before = 0;
      return all("h1, h2, h3, h4, h5, h6, [role=heading]").filter((e) => {
        const level = Number(e.ariaLevel ?? e.localName.match(/^h(\d)$/u)?.[1] ?? 2); // 2 is ARIA's default
        const skip = level > before + 1;
        before = level;
        return skip;
      }).map(say);
    },

    // controls that take no focus, don't show it, or are out of the order of the page
    unfocusable() {
      const open = all("details:not([open])");
      for (const details of open) details.open = true;
      const wrong = controls().filter((e) => {
        e.focus({ focusVisible: true, preventScroll: true });
        const { outlineStyle, outlineWidth } = style(e);
        return document.activeElement !== e || outlineStyle === "none" || parseFloat(outlineWidth) < 2 || e.tabIndex > 0;
      });
      for (const details of open) details.open = false;
      return wrong.map(say);
    },

    // elements of the selector whose frame isn't seen all around: none, or under 3:1
    frameless(css) {
      const sides = ["Top", "Right", "Bottom", "Left"];
      return all(css).filter(visible).filter((e) => sides.some((side) => {
        const { [`border${side}Width`]: width, [`border${side}Style`]: line, [`border${side}Color`]: front } = style(e);
        return line === "none" || parseFloat(width) < 1 || contrast(front, ground(e.parentElement)) < 3;
      })).map(say);
    },

    // controls whose outline is under 3:1 when they have focus
    unringed() {
      return controls().filter((e) => {
        e.focus({ focusVisible: true, preventScroll: true });
        const { outlineColor, outlineStyle, outlineWidth } = style(e);
        return outlineStyle === "none" || parseFloat(outlineWidth) < 2 || contrast(outlineColor, ground(e.parentElement)) < 3;
      }).map(say);
    },

    // text that is not to be seen, except in elements of the selector
    unseen(css) {
      return written(document.body).map((node) => node.parentElement)
        .filter((e) => !visible(e) && !(css && e.closest(css))).map(say);
    },

    // elements of the selector that are to be seen
    seen(css) {
      return all(css).filter(visible).map(say);
    },

    // tables and drawings that reach outside of the window, and regions that cut them
    cut() {
      const tables = all("table, svg").filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
      return [...tables, ...all("main *").filter((e) => e.scrollWidth > e.clientWidth + 1 && style(e).overflowX !== "visible")].map(say);
    },

    // the addresses of all that the page loads, also from the browser's memory
    loaded() {
      return performance.getEntriesByType("resource").map((entry) => entry.name);
    },

    // the controls in the order of the page, so that they can be told apart when they have focus
    number() {
      controls().forEach((e, i) => { e.dataset.stop = i; });
      return controls().map(say);
    },
  };
  return asked.map(([question, argument]) => questions[question](argument));
}
