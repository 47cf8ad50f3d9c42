// The other language opens at the place, and with the filter or search, that the reader has here.
(() => {
  "use strict";

  for (const link of document.querySelectorAll(".site-languages a")) {
    const page = link.href;
    const here = () => { link.href = `${page}${location.search}${location.hash}`; };
    for (const event of ["focus", "pointerenter", "click"]) link.addEventListener(event, here);
  }
})();
