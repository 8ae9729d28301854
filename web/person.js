// A person's story: who she is, how she has been, and the moments that made her so.
import { words, say, num, nameOf, moment } from "./words.js";
import { el } from "./controls.js";

const svg = (tag, more, ...children) => {
  const e = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [k, v] of Object.entries(more)) e.setAttribute(k, v);
  e.append(...children);
  return e;
};

const states = ["trust", "fear", "strain", "wounds", "belonging", "voice", "capability", "quit"];

// inWords says what a share comes to.
const inWords = (v) => (v === null || v === undefined ? "" : words.wordsOfShares[Math.min(4, Math.floor(v * 5))]);

function spark(weeks, series, last) {
  const w = 260, h = 30, x = (i) => ((weeks[i] - weeks[0]) / Math.max(1, last - weeks[0])) * w;
  const pts = series.map((v, i) => (v === null ? "" : x(i).toFixed(1) + "," + (h - 1 - Math.max(0, Math.min(1, v)) * (h - 2)).toFixed(1))).filter(Boolean).join(" ");
  return svg("svg", { viewBox: `0 0 ${w} ${h}`, class: "spark", "aria-hidden": "true", preserveAspectRatio: "none" },
    svg("line", { x1: 0, x2: w, y1: h - 1, y2: h - 1, class: "base" }), svg("polyline", { points: pts, class: "curve" }));
}

export async function tell(dialog, link, arm, armName, seat) {
  const title = el("h2", { id: "person-name", textContent: words.telling, tabIndex: -1, autofocus: true });
  const close = el("button", { textContent: words.close, onclick: () => dialog.close() });
  const body = el("div");
  dialog.replaceChildren(el("div", { className: "head" }, title, close), body);
  if (!dialog.open) dialog.showModal();
  let s;
  try {
    s = await link.ask("story", { arm, seat });
  } catch (e) {
    title.textContent = words.noStory; // an empty seat has none
    body.textContent = e.message;
    return;
  }
  const role = s.leads > 0 || s.level > 0 ? say(words.leads, { n: s.leads, level: s.level }) : say(words.member, { team: s.team });
  title.textContent = say(words.storyOf, { name: nameOf(s.id) });
  const boss = !s.bossID ? words.noBoss : say(words.boss, { name: nameOf(s.bossID) });
  body.replaceChildren(el("p", {}, armName + ": " + say(words.who, { id: s.id, role: role + ", " + boss, since: s.since < 0 ? words.fromStart : say(words.sinceWeek, { week: s.since }) })));
  const table = el("table", { className: "states" });
  for (const k of states) {
    if (!s.states[k]?.length) continue;
    const row = el("tr", {}, el("th", { scope: "row", textContent: words.states[k] }), el("td", { textContent: num(s.now[k]) }), el("td", { textContent: inWords(s.now[k]) }), el("td", {}, spark(s.weeks, s.states[k], s.weeks.at(-1))));
    table.append(row);
  }
  body.append(table, el("h3", { textContent: words.moments }));
  if (!s.moments?.length) { body.append(el("p", { textContent: words.quiet })); return; }
  const list = el("ol", { className: "moments" });
  for (const m of s.moments) {
    list.append(el("li", {}, el("span", { className: "when", textContent: words.weekWord + " " + m.week }), " ", moment(m)));
  }
  body.append(list);
}
