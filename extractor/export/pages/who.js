/* A box to type a name in: the people whose names have these words, whoever is in most lines first,
   each with in how many. Arrow keys walk, Enter takes, Escape closes. */
function makeWho(input, list, people, picked) {
  const MOST = 12, known = people.map(([name, count], at) => ({ name, count, at: String(at), low: name.toLowerCase() }));
  let found = [], here = -1;

  function show() {
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = [];
    for (const each of known) if (found.length < MOST && wanted.every(word => each.low.includes(word))) found.push(each);
    list.replaceChildren(...found.map((each, at) => {
      const option = document.createElement("div"), count = document.createElement("b");
      option.id = `who-${at}`; option.setAttribute("role", "option"); option.textContent = `${each.name} `;
      count.className = "count"; count.textContent = each.count.toLocaleString("en");
      option.append(count);
      option.addEventListener("pointerdown", event => { event.preventDefault(); take(at); });
      return option;
    }));
    stand(wanted.length && found.length ? 0 : -1);
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }
  function stand(at) {
    here = at;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", `who-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  }
  function close() { list.hidden = true; input.setAttribute("aria-expanded", "false"); stand(-1); }
  function take(at) { const each = found[at]; input.value = ""; close(); picked(each.at); }

  for (const name of ["input", "click"]) input.addEventListener(name, show);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.key === "Enter") { event.preventDefault(); if (here >= 0 && !list.hidden) take(here); }
    if (event.key === "Escape") close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (list.hidden) show();
    if (found.length) stand((Math.max(here, step > 0 ? -1 : 0) + step + found.length) % found.length);
  });
}
