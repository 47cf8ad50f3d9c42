// Two sections of a list side by side: the others are away, and what stands in both is marked.
(() => {
  "use strict";

  const FORM = ".plan-compare";
  // those of a list come after its form, before that of another
  const sectionsAfter = (form) => {
    const found = [];
    for (let e = form.nextElementSibling; e && !e.matches(FORM); e = e.nextElementSibling) {
      if (e.matches("section") && e.id.startsWith(form.dataset.ids)) found.push(e);
    }
    return found;
  };

  const compare = (form, sections) => {
    const list = form.parentElement;
    const status = form.querySelector("[role=status]");
    const choices = [...form.querySelectorAll("select")];
    const named = (section) => section.querySelector("h2, h3, h4, h5, h6");
    const addresses = (section) => [...section.querySelectorAll("li a")].map((link) => link.href);

    for (const choice of choices) {
      for (const section of sections) {
        const option = new Option(named(section).textContent, section.id);
        option.lang = named(section).querySelector("[lang]")?.lang ?? "";
        choice.add(option);
      }
    }

    const mark = (section, both) => {
      for (const link of section.querySelectorAll("li a")) {
        if (!both.has(link.href)) continue;
        const words = Object.assign(document.createElement("span"), { className: "plan-flag", textContent: form.dataset.both });
        link.parentElement.append(" ", words);
        marks.push(words);
      }
    };
    const marks = [];

    const show = () => {
      const ids = choices.map((choice) => choice.value);
      const chosen = sections.filter(({ id }) => ids.includes(id));
      const compared = chosen.length === 2;
      for (const section of sections) {
        section.hidden = compared && !chosen.includes(section);
        section.classList.toggle("compared", compared && !section.hidden);
      }
      for (const words of marks.splice(0)) words.remove();
      list.classList.toggle("side-by-side", Boolean(list.querySelector(":scope > .compared")));
      status.textContent = "";
      if (compared) {
        const [one, other] = chosen.map(addresses);
        const both = new Set(one.filter((address) => other.includes(address)));
        for (const section of chosen) mark(section, both);
        const said = { one: named(chosen[0]).textContent, other: named(chosen[1]).textContent, count: both.size };
        status.textContent = form.dataset.shown.replace(/\{(\w+)\}/gu, (place, name) => said[name] ?? place);
      }
    };

    // the address has the choice, so that it can be handed on
    const keep = () => {
      const query = new URLSearchParams(location.search);
      for (const { name, value } of choices) value ? query.set(name, value) : query.delete(name);
      history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
    };
    // a link to a section that is away brings all back
    const reveal = () => {
      const section = sections.find(({ id }) => `#${id}` === location.hash);
      if (!section?.hidden) return;
      form.reset();
      section.scrollIntoView();
    };

    form.addEventListener("change", () => { show(); keep(); });
    form.addEventListener("reset", () => setTimeout(() => { show(); keep(); })); // after the fields are empty
    addEventListener("hashchange", reveal);
    const asked = new URLSearchParams(location.search);
    for (const choice of choices) {
      if (sections.some(({ id }) => id === asked.get(choice.name))) choice.value = asked.get(choice.name);
    }
    form.hidden = false;
    show();
  };

  for (const form of document.querySelectorAll(FORM)) {
    const sections = sectionsAfter(form);
    if (sections.length > 2) compare(form, sections); // else there is nothing to choose
  }
})();
