// The other language opens at the place, and with the filter or search, that the reader has here.
(() => {
  "use strict";

  for (const link of document.querySelectorAll(".site-languages a")) {
    const page = link.href;
    const here = () => {
      const query = new URLSearchParams(location.search);
      // what was typed to narrow a table is in the language of the table
      for (const field of document.querySelectorAll(".plan-filter input")) query.delete(field.name);
      const asked = query.toString();
      link.href = `${page}${asked ? `?${asked}` : ""}${location.hash}`;
    };
    for (const event of ["focus", "pointerenter", "click"]) link.addEventListener(event, here);
  }
})();
