// The lab's page: it asks the engine, keeps what came, and draws it.
import { host } from "./host.js";
import { Link } from "./link.js";
import * as address from "./address.js";
import { looksOf, dark } from "./looks.js";
import { Chart } from "./lines.js";
import { Crowd } from "./crowd.js";
import { Slider, el, head, written } from "./controls.js";
import { tell } from "./person.js";
import * as save from "./save.js";
import { words, interview, language, say, num } from "./words.js";

const $ = (id) => document.getElementById(id);
const mostCharts = 6, mostKept = 4;

// What can be chosen, in the order on the page; its words are in the one file of words.
const speeds = ["2", "5", "10", "25", "50", "0"], looksToChoose = ["trust", "fear", "wounds", "adoption"];
const steps = ["question", "predict", "notice", "try", "discuss", "limits"];
const keyList = ["Space", "S", "R", "K", "M", "P", "1 … 6", "?", "Esc"];

let link, about, loaded, looks = [];
let state = {}, week = 0, playing = false, ended = false;
let series = {}, watched = [], kept = [], spread = null, batch = null;
let charts = [], crowds = [], sliders = [], shownArms = [0, 1];
let page = { look: "trust", metrics: null, step: 1, present: false };
let prediction = {};
const counts = { drawn: 0, frames: 0, weeks: 0 };
window.leadsim = { counts, get week() { return week; }, get playing() { return playing; }, get ended() { return ended; }, get ready() { return !!loaded; }, get batch() { return !!spread; }, ask: (...a) => link.ask(...a) };

// ---- words of the page itself

document.documentElement.lang = language;
for (const e of document.querySelectorAll("[data-word]")) {
  const w = words[e.dataset.word];
  e.textContent = w;
  if (e.dataset.key) { e.title = w + " (" + e.dataset.key + ")"; e.setAttribute("aria-keyshortcuts", e.dataset.key); }
}
for (const v of speeds) $("speed").append(new Option(words.speeds[v], v));
$("speed").value = "10";
$("bar").setAttribute("aria-label", words.runTitle);
$("bar2").setAttribute("aria-label", words.runSeed);
$("steps").setAttribute("aria-label", words.lesson);
$("engine").textContent = host.engine === "wasm" ? words.wasm : words.here;

const notice = (text) => { $("notice").textContent = text; $("notice").hidden = !text; };
const said = (text) => { $("said").textContent = text; };
const failed = (e) => { if (e.message !== "gone") notice(e.message); };

// ---- loading a study

async function start() {
  notice(words.loading);
  link = new Link(event, (why) => notice(host.engine === "wasm" ? say(words.goneWasm, { why }) : words.gone));
  await link.ready;
  about = await link.ask("about");
  for (const s of about.studies) $("study").append(new Option(s.title || s.name, s.name));
  const from = address.read();
  Object.assign(page, { look: from.look || "trust", metrics: from.metrics || null, step: from.step || 1 });
  await load(from.state || host.first || { study: "one-crisis-two-leaders" });
  present(from.present);
}

async function load(st) {
  try {
    show(await link.ask("load", { state: st }));
    await watch();
    notice("");
  } catch (e) {
    if (!loaded && host.first && st !== host.first) await load(host.first); // what the lab was opened with
    if (!loaded) show(await link.ask("load", { state: { study: "one-crisis-two-leaders" } })), await watch();
    failed(e);
  }
}

// show puts what was loaded on the page.
function show(l) {
  const another = !loaded || loaded.name !== l.name || loaded.arms.length !== l.arms.length;
  loaded = l;
  state = l.state;
  week = l.week;
  playing = ended = false;
  if (another) { kept = []; prediction = {}; shownArms = [0, Math.min(1, l.arms.length - 1)]; if (charts.length) page.metrics = null; }
  spread = null;
  batch = null;
  looks = looksOf(l.arms);
  const metrics = (page.metrics || l.metrics.slice(0, 2)).filter((m) => about.metrics.some((x) => x.name === m)).slice(0, mostCharts);
  page.metrics = metrics.length ? metrics : ["net_output"];
  if (![...$("study").options].some((o) => o.value === (state.study || l.name))) $("study").append(new Option(l.lesson.title, state.study || l.name));
  $("study").value = state.study || l.name;
  document.title = l.lesson.title + " – " + words.page;
  $("title").textContent = l.lesson.title;
  $("question").textContent = l.lesson.question;
  const adopts = l.arms.some((a) => Object.keys(a.values).some((k) => k.startsWith("change."))) || l.scripts.some((s) => s.kind === "change_launch");
  $("look").replaceChildren(...looksToChoose.filter((k) => k !== "adoption" || adopts).map((k) => new Option(words.looks[k], k)));
  if (![...$("look").options].some((o) => o.value === page.look)) page.look = "trust";
  $("look").value = page.look;
  lessonSteps();
  makeCrowds();
  makeCharts();
  showSliders(l.sliders);
  waits(false);
  $("command").textContent = l.command;
  $("many").textContent = say(words.many, { n: runsOf() });
  $("main").hidden = false;
  bar();
  remember();
}

const runsOf = () => Math.min(loaded.runs || 40, about.limits.runs || 1e9);

async function watch() {
  const metrics = [...new Set(page.metrics)];
  const f = await link.ask("watch", { metrics, look: page.look });
  watched = metrics;
  take(f);
  await ties();
}

// ---- frames

function event(m) {
  if (m.event === "frame") { counts.frames++; take(m); pending = true; }
  else if (m.event === "batch") batched(m);
  else if (m.event === "error") notice(m.error);
}

let pending = false, changed = false, tiesWeek = -1, tiesBusy = false;

function take(f) {
  counts.weeks = f.week;
  week = f.week;
  playing = f.playing;
  ended = f.ended;
  f.arms.forEach((a, i) => {
    watched.forEach((m, n) => {
      const s = ((series[m] ||= [])[i] ||= []);
      s.length = Math.min(s.length, f.from);
      for (const v of a.series[n] || []) s.push(v);
    });
  });
  for (const m of watched) series[m].length = f.arms.length;
  for (const c of crowds) if (f.arms[c.index]?.look !== undefined) c.set(page.look, f.arms[c.index].look);
  changed = true;
}

let settled = 0, wasEnded = false;
function picture(time) {
  requestAnimationFrame(picture);
  if (!loaded) return;
  let drew = false;
  if (changed) {
    changed = false;
    for (const c of charts) c.chart.draw();
    bar();
    drew = true;
    settled = time;
    if (ended && !wasEnded) said(words.ended);
    wasEnded = ended;
  }
  for (const c of crowds) drew = c.draw(time) || drew;
  if (drew) counts.drawn++;
  if (pending) { pending = false; link.tell("drawn"); }
  if (settled && time - settled > 400 && !playing) { settled = 0; describe(); remember(); }
  if (tiesWeek !== week && !tiesBusy && $("ties").checked && time - tiesAt > (playing ? 1000 : 100)) ties();
}
requestAnimationFrame(picture);

let tiesAt = 0;
async function ties() {
  if (!$("ties").checked || !loaded) return;
  tiesBusy = true;
  tiesAt = performance.now();
  tiesWeek = week;
  try {
    for (const c of crowds) if (c.wantsTies()) c.setTies(await link.ask("ties", { arm: c.index }));
  } catch (e) { failed(e); }
  tiesBusy = false;
}

// describe says in words what is seen, once the run stands still.
function describe() {
  for (const c of charts) { c.box.setAttribute("aria-label", c.chart.words()); fillTable(c); }
  for (const c of crowds) c.say();
}

// difference says in what the arms differ. That they are alike, or differ in their luck alone, it tells
// at the end: it would answer what the class is asked.
function difference() {
  const d = loaded.differences;
  if (loaded.arms.length < 2) return "";
  if (loaded.alike) return ended || spread ? (d.length ? words.alikeLuck : words.alike) : "";
  return say(words.differ, { list: d.slice(0, 3).join("; ") + (d.length > 3 ? "; " + say(words.more, { n: d.length - 3 }) : "") });
}

function bar() {
  $("play").textContent = playing ? words.pause : ended ? words.again : words.play;
  $("play").title = $("play").textContent + " (Space)";
  $("one").disabled = ended;
  $("differ").textContent = difference();
  $("week").textContent = week ? say(words.week, { week, weeks: loaded.weeks }) : say(words.before, { weeks: loaded.weeks });
  $("gone").max = loaded.weeks;
  $("gone").value = week;
  $("gone").setAttribute("aria-label", $("week").textContent);
  $("seed").textContent = say(words.seed, { seed: state.seed, run: 1 + (state.run || 0) });
}

// midway says what was changed while the run went on: a command line and a study have no weeks for it.
function midway() {
  const list = (state.changes || []).map((c) => say(words.midwayOne, { set: c.set, week: c.week }));
  $("midway").hidden = !list.length;
  $("midway").textContent = list.length ? say(words.midway, { list: list.slice(-4).join("; ") + (list.length > 4 ? "; " + say(words.more, { n: list.length - 4 }) : "") }) : "";
}

function remember() {
  midway();
  const hash = address.write({ ...state, at: week }, page);
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

// ---- the run

const act = (what, more) => link.ask(what, more).catch(failed);
const playOrPause = () => (playing ? act("pause") : ended ? reset().then(() => act("play", { speed: Number($("speed").value) })) : act("play", { speed: Number($("speed").value) }));
async function reset(seed) {
  try {
    const l = await link.ask("reset", seed === undefined ? {} : { seed });
    const step = page.step;
    show(l);
    page.step = step;
    await watch();
    said(words.resetDone);
    notice("");
  } catch (e) { failed(e); }
}
$("play").onclick = playOrPause;
$("one").onclick = () => act("step", { weeks: 1 });
$("reset").onclick = () => reset();
$("same").onclick = () => reset();
$("new").onclick = () => reset(Math.floor(Math.random() * 1e6) + 1);
$("speed").onchange = () => { if (playing) act("play", { speed: Number($("speed").value) }); };
$("study").onchange = () => { page.metrics = null; page.step = 1; load({ study: $("study").value }); };
$("look").onchange = () => { page.look = $("look").value; legend(); watch().then(remember); };
$("ties").onchange = () => { tiesWeek = -1; for (const c of crowds) { c.fresh = true; if (!$("ties").checked) c.setTies(null); } };
$("keep").onclick = keep;
$("many").onclick = many;

// keep leaves this run in grey behind the next.
async function keep() {
  if (kept.length && !week) { kept = []; redraw(); bar(); $("keep").textContent = words.keep; return; }
  if (!week) { said(words.nothingYet); return; }
  try {
    const rows = (await link.ask("table", { table: "weeks.csv" })).split("\n");
    const names = rows[0].split(","), by = {};
    for (const r of rows.slice(1)) {
      if (!r) continue;
      const cells = splitCSV(r), a = loaded.arms.findIndex((x) => x.name === cells[1]);
      for (let i = 3; i < names.length; i++) (((by[names[i]] ||= [])[a] ||= []).push(cells[i] === "" ? null : Number(cells[i])));
    }
    kept.push({ by, seed: state.seed });
    kept = kept.slice(-mostKept);
    said(words.keptNow);
    redraw();
  } catch (e) { failed(e); }
}
function splitCSV(line) {
  const out = [];
  let cell = "", quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted) { if (c === '"') { if (line[i + 1] === '"') { cell += c; i++; } else quoted = false; } else cell += c; }
    else if (c === '"') quoted = true;
    else if (c === ",") { out.push(cell); cell = ""; }
    else cell += c;
  }
  out.push(cell);
  return out;
}

// many makes of one run a distribution, in place.
async function many() {
  if (batch) { batch = null; await act("batch", { runs: 0 }); $("many").textContent = say(words.many, { n: runsOf() }); said(""); return; }
  if (spread) { spread = null; $("many").textContent = say(words.many, { n: runsOf() }); said(""); redraw(); return; }
  try {
    await link.ask("batch", { runs: runsOf() });
    batch = { total: runsOf() };
    $("many").textContent = words.stopMany;
  } catch (e) { failed(e); }
}
async function batched(m) {
  if (!batch) return;
  if (m.error) { notice(m.error); batch = null; $("many").textContent = say(words.many, { n: runsOf() }); return; }
  said(say(words.running, m));
  if (m.done < m.total) return;
  batch = null;
  try {
    const got = {};
    for (const k of new Set(page.metrics)) got[k] = await link.ask("spread", { metric: k });
    spread = got;
    $("many").textContent = words.oneRun;
    sumUp();
    redraw();
  } catch (e) { failed(e); $("many").textContent = say(words.many, { n: runsOf() }); }
}
function sumUp() {
  const s = spread?.[page.metrics[0]];
  if (!s) return;
  let text = say(words.ranMany, { n: s.runs, weeks: s.endOf });
  if (s.ahead) {
    const equal = s.runs - s.ahead[0] - s.ahead[1], [a, b] = s.ahead[0] >= s.ahead[1] ? [0, 1] : [1, 0];
    text = metaOf(page.metrics[0]).label + ": " + say(words.ahead, { a: loaded.arms[a].name, k: s.ahead[a], n: s.runs, b: loaded.arms[b].name, m: s.ahead[b], even: equal ? say(words.even, { n: equal }) : "", weeks: s.endOf }) + " " + text;
  }
  said(text);
}

// ---- charts

const metaOf = (name) => about.metrics.find((m) => m.name === name);

function makeCharts() {
  for (const c of charts) c.chart.destroy();
  charts = [];
  $("charts").replaceChildren();
  page.metrics.forEach((m, n) => addChart(m, n));
  $("more-charts").hidden = page.metrics.length >= mostCharts;
}

function addChart(metric, n) {
  const meta = metaOf(metric);
  const pick = el("select", { onchange: async () => { page.metrics[n] = pick.value; await chartsChanged(); } }, ...about.metrics.map((m) => new Option(m.label, m.name)));
  pick.value = metric;
  const box = el("div", { className: "chart" });
  box.setAttribute("role", "img");
  const buttons = el("span", { className: "saves" });
  const table = el("details", { className: "numbers" }, el("summary", { textContent: words.table }), el("div", {}));
  table.ontoggle = () => fillTable(entry);
  const less = el("button", { className: "small", textContent: "×", title: words.lessCharts, onclick: async () => { page.metrics.splice(n, 1); await chartsChanged(); } });
  less.setAttribute("aria-label", words.lessCharts + ": " + meta.label);
  less.hidden = page.metrics.length < 2;
  const label = el("label", {}, el("span", { className: "unseen", textContent: words.chart }), pick);
  const figure = el("figure", { className: "measure" },
    el("div", { className: "head" }, label, less), el("p", { className: "meaning", textContent: meta.meaning + " (" + meta.unit + "). " + (meta.seen === "leader" ? words.seen : words.unseen) }), box,
    el("div", { className: "foot" }, buttons), table);
  $("charts").append(figure);
  const model = {
    metric, meta, arms: loaded.arms, looks, weeks: loaded.weeks, scripts: loaded.scripts,
    series: () => loaded.arms.map((_, a) => series[metric]?.[a] || []),
    ghosts: () => kept.map((k) => loaded.arms.map((_, a) => k.by[metric]?.[a] || [])),
    spread: () => spread?.[metric] || null, week: () => week, run: () => state.run || 0, big: () => page.present,
    looksForPaper: () => looksOf(loaded.arms, true),
  };
  const entry = { chart: new Chart(box, model), box, table, figure };
  const name = () => (state.study || loaded.name).replace(/\.toml$/, "").replace(/[^\w-]+/g, "-") + "-" + metric;
  const text = () => save.svg(entry.chart, {
    title: loaded.lesson.title, footer: say(words.footer, { study: loaded.name, version: about.version || "" }) + "  " + loaded.command,
    subtitle: (unit) => say(words.subtitle, { unit, arms: spread ? say(words.ranMany, { n: runsOf(), weeks: spread[metric]?.endOf }).split(".")[0] : loaded.arms.map((a) => a.name).join(" / "), seed: state.seed, run: 1 + (state.run || 0) }),
  });
  const button = (t, do_) => { const b = el("button", { className: "small", textContent: t, onclick: () => do_().catch(failed) }); b.setAttribute("aria-label", words.save + " " + t + ": " + meta.label); return b; };
  buttons.append(words.save + " ",
    button(words.saveSVG, async () => save.file(name() + ".svg", "image/svg+xml", text())),
    button(words.savePNG, async () => save.file(name() + ".png", "image/png", await save.png(text()))),
    button(words.saveCSV, async () => save.file(name() + ".csv", "text/csv", save.csv(entry.chart))));
  box.setAttribute("aria-label", entry.chart.words());
  charts.push(entry);
  window.leadsim.svg = text;
}

// fillTable writes the numbers behind a chart, every quarter, if the table is open.
function fillTable(c) {
  if (!c.table.open) return;
  const m = c.chart.model, s = m.series(), weeks = [];
  for (let w = 0; w < week; w += 13) weeks.push(w);
  if (week && weeks.at(-1) !== week - 1) weeks.push(week - 1);
  const t = el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col", textContent: words.weekWord }), ...m.arms.map((a) => el("th", { scope: "col", textContent: a.name })))));
  t.append(el("tbody", {}, ...weeks.map((w) => el("tr", {}, el("th", { scope: "row", textContent: w }), ...s.map((x) => el("td", { textContent: num(x[w], 3) }))))));
  c.table.lastElementChild.replaceChildren(t);
}

async function chartsChanged() {
  spread = spread && null;
  $("many").textContent = say(words.many, { n: runsOf() });
  makeCharts();
  await watch().catch(failed);
  remember();
}
$("more-charts").onclick = () => {
  const next = [...loaded.metrics, ...about.metrics.map((m) => m.name)].find((m) => !page.metrics.includes(m));
  page.metrics.push(next);
  chartsChanged();
};
function redraw() { for (const c of charts) c.chart.draw(); changed = true; $("keep").textContent = kept.length && !week ? words.noKept : words.keep; }

// ---- the organization

function makeCrowds() {
  for (const c of crowds) c.destroy();
  crowds = [];
  $("crowds").replaceChildren();
  shownArms = shownArms.map((a) => Math.min(a, loaded.arms.length - 1));
  const list = loaded.arms.length < 2 ? [0] : shownArms;
  $("crowds").classList.toggle("two", list.length > 1);
  list.forEach((a, n) => {
    const box = el("div", { className: "crowd" });
    box.style.setProperty("--arm", looks[a].colour);
    if (loaded.arms.length > 2) {
      const pick = el("select", { onchange: () => { shownArms[n] = Number(pick.value); makeCrowds(); watch(); } }, ...loaded.arms.map((x, i) => new Option(x.name, i)));
      pick.value = a;
      pick.setAttribute("aria-label", words.crowd + " " + (n + 1));
      box.append(pick);
    }
    $("crowds").append(box);
    const c = new Crowd(box, loaded.arms[a], a, { story: (arm, seat) => tell($("person"), link, arm, loaded.arms[arm].name, seat), ties: () => $("ties").checked, wantTies: () => { tiesWeek = -1; } });
    c.look = page.look;
    c.say();
    crowds.push(c);
  });
  tiesWeek = -1;
  legend();
}

function legend() {
  const [low, high, what] = words.legend[page.look];
  $("scale").replaceChildren(el("span", {}, low), el("span", { className: "ramp " + page.look, role: "presentation" }), el("span", {}, high), el("span", { className: "unseen" }, what));
}

// ---- settings

const on = {
  get arms() { return loaded.arms; }, week: () => week,
  set: (key, value) => move({ key, value }), unset: (key) => move({ key, unset: true }),
};

async function move(what) {
  try {
    const m = await link.ask("set", what);
    notice("");
    spread = null;
    $("many").textContent = say(words.many, { n: runsOf() });
    if (m.loaded && JSON.stringify(m.loaded.arms.map((a) => [a.seats, a.name])) !== JSON.stringify(loaded.arms.map((a) => [a.seats, a.name]))) {
      show(m.loaded);
      await watch();
    } else if (m.loaded) {
      loaded.arms.forEach((a, i) => { a.values = m.loaded.arms[i].values; });
      loaded.scripts = m.loaded.scripts;
      for (const c of charts) c.chart.model.scripts = loaded.scripts;
    }
    state = { ...m.state };
    loaded.command = m.command;
    $("command").textContent = m.command;
    showSliders(m.sliders);
    if (what.many && $("all").open) list();
    for (const s of open.values()) if (s.data.key === what.key) s.update(m.slider);
    waits(m.pending);
    redraw();
    remember();
  } catch (e) {
    failed(e);
    for (const s of [...sliders, ...open.values()]) if (s.data.key === what.key) s.show();
  }
}

function showSliders(list) {
  if (sliders.length === list.length && sliders.every((s, i) => s.data.key === list[i].key)) { sliders.forEach((s, i) => s.update(list[i])); return; }
  sliders = list.map((d) => new Slider(d, on));
  $("sliders").replaceChildren(...sliders.map((s) => s.box));
}

function waits(yes) { $("waits").hidden = !yes; $("waits").textContent = yes ? words.waits : ""; }

// All other settings: found by a word, made when they are looked at.
const open = new Map();
function list() {
  const word = $("find").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const rows = about.rows.filter((r) => word.every((w) => (r.key + " " + r.meaning).toLowerCase().includes(w)));
  const most = 200, box = $("found");
  open.clear();
  box.replaceChildren(el("p", { className: "note", textContent: rows.length ? say(words.foundOf, { n: rows.length, all: about.rows.length }) : words.noneFound }));
  const sections = new Map(); // some lie in several places of the table
  for (const r of rows.slice(0, word.length ? most : about.rows.length)) {
    const s = r.key.split(".")[0];
    let into = sections.get(s);
    if (!into) {
      into = el("details", { open: word.length > 0 && rows.length < 40 }, el("summary", { textContent: s.replaceAll("_", " ") }));
      sections.set(s, into);
      box.append(into);
    }
    const d = el("details", { className: "one" }, el("summary", {}, head(r.key, []).own, el("span", { className: "note" }, " " + written(loaded.arms[0].values[r.key] ?? r.default))));
    d.ontoggle = () => { if (d.open && !open.has(d)) setting(d, r.key); };
    into.append(d);
  }
}

async function setting(box, key) {
  let slider;
  const fill = async (k) => {
    try {
      const data = await link.ask("setting", { key: k });
      slider = new Slider(data, on);
      open.set(box, slider);
      box.querySelector(".slider")?.remove();
      box.append(slider.box);
    } catch (e) { failed(e); }
  };
  if (loaded.arms.length > 1) {
    const pick = el("select", { onchange: () => fill(pick.value === "-1" ? key : `arm[${pick.value}].${key}`) }, new Option(words.allArms, -1), ...loaded.arms.map((a, i) => new Option(a.name, i)));
    box.append(el("label", { className: "arm" }, words.forArm + " ", pick));
  }
  await fill(key);
}
$("all").ontoggle = () => { if ($("all").open) list(); };
$("find").oninput = list;

// ---- designing a leader by questions

$("design").ontoggle = () => {
  if (!$("design").open || $("questions").children.length) return;
  const form = el("form", {}, el("p", { className: "note", textContent: words.designAsk }));
  about.interview.forEach((q) => {
    const f = el("fieldset", {}, el("legend", { textContent: interview[q.key].ask }));
    q.answers.forEach((a) => f.append(el("label", { className: "check" }, el("input", { type: "radio", name: q.key, value: a.key }), " " + interview[q.key][a.key])));
    form.append(f);
  });
  const arm = el("select", {}, ...loaded.arms.map((a, i) => new Option(a.name, i)));
  const own = loaded.arms.findIndex((x) => x.style && !about.styles.some((y) => y.name === x.style)); // a leader designed before
  arm.value = own >= 0 ? own : loaded.arms.length - 1;
  form.append(el("label", {}, words.designArm + " ", arm), " ", el("button", { type: "submit", textContent: words.designDo }));
  form.onsubmit = async (e) => {
    e.preventDefault();
    const sets = about.interview.flatMap((q) => q.answers.find((a) => a.key === form.elements[q.key].value)?.sets || []);
    if (sets.length) await move({ many: sets.map((s) => `arm[${arm.value}].leaders.${s.key}=${s.value}`) });
  };
  $("questions").replaceChildren(form);
};

// ---- the lesson

function lessonSteps() {
  $("steps").replaceChildren(...steps.map((k, i) => {
    const b = el("button", { textContent: words.steps[k], onclick: () => step(i + 1) });
    b.id = "step" + (i + 1);
    b.setAttribute("role", "tab");
    b.setAttribute("aria-controls", "step");
    return b;
  }));
  step(page.step, true);
}

function step(n, quiet) {
  const k = steps[n - 1];
  if (!k) return;
  const again = page.step === n && !quiet;
  page.step = n;
  [...$("steps").children].forEach((b, i) => { b.setAttribute("aria-selected", i === n - 1); b.tabIndex = i === n - 1 ? 0 : -1; });
  const box = $("step"), l = loaded.lesson;
  box.setAttribute("aria-labelledby", "step" + n);
  const bullets = (items) => el("ul", {}, ...(items || []).map((t) => el("li", { textContent: t })));
  if (page.present && ["notice", "limits"].includes(k) && !again) box.replaceChildren(el("p", { textContent: words.hidden }));
  else if (k === "question") box.replaceChildren(el("p", { textContent: l.story }));
  else if (k === "predict") {
    const f = el("fieldset", {}, el("legend", { textContent: words.predictAsk }));
    (l.predict || []).forEach((t, i) => {
      const r = el("input", { type: "radio", name: "predict", value: i, checked: prediction.choice === i, onchange: () => { prediction.choice = i; } });
      f.append(el("label", { className: "check" }, r, " " + t));
    });
    box.replaceChildren(f);
  } else if (k === "notice") {
    box.replaceChildren(...(prediction.choice !== undefined ? [el("p", { textContent: say(words.predicted, { text: l.predict[prediction.choice] }) })] : []), el("p", { textContent: words.noteAsk }), bullets(l.notice));
  } else box.replaceChildren(bullets(l[k]));
  if (!quiet) remember();
}
$("steps").onkeydown = (e) => {
  const n = { ArrowRight: page.step + 1, ArrowLeft: page.step - 1, Home: 1, End: $("steps").children.length }[e.key];
  if (n >= 1 && n <= $("steps").children.length) { e.preventDefault(); step(n); $("step" + n).focus(); }
};

// ---- presenting, keys

function present(yes) {
  page.present = !!yes;
  document.body.classList.toggle("presenting", page.present);
  $("present").textContent = page.present ? words.leavePresent : words.present;
  makeCharts();
  step(page.step, true);
  changed = true;
  remember();
}
$("present").onclick = () => present(!page.present);

function keys() {
  $("keys").replaceChildren(el("div", { className: "head" }, el("h2", { id: "keys-title", textContent: words.keysTitle }), el("button", { textContent: words.close, onclick: () => $("keys").close() })),
    el("table", {}, ...keyList.map((k) => el("tr", {}, el("th", { scope: "row" }, el("kbd", { textContent: k })), el("td", { textContent: words.keyList[k] })))));
  $("keys").showModal();
}
$("help").onclick = keys;

document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || !loaded) return;
  const t = e.target, typing = t.closest("input, select, textarea, dialog[open]");
  if (typing && !(t.type === "checkbox" || t.type === "radio" || t.type === "range") || t.closest("dialog[open]")) return;
  if (e.key === " " && t.closest("button, summary, [role=tab], input")) return; // its own
  const key = e.key.toLowerCase();
  const todo = { " ": playOrPause, s: () => act("step", { weeks: 1 }), r: () => reset(), k: keep, m: many, p: () => present(!page.present), "?": keys }[key];
  if (todo) { e.preventDefault(); todo(); }
  else if (/^[1-9]$/.test(key) && !typing) { e.preventDefault(); step(Number(key)); }
  else if (key === "escape" && page.present) present(false);
});

// ---- taking it along

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    said(words.copied);
  } catch {
    const a = el("textarea", { value: text, readOnly: true, className: "copy" });
    a.setAttribute("aria-label", words.take);
    $("take").querySelector("textarea")?.remove();
    $("take").append(a);
    a.select();
    said(document.execCommand("copy") ? words.copied : words.notCopied);
  }
}
$("copy-link").onclick = () => { remember(); copy(location.href); };
$("copy-command").onclick = () => copy(loaded.command);
$("copy-toml").onclick = async () => { try { copy(await link.ask("toml")); } catch (e) { failed(e); } };
$("save-weeks").onclick = async () => {
  try {
    save.file(loaded.name + "-weeks.csv", "text/csv", await link.ask("table", { table: "weeks.csv", all: !!spread }));
  } catch (e) { failed(e); }
};

addEventListener("hashchange", () => {
  const from = address.read();
  if (!from.state) { remember(); return; } // a link within the page
  Object.assign(page, { look: from.look || "trust", metrics: from.metrics || null, step: from.step || 1 });
  charts.forEach((c) => c.chart.destroy());
  charts = [];
  load(from.state).then(() => present(from.present));
});
dark.addEventListener("change", () => { if (loaded) { looks = looksOf(loaded.arms); makeCharts(); makeCrowds(); watch(); } });

start().catch((e) => { if (e.message !== "gone") notice(e.message); });
