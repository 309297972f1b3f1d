(async () => {
  const find = id => document.getElementById(id), tools = find("tools");
  if (!tools) return;
  const DAY = 864e5, MONTHS = "January February March April May June July August September October November December".split(" ");
  const number = day => day === undefined ? null : Date.parse(day) / DAY;
  const spoken = at => { const d = new Date(at * DAY); return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`; };
  /* What belongs to the lines stands compressed below them: days, actors and what a line opens to. */
  const unpacked = id => new Response(new Blob([Uint8Array.from(atob(find(id).textContent), c => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
  const packed = await unpacked("packed");
  makeArticles(find("article"), () => unpacked("articles"));
  const ours = window.trustedTypes ? trustedTypes.createPolicy("details", { createHTML: html => html }) : { createHTML: html => html };
  const rows = [];
  for (const [at, ...row] of packed.lines) rows[at] = row;
  /* A line is plain until the script, which knows more of it, makes it one to open. */
  const made = (name, ...inside) => { const element = document.createElement(name); element.append(...inside); return element; };
  function opening(el) {
    const [label, text, told] = el.childNodes, mark = made("i"), parts = [mark, made("span", label, text)];
    mark.className = "mark";
    if (told?.tagName === "SMALL") parts.push(told);
    const summary = made("summary", ...parts);
    el.prepend(made("details", summary));
    return summary;
  }
  const entries = [...document.querySelectorAll("li.e")].map((el, at) => {
    const summary = opening(el), section = el.closest(".day"), [id, first, last, actors, topic, where, outlets, inferred, details] = rows[at];
    el.id = id;
    el.classList.toggle("inferred", inferred > 0);
    return {
      el, summary, section, details, topic, where, outlet: outlets.map(each => packed.outlets[each]), kind: el.classList[1], first: number(first ?? undefined), last: number(last ?? undefined),
      inferred: inferred > 0, actors: new Set(actors.map(String)),
      words: () => el.querySelector("summary > span").lastChild.textContent.trim(),
      heading: () => { const h = section.querySelector("h3"); return `${el.querySelector("summary b").textContent}, ${h ? h.textContent : "without a date"}`; },
    };
  });
  const byElement = new Map(entries.map(e => [e.el, e]));
  for (const e of entries) e.joined = [...e.el.querySelectorAll(".joined a")].map(link => byElement.get(find(link.hash.slice(1))));
  const kinds = [...document.querySelectorAll("input[name=kind]")], words = find("words"), actor = find("actor");
  const facets = ["topic", "where", "outlet"].map(find).filter(Boolean);
  const isDated = e => e.first !== null || e.last !== null;
  const names = new Map(packed.actors.map(([name], at) => [String(at), name]));
  makeWho(actor, find("people"), packed.actors, choose);
  let chosen = [], shown = entries;

  const lanes = kinds.map(input => ({ kind: input.value, label: input.parentElement, count: Number(input.parentElement.querySelector(".count").textContent) }));
  tools.hidden = false;
  const axis = makeAxis(find("axis"), lanes, { seen: () => { clearTimeout(later); later = setTimeout(list, 120); }, picked: open, leave: () => {} });
  let later = 0;

  /* Which entries match the filters; the axis shows these, the list those of them within its days. */
  function filter() {
    const on = new Set(kinds.filter(k => k.checked).map(k => k.value));
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = entries.filter(e => on.has(e.kind) && chosen.every(a => e.actors.has(a)) && facets.every(f => !f.value || [e[f.id]].flat().includes(f.value)) && (!wanted.length || wanted.every(w => told(e).includes(w))));
    axis.setEntries(entries, shown);
    list();
    keep();
  }

  /* The address has the line that was opened last and all filters, so that it can be sent. */
  let aimed = "";
  function keep() {
    const state = new URLSearchParams();
    if (words.value) state.set("words", words.value);
    for (const each of chosen) state.append("who", names.get(each));
    for (const facet of facets) if (facet.value) state.set(facet.id, facet.value);
    for (const input of kinds) if (!input.checked) state.append("without", input.value);
    const text = `${encodeURIComponent(aimed)}${state.size ? "?" : ""}${state}`;
    if (text || location.hash) history.replaceState(null, "", `#${text}`);
  }
  function restore(text) {
    const state = new URLSearchParams(text), people = new Map([...names].map(([at, name]) => [name, at]));
    words.value = state.get("words") ?? "";
    for (const facet of facets) facet.value = state.get(facet.id) ?? "";
    for (const input of kinds) input.checked = !state.getAll("without").includes(input.value);
    chosen = state.getAll("who").map(name => people.get(name)).filter(Boolean);
  }
  function told(e) { return e.told ??= `${e.section.firstElementChild.textContent} ${e.el.textContent} ${[...e.actors].map(a => names.get(a)).join(" ")} ${e.where ?? ""} ${e.topic ?? ""} ${e.filled ? "" : plain(e.details)}`.toLowerCase(); }
  /* What words are looked for in is put together while nobody waits, not at the first key stroke. */
  const idle = window.requestIdleCallback ?? (act => setTimeout(() => act({ timeRemaining: () => 8 }), 30));
  let ready = 0;
  function prepare(spare) {
    do { for (const next = ready + 20; ready < next && ready < entries.length; ready++) told(entries[ready]); } while (ready < entries.length && spare.timeRemaining() > 2);
    if (ready < entries.length) idle(prepare);
  }
  function plain(html) { return html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" })[name]); }
  /* What the line has is not told again in its details; <=START,LENGTH> stands for it there. */
  function whole(e) {
    const text = [...e.words().replace(/[&<>]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign])];
    return e.details.replace(/<=(\d+),(\d+)>/g, (_, start, length) => text.slice(Number(start), Number(start) + Number(length)).join(""));
  }
  function fill(e) {
    if (e.filled) return;
    e.filled = true;
    const more = document.createElement("div");
    more.className = "more";
    more.innerHTML = ours.createHTML(whole(e));
    const list = more.querySelector("dl"), code = document.createElement("code");
    code.textContent = e.el.id;
    for (const [label, parts] of [["Who", people(e)], ["Where", [e.where ?? ""]], ["About", [e.topic ?? ""]], ["Record", [code]]]) {
      const term = document.createElement("dt"), told = document.createElement("dd");
      term.textContent = label; told.className = label.toLowerCase();
      told.append(...parts);
      if (told.textContent) list.append(term, told);
    }
    more.append(copies(e, more));
    e.summary.after(more);
  }

  /* What can be taken away: an address that opens this line, and its first sentence with its source. */
  function copies(e, more) {
    const row = document.createElement("p"), status = document.createElement("span");
    row.className = "copy"; status.setAttribute("role", "status");
    const offer = (label, text) => {
      const button = document.createElement("button");
      button.type = "button"; button.textContent = label;
      button.addEventListener("click", async () => { status.textContent = await copied(text()) ? "Copied." : "This browser copies nothing from here."; });
      row.append(button);
    };
    offer("Copy link", () => `${location.href.split("#")[0]}#${encodeURIComponent(e.el.id)}`);
    offer("Copy citation", () => cited(more.querySelector("figure")));
    row.append(status);
    return row;
  }
  function cited(figure) {
    const caption = figure.querySelector("figcaption"), link = caption.querySelector("a[rel]"), outlet = caption.querySelector("b");
    const title = caption.querySelector("a, cite").textContent, day = caption.querySelector("br").previousSibling.textContent.replace(/^,\s*/, "").trim();
    const source = [outlet?.textContent, `“${title}”`, day].filter(Boolean).join(", ");
    return `“${figure.querySelector("blockquote").textContent.trim()}” (${source}${link ? `, ${link.href}` : ""})`;
  }
  async function copied(text) {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* an older way, below */ }
    const area = document.createElement("textarea"), before = document.activeElement;
    area.value = text; area.className = "unseen";
    document.body.append(area); area.select();
    const done = document.execCommand("copy");
    area.remove(); before?.focus({ preventScroll: true });
    return done;
  }

  function list() {
    const visible = new Set(shown.filter(e => !isDated(e) || axis.within(e))), sections = new Map();
    for (const e of entries) {
      const hide = !visible.has(e);
      if (e.el.hidden !== hide) e.el.hidden = hide;
      sections.set(e.section, sections.get(e.section) || !hide);
    }
    const parents = new Map();
    for (const [section, any] of sections) {
      section.hidden = !any;
      const parent = section.parentElement;
      parents.set(parent, parents.get(parent) || any);
    }
    for (const [parent, any] of parents) parent.hidden = !any;
    find("nothing").hidden = visible.size > 0;
    const back = shown.filter(axis.lookingBack).length;
    find("back").hidden = back < 10 || back === shown.length;
    find("back").firstElementChild.textContent = `${back} entries look back, or began earlier.`;
    const [from, to] = axis.range(), whole = axis.isWhole();
    find("count").textContent = (visible.size === entries.length ? `All ${entries.length} entries` : `${visible.size} of ${entries.length} entries`) + (whole ? "" : `, ${spoken(Math.ceil(from))} to ${spoken(Math.floor(to))}`);
    find("reset").hidden = visible.size === entries.length && whole && !chosen.length && !words.value && facets.every(f => !f.value);
    stand();
  }

  function choose(id) {
    if (id && !chosen.includes(id)) chosen.push(id);
    actor.value = "";
    find("chosen").replaceChildren(...chosen.map(each => {
      const item = document.createElement("li"), button = document.createElement("button");
      button.type = "button"; button.textContent = `${names.get(each)} ×`;
      button.setAttribute("aria-label", `No longer only with ${names.get(each)}`);
      button.addEventListener("click", () => { chosen = chosen.filter(other => other !== each); choose(""); actor.focus(); });
      item.append(button);
      return item;
    }));
    filter();
  }

  function open(entry) {
    fill(entry);
    entry.el.querySelector("details").open = true;
    show(entry);
    axis.mark(entry);
  }
  /* Twice: what was never laid out on the way has only then its height. */
  function show(entry) {
    entry.summary.focus({ preventScroll: true });
    entry.el.scrollIntoView({ block: "start" });
    requestAnimationFrame(() => requestAnimationFrame(() => entry.el.scrollIntoView({ block: "start" })));
  }

  /* The names of an entry are buttons that ask for that actor. */
  function people(entry) {
    return [...entry.actors].flatMap((each, at) => {
      const button = document.createElement("button");
      button.type = "button"; button.textContent = names.get(each);
      button.setAttribute("aria-label", `Only with ${names.get(each)}`);
      button.addEventListener("click", () => choose(each));
      return at ? [", ", button] : [button];
    });
  }
  document.addEventListener("toggle", event => {
    const entry = byElement.get(event.target.parentElement);
    if (!entry) return;
    entry.el.classList.toggle("here", event.target.open);
    if (!event.target.open) return;
    fill(entry);
    aimed = entry.el.id;
    keep();
  }, true);
  document.addEventListener("focusin", event => axis.mark(byElement.get(event.target.closest("li.e")) || null));
  document.addEventListener("mouseover", event => { const li = event.target.closest("li.e"); if (li) axis.mark(byElement.get(li)); });

  /* From line to line with the arrow keys, while one of them has the focus. */
  find("entries").addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    if (!step || event.target.tagName !== "SUMMARY" || event.ctrlKey || event.metaKey || event.altKey) return;
    const list = entries.filter(e => !e.el.hidden), at = list.findIndex(e => e.summary === event.target);
    const next = list[at + step];
    if (next) { event.preventDefault(); next.summary.focus(); }
  });

  /* Where on the axis the reader is: the first day in sight below the tools. */
  let asked = false;
  function stand() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const foot = Math.max(tools.getBoundingClientRect().bottom, 0) + 24, side = find("entries").getBoundingClientRect();
      document.documentElement.style.setProperty("--tools", (getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0) + "px");
      const section = document.elementFromPoint(side.left + side.width * .3, foot)?.closest(".dated .day");
      const item = section && section.querySelector("li.e"), entry = item && byElement.get(item);
      axis.stand(entry && window.scrollY > 40 ? (entry.first ?? entry.last) + .5 : null);
    });
  }
  addEventListener("scroll", stand, { passive: true });
  new ResizeObserver(stand).observe(tools); /* the axis is drawn after the first look */

  let typing = 0;
  words.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(filter, 120); });
  for (const input of [...kinds, ...facets]) input.addEventListener("change", filter);
  find("filters").addEventListener("submit", event => { event.preventDefault(); filter(); });
  find("in").addEventListener("click", () => axis.zoom(1.8));
  find("out").addEventListener("click", () => axis.zoom(1 / 1.8));
  find("all").addEventListener("click", () => axis.whole());
  find("reset").addEventListener("click", () => {
    words.value = ""; chosen = [];
    for (const facet of facets) facet.value = "";
    for (const input of kinds) input.checked = true;
    choose(""); axis.core(); words.focus();
  });
  find("back").lastElementChild.addEventListener("click", () => {
    show(shown.find(e => isDated(e) && !axis.lookingBack(e)));
  });
  /* A key day leads to its lines, whatever was asked for before. */
  for (const link of document.querySelectorAll(".key a")) link.addEventListener("click", event => {
    event.preventDefault();
    const section = find(link.hash.slice(1)), first = () => entries.find(e => e.section === section && !e.el.hidden);
    if (!first()) find("reset").click();
    show(first());
  });
  /* A plan leads to what became of it, and back. */
  for (const link of document.querySelectorAll(".joined a")) link.addEventListener("click", event => {
    event.preventDefault();
    const entry = byElement.get(find(link.hash.slice(1)));
    if (entry.el.hidden) find("reset").click();
    if (entry.el.hidden) axis.whole();
    open(entry);
  });
  let opened = [];
  addEventListener("beforeprint", () => { entries.forEach(fill); opened = [...document.querySelectorAll("details:not([open])")]; for (const each of opened) each.open = true; });
  addEventListener("afterprint", () => { for (const each of opened) each.open = false; });

  const [place, , state] = location.hash.slice(1).split(/(\?)/);
  restore(state);
  choose("");
  const aim = place && byElement.get(find(decodeURIComponent(place)));
  if (aim) open(aim);
  idle(prepare);
})();
