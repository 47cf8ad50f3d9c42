// A table or a diagram that is all in view is no region to stop at: there is nothing to scroll.
(() => {
  "use strict";

  const REGIONS = ":is(.table-scroll, .plan-diagram)[role=region]";
  const NAMES = ["role", "tabindex", "aria-labelledby"];
  const regions = new Map([...document.querySelectorAll(REGIONS)].map((region) => [region, NAMES.map((name) => [name, region.getAttribute(name)])]));
  const look = (region) => {
    const scrolls = region.scrollWidth > region.clientWidth;
    for (const [name, value] of regions.get(region)) {
      if (scrolls) region.setAttribute(name, value);
      else if (document.activeElement !== region) region.removeAttribute(name);
    }
  };

  const watch = new ResizeObserver((changes) => changes.forEach(({ target }) => look(regions.has(target) ? target : target.parentElement)));
  for (const region of regions.keys()) {
    watch.observe(region);
    watch.observe(region.querySelector("table, svg"));
  }
})();
