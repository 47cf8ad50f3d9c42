// What paper lacks or has too much, for a page that stands in a tab with media "print".
(argument) => {
  const found = [];
  const note = (rule) => (e) => found.push({ rule, element: say(e) });
  const onPaper = (e) => visible(e) && e.checkVisibility({ contentVisibilityAuto: true });
  // what only works on a screen: to go elsewhere on the page, to fetch a file, to fill in
  const USED = "nav, form, button, [role=navigation], [role=search], [role=status], [aria-live], a[href^='#'], a[download]";
  const fetched = (link) => link && !/(?:\/|\.html?|\/[^.]*)$/u.test(link.pathname);
  const nothingElse = (e) => e.closest(USED) || fetched(e.closest("a[href]")) || (e.matches("dt") && e.nextElementSibling?.querySelector(USED));
  const main = document.querySelector("main, [role=main]") ?? document.body;
  new Set(written(main).map((node) => node.parentElement).filter((e) => !onPaper(e) && !nothingElse(e))).forEach(note("lost"));
  const first = document.querySelector("a[href]");
  const beyond = ({ bottom, right }) => bottom <= 0 || right <= 0; // of the edge of the paper
  const skips = first?.matches("[href^='#']") && !main.contains(first) && !onlyHeard(first) && !beyond(first.getBoundingClientRect());
  [...all("nav, [role=navigation], form, button"), ...(skips ? [first] : [])].filter(onPaper).forEach(note("screen"));
  all("main :is(table, svg, img)").filter((e) => onPaper(e) && e.getBoundingClientRect().right > innerWidth + 1).forEach(note("wide"));
  all("main *").filter((e) => !e.closest("svg") && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && style(e).overflowX !== "visible" && !onlyHeard(e)).forEach(note("cut"));
  const pale = new Set();
  for (const node of written(document.body)) {
    const parent = node.parentElement;
    if (pale.has(parent) || !onPaper(parent) || parent.closest("svg")) continue;
    const back = ground(parent);
    if (back && contrast(over(rgba(style(parent).color), back), back) < 4.5) pale.add(parent);
  }
  pale.forEach(note("pale"));
  return found;
}
