"use strict";
/* The time axis: a canvas with a lane for each kind of entry, and a place for those without a date.
   Time is in days since 1970. It knows nothing of the list; it tells what is seen and what is picked. */
function makeAxis(box, lanes, { seen, picked, leave }) {
  const canvas = box.querySelector("canvas"), tip = box.querySelector("#tip"), pen = canvas.getContext("2d");
  const DAY = 864e5, STEP = 8, DOT = 3.4, FOOT = 24, SHORTEST = 5, FADE = 36, HEAD = 11;
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  let entries = [], whole = [0, 1], core = [0, 1], view = [0, 1], width = 0, height = 0, drawn = [], marked = null, here = null;
  let left = 0, right = 0, colours = {}, waiting = false, undated = false, touched = false;

  const x = day => left + (day - view[0]) / (view[1] - view[0]) * (right - left);
  const day = px => view[0] + (px - left) / (right - left) * (view[1] - view[0]);
  const isDated = e => e.first !== null || e.last !== null;
  const start = e => e.first ?? e.last, end = e => (e.last ?? e.first) + 1;
  const within = e => end(e) > view[0] && start(e) < view[1];

  function setEntries(all, shown) {
    const dated = all.filter(isDated);
    if (dated.length && whole[1] === 1) {
      whole = aired(Math.min(...dated.map(start)), Math.max(...dated.map(end)));
      core = story(dated.filter(e => e.first === e.last).map(e => e.first).sort((a, b) => a - b));
      view = core.slice();
      undated = dated.length < all.length;
    }
    entries = shown;
    draw();
  }
  /* What is looked at first: the shortest stretch with nine tenths of the days, unless that is
     nearly all there is. Articles look back a long way, and a story takes weeks. */
  function story(days) {
    const most = Math.ceil(days.length * .9);
    if (most < SHORTEST) return whole;
    let best = [days[0], days[most - 1]];
    for (let at = 1; at + most <= days.length; at++) {
      if (days[at + most - 1] - days[at] < best[1] - best[0]) best = [days[at], days[at + most - 1]];
    }
    const air = Math.max((best[1] - best[0]) * .12, 2), found = [Math.max(best[0] - air, whole[0]), Math.min(best[1] + 1 + air, whole[1])];
    return found[1] - found[0] > .75 * (whole[1] - whole[0]) ? whole : found;
  }
  /* A little room at both ends; never fewer days than can be told apart. */
  function aired(from, to) {
    const air = Math.max((to - from) * .015, (SHORTEST - to + from) / 2, 1);
    return [from - air, to + air];
  }

  function setView(from, to) {
    const span = Math.min(Math.max(to - from, SHORTEST), whole[1] - whole[0]);
    const middle = (from + to) / 2;
    from = Math.min(Math.max(middle - span / 2, whole[0]), whole[1] - span);
    view = [from, from + span];
    touched = view[0] > whole[0] || view[1] < whole[1];
    hideTip();
    draw();
    seen();
  }
  const zoom = (by, at = (view[0] + view[1]) / 2) => setView(at - (at - view[0]) / by, at + (view[1] - at) / by);
  const pan = part => { const by = (view[1] - view[0]) * part; setView(view[0] + by, view[1] + by); };

  function resize() {
    const style = getComputedStyle(box), narrow = box.clientWidth < 520;
    for (const name of ["ink", "soft", "rule", "paper", "focus", "link", ...lanes.map(lane => lane.kind)]) colours[name] = style.getPropertyValue("--" + name).trim();
    const many = lanes.reduce((sum, lane) => sum + lane.count, 0);
    height = FOOT; width = box.clientWidth;
    for (const lane of lanes) {
      lane.tall = lane.count > many * .25 ? 50 : 32; lane.top = height - FOOT; height += lane.tall;
      lane.label.style.setProperty("--lane", lane.tall + "px");
    }
    left = 4; right = width - (undated ? (narrow ? 34 : 104) : 4);
    const dpr = window.devicePixelRatio || 1;
    canvas.width = width * dpr; canvas.height = height * dpr; canvas.style.height = height + "px";
    pen.setTransform(dpr, 0, 0, dpr, 0, 0);
    draw();
  }

  function draw() {
    if (waiting || !width) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; paint(); });
  }

  function paint() {
    pen.clearRect(0, 0, width, height);
    drawn = [];
    paintGrid();
    for (const lane of lanes) {
      const own = entries.filter(e => e.kind === lane.kind);
      paintDated(own.filter(e => isDated(e) && within(e)), lane);
      const rest = own.filter(e => !isDated(e)), top = stack(rest, right + 14, width - right - 16, lane.top, lane.tall);
      if (rest.length > 1) paintNumbers([{ number: rest.length, x: Math.min((right + 14 + width) / 2, right + 34), top }]);
    }
    if (here !== null && here > view[0] && here < view[1]) {
      pen.globalAlpha = .7; pen.fillStyle = colours.focus; pen.fillRect(x(here) - .75, 0, 1.5, height - FOOT); pen.globalAlpha = 1;
    }
    for (const item of drawn) if (item.entry === marked) ring(item);
    if (marked) for (const other of marked.joined) arc(...[marked, other].map(entry => drawn.find(item => item.entry === entry)));
  }

  function paintGrid() {
    pen.font = "12px " + getComputedStyle(lanes[0].label).fontFamily;
    pen.textBaseline = "middle"; pen.textAlign = "left";
    const [from, to] = paintBeyond();
    let told = false, free = 0;  /* the first label tells the year */
    for (const tick of ticks()) {
      const at = Math.round(x(tick.day)) + .5;
      if (at < left || at > right) continue;
      pen.strokeStyle = colours.rule; pen.lineWidth = 1;
      pen.beginPath(); pen.moveTo(at, 0); pen.lineTo(at, height - FOOT + 5); pen.stroke();
      pen.fillStyle = tick.strong ? colours.ink : colours.soft;
      const year = told || /\d{4}/.test(tick.label) ? "" : ` ${new Date(tick.day * DAY).getUTCFullYear()}`;
      if (at < from || at + pen.measureText(tick.label + year).width + 4 > to || at < free) continue;
      pen.fillText(tick.label + year, at + 3, height - FOOT / 2 + 1);
      free = at + pen.measureText(tick.label + year).width + 10; told = true;
    }
    for (const lane of lanes) {
      const y = lane.top + lane.tall - .5;
      pen.strokeStyle = colours.rule; pen.beginPath(); pen.moveTo(0, y); pen.lineTo(width, y); pen.stroke();
    }
    if (undated) { pen.fillStyle = colours.soft; pen.fillText(right > width - 50 ? "–" : "No date", right + 16, height - FOOT / 2 + 1); }
  }

  /* Says how many lie before and after what is in view; returns the room that is left for ticks. */
  function paintBeyond() {
    const before = entries.filter(e => isDated(e) && end(e) <= view[0]).length, after = entries.filter(e => isDated(e) && start(e) >= view[1]).length;
    const earlier = before ? `‹ ${before} earlier` : "", later = after ? `${after} later ›` : "", y = height - FOOT / 2 + 1;
    const limits = [left + pen.measureText(earlier).width + (before && 6), right - pen.measureText(later).width - (after && 6)];
    pen.fillStyle = colours.link;
    pen.fillText(earlier, left, y); pen.fillText(later, limits[1] + 6, y);
    return before || after ? limits : [left, right];
  }

  /* Ticks: the finest of years, quarters, months, weeks and days that leave room for their labels. */
  function ticks() {
    const perDay = (right - left) / (view[1] - view[0]), found = [];
    const from = new Date(view[0] * DAY), y0 = from.getUTCFullYear(), y1 = new Date(view[1] * DAY).getUTCFullYear();
    if (perDay * 7 < 74) {
      const years = Math.max(1, Math.ceil(44 / (perDay * 365))), months = [1, 3, 6].find(n => perDay * 30.4 * n > 34);
      for (let year = y0 - y0 % years; year <= y1; year += years) {
        for (let month = 0; month < 12; month += months || 12) {
          found.push({ day: Date.UTC(year, month) / DAY, label: month ? MONTHS[month] : String(year), strong: !month });
        }
      }
      return found;
    }
    const each = perDay > 58 ? 1 : 7;
    for (let at = Math.floor(view[0]) - 7; at < view[1]; at++) {
      const date = new Date(at * DAY);
      if (each === 7 && date.getUTCDay() !== 1) continue;
      found.push({ day: at, label: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${perDay > 90 ? " " + date.getUTCFullYear() : ""}`, strong: date.getUTCDay() === 1 && each === 1 });
    }
    return found;
  }

  function paintDated(own, lane) {
    const points = new Map(), bars = [], perDay = (right - left) / (view[1] - view[0]);
    for (const e of own) {
      if (e.first === null || e.first !== e.last) { bars.push(e); continue; }
      const key = perDay > STEP ? e.first : Math.floor((e.first - whole[0] + .5) * perDay / STEP);
      if (!points.has(key)) points.set(key, []);
      points.get(key).push(e);
    }
    const rows = bars.length ? paintBars(bars, lane) : 0;
    const numbers = [];
    for (const group of points.values()) {
      const room = Math.max(perDay * .86, STEP), middle = x(group[0].first + .5);
      const top = stack(group, middle - room / 2, room, lane.top, lane.tall - rows, true);
      if (group.length > 1) numbers.push({ number: group.length, x: middle, top });
    }
    paintNumbers(numbers);
  }

  /* How many a column has, above it; where there is no room for all, of those that have most. */
  function paintNumbers(numbers) {
    const taken = [];
    pen.save();
    pen.font = "10px " + getComputedStyle(lanes[0].label).fontFamily; pen.textAlign = "center"; pen.fillStyle = colours.soft;
    for (const each of numbers.sort((a, b) => b.number - a.number || a.x - b.x)) {
      const half = pen.measureText(each.number).width / 2 + 2;
      if (each.x - half < left || taken.some(other => Math.abs(other.x - each.x) < other.half + half)) continue;
      taken.push({ x: each.x, half });
      pen.fillText(each.number, each.x, each.top - 5);
    }
    pen.restore();
  }

  /* Marks of one day, in columns from the foot of the lane, with room above them for their number;
     they overlap where there is no room. Returns where the highest of them begins. */
  function stack(group, from, room, top, tall, centred = false) {
    if (!group.length) return top + HEAD;
    top += HEAD; tall -= HEAD;
    const most = Math.max(1, Math.floor(room / STEP)), fits = Math.max(1, Math.floor((tall - 3) / STEP));
    const columns = Math.min(most, Math.ceil(group.length / fits)), rows = Math.ceil(group.length / columns);
    const dy = Math.min(STEP, (tall - 2 * DOT - 3) / Math.max(rows - 1, 1)), dx = Math.min(STEP + 2, room / columns);
    const shift = centred ? (room - dx * columns) / 2 : 0;
    group.forEach((entry, at) => {
      const cx = from + shift + dx * (Math.floor(at / rows) + .5), cy = top + tall - DOT - 2 - dy * (at % rows);
      if (cx >= left - STEP && cx <= width) { mark(entry, cx, cy); drawn.push({ entry, x: cx, y: cy, w: 0, among: group.length }); }
    });
    return top + tall - 2 * DOT - 2 - dy * (rows - 1);
  }

  function paintBars(bars, lane) {
    const ends = [], deep = Math.min(3, bars.length), long = (right - left) * .3;
    for (const e of bars.sort((a, b) => end(b) - start(b) - end(a) + start(a) || a.first - b.first)) {
      const a = e.first === null ? x(e.last + 1) - FADE : x(e.first), b = e.last === null ? x(e.first) + FADE : x(e.last + 1);
      let row = ends.findIndex(last => last <= a);
      if (row < 0) row = ends.length < deep ? ends.length : ends.indexOf(Math.min(...ends));
      ends[row] = b + 3;
      const x0 = Math.max(a, left), x1 = Math.min(Math.max(b, a + 5), right), y = lane.top + lane.tall - 4.5 - row * 4;
      if (x1 <= x0) continue;
      pen.fillStyle = colours[e.kind];
      if (e.first === null || e.last === null) {
        const fade = pen.createLinearGradient(a, 0, b, 0), clear = "transparent";
        fade.addColorStop(0, e.first === null ? clear : colours[e.kind]); fade.addColorStop(1, e.first === null ? colours[e.kind] : clear);
        pen.fillStyle = fade;
      }
      pen.globalAlpha = (x1 - x0 > long ? .35 : 1) * (e.inferred ? .5 : .9);
      pen.fillRect(x0, y, x1 - x0, 2.6);
      pen.globalAlpha = 1;
      drawn.push({ entry: e, x: x0, y: y + 1.3, w: x1 - x0 });
    }
    return Math.min(ends.length, deep) * 4 + 2;
  }

  function mark(entry, cx, cy) {
    pen.globalAlpha = entry.inferred ? .5 : 1;
    pen.strokeStyle = pen.fillStyle = colours[entry.kind]; pen.lineWidth = 1.5;
    pen.beginPath();
    if (entry.kind === "negated") {
      pen.moveTo(cx - 3, cy - 3); pen.lineTo(cx + 3, cy + 3); pen.moveTo(cx + 3, cy - 3); pen.lineTo(cx - 3, cy + 3); pen.stroke();
    } else if (entry.kind === "claim") {
      pen.fillRect(cx - 2.9, cy - 2.9, 5.8, 5.8);
    } else if (entry.kind === "possible") {
      pen.moveTo(cx, cy - 3.6); pen.lineTo(cx + 3.6, cy); pen.lineTo(cx, cy + 3.6); pen.lineTo(cx - 3.6, cy); pen.closePath(); pen.stroke();
    } else {
      pen.arc(cx, cy, entry.kind === "happened" ? DOT : DOT - .7, 0, 7);
      if (entry.kind === "happened") pen.fill(); else pen.stroke();
      if (entry.kind === "ongoing") { pen.beginPath(); pen.arc(cx, cy, DOT - .7, Math.PI / 2, Math.PI * 1.5); pen.fill(); }
    }
    pen.globalAlpha = 1;
  }

  function ring(item) {
    pen.strokeStyle = colours.focus; pen.lineWidth = 2; pen.beginPath();
    if (item.w) pen.roundRect(item.x - 3, item.y - 4, item.w + 6, 8, 4); else pen.arc(item.x, item.y, 6.5, 0, 7);
    pen.stroke();
  }

  /* A plan and what became of it, where both are in sight. */
  function arc(one, other) {
    if (!one || !other) return;
    const from = one.x + one.w / 2, to = other.x + other.w / 2, top = Math.max(Math.min(one.y, other.y) - 22, 2);
    ring(other);
    pen.strokeStyle = colours.focus; pen.lineWidth = 1.5; pen.beginPath();
    pen.moveTo(from, one.y); pen.quadraticCurveTo((from + to) / 2, top, to, other.y); pen.stroke();
  }

  function nearest(px, py) {
    let best = null, least = 100;
    for (const item of drawn) {
      const dx = Math.max(item.x - px, px - item.x - item.w, 0), dy = item.y - py, far = dx * dx + dy * dy;
      if (far < least) { least = far; best = item; }
    }
    return best;
  }

  function hideTip() { tip.hidden = true; }
  function showTip(item) {
    const bold = document.createElement("b");
    bold.textContent = item.entry.heading() + (item.among > 1 ? `, one of ${item.among} here` : "");
    tip.className = item.entry.kind;
    tip.replaceChildren(bold, item.entry.words());
    tip.hidden = false;
    const room = width - tip.offsetWidth;
    tip.style.left = Math.max(0, Math.min(item.x + item.w / 2 - tip.offsetWidth / 2, room)) + "px";
    tip.style.top = item.y + 14 + "px";
  }

  const fingers = new Map();
  let moved = 0;
  const place = event => { const at = canvas.getBoundingClientRect(); return [event.clientX - at.left, event.clientY - at.top]; };
  box.addEventListener("pointerdown", event => {
    fingers.set(event.pointerId, place(event)[0]); moved = 0;
  });
  box.addEventListener("pointermove", event => {
    const [px, py] = place(event), before = fingers.get(event.pointerId);
    if (before === undefined) {
      const item = nearest(px, py);
      box.classList.toggle("over", !!item);
      if ((item && item.entry) !== marked) { marked = item && item.entry; draw(); }
      if (item) showTip(item); else hideTip();
      return;
    }
    moved += Math.abs(px - before);
    if (moved > 4 && !box.hasPointerCapture(event.pointerId)) { box.setPointerCapture(event.pointerId); box.classList.add("grabbed"); hideTip(); }
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const was = Math.abs(before - other), is = Math.abs(px - other);
      if (was > 8 && is > 8) zoom(is / was, day((px + other) / 2));
    } else if (moved > 4) {
      const by = (before - px) / (right - left) * (view[1] - view[0]);
      setView(view[0] + by, view[1] + by);
    }
    fingers.set(event.pointerId, px);
  });
  for (const name of ["pointerup", "pointercancel"]) box.addEventListener(name, event => {
    fingers.delete(event.pointerId); box.classList.remove("grabbed");
    if (name === "pointerup" && moved <= 4) {
      const [px, py] = place(event), item = nearest(px, py);
      if (py > height - FOOT && px < left + 80) pan(-.5);
      else if (py > height - FOOT && px > right - 80 && px < right) pan(.5);
      else if (item) { hideTip(); picked(item.entry); }
    }
  });
  box.addEventListener("pointerleave", () => { hideTip(); marked = null; draw(); leave(); });
  box.addEventListener("dblclick", event => zoom(2.5, day(place(event)[0])));
  box.addEventListener("wheel", event => {
    if (event.ctrlKey || event.metaKey) { event.preventDefault(); zoom(Math.exp(-event.deltaY / 180), day(place(event)[0])); }
    else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) { event.preventDefault(); pan(event.deltaX / width); }
  }, { passive: false });
  box.addEventListener("keydown", event => {
    const act = { ArrowLeft: () => pan(-.15), ArrowRight: () => pan(.15), "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), "0": () => setView(...whole), Home: () => setView(whole[0], whole[0] + view[1] - view[0]), End: () => setView(whole[1] - view[1] + view[0], whole[1]) }[event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); act(); }
  });
  new ResizeObserver(resize).observe(box);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", resize);
  document.fonts && document.fonts.ready.then(draw);

  return {
    setEntries, zoom, within: e => !touched || within(e),
    whole: () => setView(...whole),
    core() { setView(...core); touched = false; seen(); },
    isWhole: () => !touched,
    lookingBack: e => !touched && core !== whole && isDated(e) && start(e) < core[0],
    range: () => view.slice(),
    mark(entry) { if (marked !== entry) { marked = entry; draw(); } },
    stand(at) { if (here !== at) { here = at; draw(); } },
  };
}
