// The address of a page is copied, or selected where a page may not write to the clipboard.
(() => {
  "use strict";

  const share = document.querySelector(".plan-share");
  if (!share) return;
  const field = share.querySelector("input");
  const status = share.querySelector("[role=status]");
  // the address as the site has it; where it has none, this one without the place on the page
  field.value ||= location.origin === "null" ? location.href.replace(/[?#].*/, "") : location.origin + location.pathname;
  for (const hidden of share.querySelectorAll("[hidden]")) hidden.hidden = false;
  share.querySelector(".plan-share-plain")?.remove();

  share.querySelector("[data-copy]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = status.dataset.copied;
    } catch {
      field.focus();
      field.select();
      status.textContent = status.dataset.selected;
    }
  });
  share.querySelector("[data-print]").addEventListener("click", () => print());
})();
