// A table that is all in view is no region to stop at: there is nothing to scroll.
(() => {
  "use strict";

  const named = (region) => ({ role: "region", tabindex: "0", "aria-labelledby": region.querySelector("caption").id });
  const look = (region) => {
    const scrolls = region.scrollWidth > region.clientWidth;
    for (const [name, value] of Object.entries(named(region))) {
      if (scrolls) region.setAttribute(name, value);
      else if (document.activeElement !== region) region.removeAttribute(name);
    }
  };

  const watch = new ResizeObserver((changes) => changes.forEach(({ target }) => look(target.closest(".table-scroll"))));
  for (const region of document.querySelectorAll(".table-scroll[role=region]")) {
    watch.observe(region);
    watch.observe(region.querySelector("table"));
  }
})();
