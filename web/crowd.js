// The organization as it stands: everybody a dot in the circle of the team, the leader in its middle, teams inside the
// circle of the team above. Lines of command are drawn from leader to leader, informal ties faint across.
import hierarchy from "./vendor/d3-hierarchy/src/hierarchy/index.js";
import pack from "./vendor/d3-hierarchy/src/pack/index.js";
import { ints, bytes } from "./link.js";
import { ramp, still } from "./looks.js";
import { words, say, num } from "./words.js";

const many = 2500; // from so many people on, dots are squares and ties are drawn for one person alone
const size = 1000; // of the layout

// places lays everybody out once: x, y and radius by seat, circles of teams, lines of command.
export function places(arm) {
  const teamOf = ints(arm.teamOf), leader = arm.leader, teams = leader.length, board = teams;
  const led = new Int32Array(arm.seats).fill(-1);
  leader.forEach((seat, k) => { led[seat] = k; });
  const reports = Array.from({ length: teams + 1 }, () => []);
  for (let i = 0; i < arm.seats; i++) reports[teamOf[i]].push(i);
  // Of many people the circles of small teams would be all that is seen: units of the second level hold everybody below.
  const flat = arm.seats > many ? 2 : Infinity, below = new Uint8Array(teams);
  const all = (k) => reports[k].flatMap((i) => (led[i] >= 0 ? ((below[led[i]] = 1), [{ seat: i, r: 1.2 }, ...all(led[i])]) : [{ seat: i, r: 1 }]));
  const node = (k, depth) => ({
    team: k,
    children: [{ seat: leader[k], r: flat < Infinity ? 3 : 1.5 }, ...(depth >= flat ? all(k) : reports[k].map((i) => (led[i] >= 0 ? node(led[i], depth + 1) : { seat: i, r: 1 })))],
  });
  const top = led[reports[board][0]];
  const root = hierarchy(node(top, 0)).sum((d) => (d.r || 0) ** 2);
  pack().size([size, size]).radius((n) => n.data.r).padding((n) => (n.data.team === undefined ? 0 : 0.3))(root);
  // pack().radius() leaves the size alone: scale to it
  const k = size / (2 * root.r);
  const out = { x: new Float32Array(arm.seats), y: new Float32Array(arm.seats), r: new Float32Array(arm.seats), circles: [], lines: [], teamOf, led, leader, reports };
  root.each((n) => {
    const x = (n.x - root.x) * k + size / 2, y = (n.y - root.y) * k + size / 2, r = n.r * k;
    if (n.data.team !== undefined) out.circles.push([x, y, r, n.depth]);
    else { const i = n.data.seat; out.x[i] = x; out.y[i] = y; out.r[i] = r * 0.9; }
  });
  leader.forEach((seat, t) => {
    const up = teamOf[seat];
    if (up < teams && !below[t]) out.lines.push([seat, leader[up]]);
  });
  return out;
}

export class Crowd {
  constructor(box, arm, index, on) {
    Object.assign(this, { box, arm, index, on });
    this.places = places(arm);
    this.now = new Float32Array(arm.seats).fill(-1);
    this.goal = new Float32Array(arm.seats).fill(-1);
    this.chosen = -1;
    this.tied = null;
    this.canvas = document.createElement("canvas");
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "img");
    this.name = document.createElement("figcaption");
    this.tip = document.createElement("div");
    this.tip.className = "tip";
    this.tip.hidden = true;
    const f = document.createElement("figure");
    f.append(this.name, this.canvas, this.tip);
    box.append(f);
    this.watcher = new ResizeObserver(() => this.resize());
    this.watcher.observe(f);
    this.listen();
    this.fresh = true;
  }

  destroy() { this.watcher.disconnect(); this.canvas.closest("figure").remove(); }

  listen() {
    const c = this.canvas;
    c.addEventListener("pointermove", (e) => this.point(this.at(e)));
    c.addEventListener("pointerleave", () => this.point(-1));
    c.addEventListener("click", (e) => { const i = this.at(e); if (i >= 0) { this.choose(i); this.on.story(this.index, i); } });
    c.addEventListener("keydown", (e) => {
      const p = this.places, i = this.chosen < 0 ? p.leader.at(-1) : this.chosen;
      const team = p.reports[p.teamOf[i]], at = team.indexOf(i);
      const to = {
        ArrowLeft: () => team[(at + team.length - 1) % team.length], ArrowRight: () => team[(at + 1) % team.length],
        ArrowUp: () => (p.teamOf[i] < p.leader.length ? p.leader[p.teamOf[i]] : i), ArrowDown: () => (p.led[i] >= 0 ? p.reports[p.led[i]][0] : i),
      }[e.key];
      if (to) { e.preventDefault(); this.choose(this.chosen < 0 ? i : to()); this.point(this.chosen); }
      if (e.key === "Enter" && this.chosen >= 0) { e.preventDefault(); this.on.story(this.index, this.chosen); }
    });
    c.addEventListener("blur", () => this.point(-1));
  }

  choose(i) { this.chosen = i; this.fresh = true; }

  at(e) {
    const b = this.canvas.getBoundingClientRect();
    const x = (e.clientX - b.left) / b.width * size, y = (e.clientY - b.top) / b.height * size;
    let best = -1, near = Math.max(12, 10 * size / b.width) ** 2;
    const p = this.places;
    for (let i = 0; i < this.arm.seats; i++) {
      const d = (p.x[i] - x) ** 2 + (p.y[i] - y) ** 2;
      if (d < near && d < Math.max(p.r[i] ** 2 * 2, 60)) { near = d; best = i; }
    }
    return best;
  }

  point(i) {
    if (this.pointed === i) return;
    this.pointed = i;
    this.fresh = true;
    if (i >= 0 && !this.tied) this.on.wantTies();
    this.tip.hidden = i < 0;
    if (i < 0) return;
    const p = this.places, v = this.goal[i];
    this.tip.textContent = v < 0 ? words.nobody : `${this.arm.ids?.[i] || say(words.seat, { n: i })}, ${p.led[i] >= 0 ? say(words.leads, { n: p.reports[p.led[i]].length, level: this.level(i) }) : say(words.member, { team: p.teamOf[i] })}: ${words.looks[this.look]} ${num(v)}`;
    const b = this.canvas.clientWidth / size;
    this.tip.style.left = Math.max(0, Math.min(p.x[i] * b, this.canvas.clientWidth - 160)) + "px";
    this.tip.style.top = (this.canvas.offsetTop + p.y[i] * b + 12) + "px";
  }

  level(i) {
    const p = this.places;
    const below = p.reports[p.led[i]].filter((j) => p.led[j] >= 0);
    return 1 + (below.length ? Math.max(...below.map((j) => this.level(j))) : 0);
  }

  set(look, text) {
    const b = bytes(text);
    const first = this.look !== look;
    this.look = look;
    let sum = 0, n = 0;
    for (let i = 0; i < b.length; i++) {
      this.goal[i] = b[i] === 255 ? -1 : b[i] / 254;
      if (b[i] !== 255) { sum += this.goal[i]; n++; }
    }
    if (first || still.matches) this.now.set(this.goal);
    this.moving = true;
    this.heads = n;
    this.mean = n ? sum / n : 0;
    this.fresh = true;
  }

  // wantsTies tells whether ties would be drawn: of many people only those of one.
  wantsTies() { return this.arm.seats <= many / 4 || this.pointed >= 0 || this.chosen >= 0; }

  setTies(t) {
    if (!t) { this.tied = null; this.fresh = true; return; }
    this.tied = { from: ints(t.from), to: ints(t.to), weight: bytes(t.weight) };
    this.fresh = true;
  }

  resize() {
    const w = this.canvas.clientWidth, d = Math.min(devicePixelRatio, 2);
    if (!w) return;
    this.canvas.width = this.canvas.height = Math.round(w * d);
    this.back = null;
    this.fresh = true;
  }

  // background draws what does not change: circles of teams and lines of command.
  background(k) {
    const style = getComputedStyle(document.documentElement), of = (n) => style.getPropertyValue(n).trim();
    const b = document.createElement("canvas");
    b.width = this.canvas.width; b.height = this.canvas.height;
    const c = b.getContext("2d");
    c.scale(k, k);
    for (const [x, y, r, depth] of this.places.circles) {
      c.beginPath(); c.arc(x, y, r, 0, 7);
      c.fillStyle = depth % 2 ? of("--crowd2") : of("--crowd1"); c.fill();
      c.lineWidth = 1; c.strokeStyle = of("--grid"); c.stroke();
    }
    c.strokeStyle = of("--command"); c.lineWidth = Math.max(0.7, 1.3 / k);
    c.beginPath();
    for (const [a, z] of this.places.lines) { c.moveTo(this.places.x[a], this.places.y[a]); c.lineTo(this.places.x[z], this.places.y[z]); }
    c.stroke();
    this.tie = of("--tie"); this.ink = of("--ink"); this.edge = of("--edge");
    return b;
  }

  // draw draws a picture if there is something new; it returns whether it did.
  draw(time) {
    const moving = this.moving && this.ease(time);
    if (!this.fresh && !moving) return false;
    this.fresh = false;
    const c = this.canvas.getContext("2d"), p = this.places, n = this.arm.seats, k = this.canvas.width / size;
    if (!this.canvas.width) return false;
    this.back ||= this.background(k);
    this.colours = this.colours?.look === this.look ? this.colours : Object.assign(ramp(this.look || "trust"), { look: this.look });
    c.setTransform(1, 0, 0, 1, 0, 0);
    c.clearRect(0, 0, this.canvas.width, this.canvas.height);
    c.drawImage(this.back, 0, 0);
    c.setTransform(k, 0, 0, k, 0, 0);
    this.drawTies(c, k);
    const bins = this.colours.length, by = Array.from({ length: bins }, () => []);
    for (let i = 0; i < n; i++) if (this.now[i] >= 0) by[Math.min(bins - 1, (this.now[i] * bins) | 0)].push(i);
    for (let b = 0; b < bins; b++) {
      if (!by[b].length) continue;
      c.fillStyle = this.colours[b];
      if (n > many) {
        for (const i of by[b]) { const r = p.r[i]; c.fillRect(p.x[i] - r, p.y[i] - r, 2 * r, 2 * r); }
        continue;
      }
      c.beginPath();
      for (const i of by[b]) { c.moveTo(p.x[i] + p.r[i], p.y[i]); c.arc(p.x[i], p.y[i], p.r[i], 0, 7); }
      c.fill();
    }
    if (n <= many) {
      c.strokeStyle = this.edge; c.lineWidth = 1 / k;
      c.beginPath();
      for (let i = 0; i < n; i++) if (this.now[i] >= 0) { c.moveTo(p.x[i] + p.r[i], p.y[i]); c.arc(p.x[i], p.y[i], p.r[i], 0, 7); }
      c.stroke();
    }
    for (const i of [this.pointed, this.chosen]) {
      if (!(i >= 0)) continue;
      c.strokeStyle = this.ink; c.lineWidth = 3 / k;
      c.beginPath(); c.arc(p.x[i], p.y[i], p.r[i] + 3 / k, 0, 7); c.stroke();
    }
    return true;
  }

  drawTies(c, k) {
    if (!this.tied || !this.on.ties()) return;
    const p = this.places, { from, to, weight } = this.tied, only = this.arm.seats > many / 4 || this.pointed >= 0 || this.chosen >= 0;
    const who = this.pointed >= 0 ? this.pointed : this.chosen;
    if (only && !(who >= 0)) return;
    c.strokeStyle = only ? this.ink : this.tie;
    c.lineWidth = (only ? 1.4 : 0.7) / k;
    c.globalAlpha = only ? 0.8 : 0.5;
    c.beginPath();
    for (let n = 0; n < from.length; n++) {
      const a = from[n], z = to[n];
      if (!weight[n] || (only ? a !== who && z !== who : a > z)) continue;
      const mx = (p.x[a] + p.x[z]) / 2, my = (p.y[a] + p.y[z]) / 2;
      c.moveTo(p.x[a], p.y[a]);
      c.quadraticCurveTo(mx + (p.y[z] - p.y[a]) * 0.12, my - (p.x[z] - p.x[a]) * 0.12, p.x[z], p.y[z]);
    }
    c.stroke();
    c.globalAlpha = 1;
  }

  // ease lets colours follow what is so; it returns whether they still move.
  ease() {
    let left = 0;
    const rate = still.matches ? 1 : 0.22;
    for (let i = 0; i < this.now.length; i++) {
      const g = this.goal[i], v = this.now[i];
      if (g < 0 || v < 0) this.now[i] = g;
      else if (g - v > 0.004 || v - g > 0.004) { this.now[i] = v + (g - v) * rate; left++; }
      else this.now[i] = g;
    }
    this.moving = left > 0;
    return true;
  }

  say() {
    this.name.textContent = this.arm.name + (this.heads === undefined ? "" : " · " + say(words.ofSeats, { n: this.heads, seats: this.arm.seats }));
    this.canvas.setAttribute("aria-label", say(words.crowdIs, { arm: this.arm.name, n: this.heads ?? this.arm.seats, look: words.looks[this.look] || "", mean: num(this.mean) }));
  }
}
