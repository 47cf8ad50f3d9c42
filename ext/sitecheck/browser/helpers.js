// What the questions to a page have in common; probe.py puts it before each of them.
const all = (css, from = document) => [...from.querySelectorAll(css)];
const style = (element, part) => getComputedStyle(element, part);
const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const line = (text) => text.replace(/[ \t\r\n\f]+/gu, " ").trim();
const words = (element) => line(element.textContent);
const named = (element) => [element.ariaLabel, ...(element.ariaLabelledByElements ?? []).map(words)].filter(Boolean).join(" ");

// an element as findings show it: its start tag and the beginning of its words
const say = (element) => {
  const tag = line(element.cloneNode(false).outerHTML).replace(/<\/[^<]*$/u, "");
  const text = words(element).slice(0, 40);
  const short = tag.length > 100 ? `${tag.slice(0, 99)}…>` : tag;
  return text ? `${short} ${text}` : short;
};

// nodes of text that are meant to be read, whether they are seen or not
const NOT_READ = "script, style, template, noscript, option, title, desc, [hidden]";
const written = (from) => {
  const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest(NOT_READ)) found.push(walker.currentNode);
  }
  return found;
};

// where a node of text is painted
const boxes = (node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
};

// whether an element is kept from the eye and left to screen readers, in the usual way
const onlyHeard = (element) => {
  for (let e = element; e; e = e.parentElement) {
    if (style(e).position !== "absolute" || style(e).overflow === "visible") continue; // no place is asked for, so none is computed
    const { width, height } = e.getBoundingClientRect();
    if (width <= 1 && height <= 1) return true;
  }
  return false;
};

const scrolls = (element) => ["auto", "scroll"].includes(style(element).overflowX);

// what the Tab key reaches, in the order of the page
const CONTROLS = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable]";
const controls = () => all(CONTROLS).filter((e) => e.tabIndex >= 0 && !e.disabled && visible(e) && !e.closest("[inert]") &&
  !(e.localName === "summary" && e !== e.parentElement.querySelector(":scope > summary")));
// opens what a reader can open; returns what folds it again
const openAll = () => {
  const closed = all("details:not([open])").filter((e) => [...e.children].some((child) => child.localName === "summary" && visible(child)));
  for (const details of closed) details.open = true;
  return () => { for (const details of closed) details.open = false; };
};
// the rules of style at the top of each sheet; those of a sheet from another origin nobody may read
const rulesOfPage = () => [...document.styleSheets].flatMap((sheet) => {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
});
