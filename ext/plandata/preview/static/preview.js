// A page that was made anew is loaded again, and stays where it was read; the banner is kept fresh.
(() => {
  "use strict";

  const { events, stamp } = document.currentScript.dataset;
  const asked = new URLSearchParams({ page: location.pathname, stamp });
  let stream = null;

  const replace = (html) => {
    const made = new DOMParser().parseFromString(html, "text/html").getElementById("plan-preview");
    const place = document.getElementById("plan-preview");
    // the line that is read aloud stays, or nothing would be
    const [line, fresh] = [place, made].map((one) => one.querySelector("[role=status]"));
    if (line.innerHTML !== fresh.innerHTML) line.replaceChildren(...fresh.childNodes);
    for (const old of [...place.children]) if (old !== line) old.remove();
    fresh.remove();
    place.append(...made.children);
  };

  const listen = () => {
    stream = new EventSource(`${events}?${asked}`);
    stream.addEventListener("reload", () => location.reload());
    stream.addEventListener("banner", (event) => replace(JSON.parse(event.data)));
  };

  // a browser has few connections to a server: a page that nobody sees needs none
  const look = () => {
    stream?.close();
    if (!document.hidden) listen();
  };

  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && look());
  look();
})();
