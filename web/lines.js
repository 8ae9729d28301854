// Charts of a measure from week to week, growing while the run goes on: the lines by uPlot, everything around them drawn here.
import uPlot from "./vendor/uplot/uPlot.esm.js";
import { words, say, num } from "./words.js";

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export class Chart {
  // model: {metric, meta, arms, looks, weeks, scripts, series(), ghosts(), spread(), week()}
  constructor(box, model) {
    this.box = box;
    this.model = model;
    this.make();
    this.watcher = new ResizeObserver(() => this.size());
    this.watcher.observe(box);
  }

  destroy() { this.watcher.disconnect(); this.plot.destroy(); this.box.replaceChildren(); }

  make() {
    const { arms, looks, weeks } = this.model;
    const ink = css("--ink"), grid = css("--grid"), soft = css("--soft");
    this.scale = Number(getComputedStyle(this.box).fontSize.replace("px", "")) / 14;
    const font = (px) => `${Math.round(px * this.scale)}px system-ui, sans-serif`;
    const axis = { stroke: ink, font: font(12), grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
    const opts = {
      width: 300, height: 200, padding: [10 * this.scale, () => this.room(), 0, 0],
      legend: { show: false }, cursor: { show: true, points: { show: false }, drag: { x: false, y: false } },
      scales: { x: { time: false, range: [0, weeks] }, y: { range: () => this.range() } },
      axes: [{ ...axis, size: 34 * this.scale, space: 60 * this.scale, values: (u, v) => v.map((x) => (Number.isInteger(x) ? String(x) : "")) }, { ...axis, size: 48 * this.scale, space: 32 * this.scale, values: (u, v) => v.map((x) => +x.toFixed(4)) }],
      series: [{}, ...arms.map((a, i) => ({ stroke: looks[i].colour, width: 2 * looks[i].weight * this.scale, dash: looks[i].dash, points: { show: false }, spanGaps: true }))],
      hooks: { drawAxes: [(u) => this.behind(u, soft, font)], draw: [(u) => this.front(u, ink, font)] },
    };
    this.box.replaceChildren();
    this.plot = new uPlot(opts, this.data(), this.box);
    this.size();
  }

  size() {
    const w = this.box.clientWidth;
    if (!w) return;
    this.plot.setSize({ width: w, height: Math.round(Math.max(170, Math.min(w * 0.5, 300)) * (this.model.big() ? 1.5 : 1)) });
    this.draw();
  }

  // room is kept to the right for the names of the lines, and for the dots of many runs.
  room() {
    const c = (Chart.ruler ||= document.createElement("canvas").getContext("2d"));
    c.font = `600 ${Math.round(12 * this.scale)}px system-ui, sans-serif`;
    const names = Math.max(...this.model.arms.map((a, i) => c.measureText(this.model.looks[i].mark + " " + a.name + "  0.00").width)) + 10 * this.scale;
    return Math.min(this.box.clientWidth * 0.5, names + (this.model.spread() ? this.strip() : 0));
  }

  strip() { return Math.min(64 * this.scale, this.box.clientWidth * 0.13); }

  data() {
    const series = this.model.series();
    const n = Math.max(0, ...series.map((s) => s.length));
    const x = Array.from({ length: n }, (_, i) => i);
    // while many runs are shown the middle one is bold, and the run above thin with the others
    const spread = this.model.spread();
    if (spread) {
      const m = spread.arms.map((runs, a) => runs[spread.middle[a]]);
      const len = Math.max(...m.map((r) => r.length));
      return [Array.from({ length: len }, (_, i) => i), ...m];
    }
    return [x, ...series.map((s) => s)];
  }

  range() {
    let lo = Infinity, hi = -Infinity;
    const take = (s) => { for (const v of s) if (v !== null) { if (v < lo) lo = v; if (v > hi) hi = v; } };
    this.model.series().forEach(take);
    this.model.ghosts().forEach((g) => g.forEach(take));
    this.model.spread()?.arms.forEach((runs) => runs.forEach(take));
    const meta = this.model.meta;
    if (lo > hi) return [0, 1];
    if (meta.low >= 0 && lo >= 0) lo = Math.min(lo, /share|index/.test(meta.unit) && lo > 0.3 ? lo : 0); // counts stand on zero
    const pad = (hi - lo || 0.1) * 0.06;
    return [lo === 0 ? 0 : lo - pad, hi + pad];
  }

  draw() {
    const many = !!this.model.spread();
    if (many !== this.many && this.box.clientWidth) { // other room is needed
      this.many = many;
      const { width, height } = this.plot;
      this.plot.setSize({ width: width - 1, height });
      this.plot.setSize({ width, height });
    }
    this.plot.setData(this.data());
  }

  path(u, s) {
    const p = new Path2D();
    let open = false;
    for (let i = 0; i < s.length; i++) {
      if (s[i] === null) { open = false; continue; }
      const x = u.valToPos(i, "x", true), y = u.valToPos(s[i], "y", true);
      if (open) p.lineTo(x, y); else p.moveTo(x, y);
      open = true;
    }
    return p;
  }

  // behind the lines: scripted events, kept runs, each of many runs.
  behind(u, soft, font) {
    const c = u.ctx, m = this.model, d = devicePixelRatio;
    c.save();
    c.beginPath();
    c.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    c.clip();
    c.font = scaled(font(11), d);
    c.textBaseline = "top";
    c.textAlign = "left";
    let last = -1e9;
    for (const e of m.scripts) {
      const x = u.valToPos(e.week, "x", true);
      c.strokeStyle = soft; c.lineWidth = d; c.setLineDash([3 * d, 3 * d]);
      c.beginPath(); c.moveTo(x, u.bbox.top); c.lineTo(x, u.bbox.top + u.bbox.height); c.stroke();
      // its name to the right of it, or to the left where that is too narrow; none on top of another
      const name = e.name || e.kind, w = c.measureText(name).width;
      const from = x + 4 * d + w <= u.bbox.left + u.bbox.width ? x + 4 * d : x - 4 * d - w;
      if (from > last) { c.fillStyle = soft; c.fillText(name, from, u.bbox.top + 3 * d); last = from + w + 6 * d; }
    }
    c.setLineDash([]);
    for (const g of m.ghosts()) {
      g.forEach((s, i) => {
        c.strokeStyle = css("--ghost"); c.lineWidth = 1.6 * d; c.setLineDash((m.looks[i]?.dash || []).map((v) => v * d));
        c.stroke(this.path(u, s));
      });
    }
    c.setLineDash([]);
    const spread = m.spread();
    if (spread) {
      spread.arms.forEach((runs, a) => {
        c.strokeStyle = m.looks[a].colour; c.globalAlpha = runs.length > 25 ? 0.2 : 0.32; c.lineWidth = d;
        for (const s of runs) c.stroke(this.path(u, s));
        c.globalAlpha = 1;
      });
    }
    c.restore();
  }

  // in front: names at the ends of the lines; where many runs end.
  front(u, ink, font) {
    const c = u.ctx, m = this.model, d = devicePixelRatio, spread = m.spread();
    const lines = this.data().slice(1);
    c.save();
    if (spread) this.dots(u, c, spread, d);
    c.font = scaled("600 " + font(12), d);
    c.textBaseline = "middle";
    c.textAlign = "left";
    const ends = lines.map((s, a) => {
      let i = s.length - 1;
      while (i >= 0 && s[i] === null) i--;
      return i < 0 ? null : { a, x: u.valToPos(i, "x", true), y: u.valToPos(s[i], "y", true), v: s[i] };
    }).filter(Boolean).sort((p, q) => p.y - q.y);
    const gap = 15 * d * this.scale;
    for (let i = 1; i < ends.length; i++) ends[i].y = Math.max(ends[i].y, ends[i - 1].y + gap);
    let over = ends.length ? ends.at(-1).y - (u.bbox.top + u.bbox.height - gap / 2) : 0;
    for (let i = ends.length - 1; over > 0 && i >= 0; i--) {
      ends[i].y -= over;
      over = i > 0 ? ends[i - 1].y + gap - ends[i].y : 0;
    }
    for (const e of ends) {
      const text = m.looks[e.a].mark + " " + m.arms[e.a].name + "  " + num(e.v);
      const w = c.measureText(text).width, right = u.width * d - 2 * d;
      const x = Math.min(e.x + 6 * d + (spread ? this.strip() * d : 0), right - w);
      if (x < u.bbox.left + u.bbox.width) { c.fillStyle = css("--card"); c.globalAlpha = 0.82; c.fillRect(x - 2 * d, e.y - gap / 2, w + 4 * d, gap); c.globalAlpha = 1; }
      c.fillStyle = m.looks[e.a].colour;
      c.fillText(text, x, e.y);
    }
    c.restore();
  }

  // dots stack each run's end right of the lines: countable, one run a dot.
  dots(u, c, spread, d) {
    const from = u.bbox.left + u.bbox.width + 3 * d, wide = this.strip() * d - 6 * d;
    const bins = Array.from(spread.ends, () => ({}));
    let r = 3 * d * this.scale;
    const stack = () => {
      let most = 0;
      spread.ends.forEach((ends, a) => {
        bins[a] = {};
        ends.forEach((v, k) => { if (v !== null) (bins[a][Math.round(u.valToPos(v, "y", true) / (2 * r))] ||= []).push(k); });
      });
      for (const b of new Set(bins.flatMap((x) => Object.keys(x)))) most = Math.max(most, bins.reduce((n, x) => n + (x[b]?.length || 0), 0));
      return most;
    };
    const most = stack();
    if (most * 2 * r > wide) { r = Math.max(0.9 * d, wide / most / 2); }
    const most2 = stack(), step = Math.min(2 * r, wide / Math.max(1, most2));
    const used = {};
    bins.forEach((rows, a) => {
      for (const [b, runs] of Object.entries(rows)) {
        for (const k of runs) {
          const x = from + r + (used[b] = (used[b] ?? -1) + 1) * step, y = b * 2 * r;
          c.beginPath(); c.arc(x, y, r * 0.86, 0, 7);
          c.fillStyle = this.model.looks[a].colour; c.fill();
          if (k === spread.shown) { c.lineWidth = 1.5 * d; c.strokeStyle = css("--ink"); c.beginPath(); c.arc(x, y, r + 1.6 * d, 0, 7); c.stroke(); }
        }
      }
    });
  }

  // words say what the chart shows, for those who do not see it.
  words() {
    const m = this.model, lines = m.series();
    const arms = m.arms.map((a, i) => a.name + " " + (lines[i].length ? num(lines[i].at(-1)) : words.noWeeks)).join(", ");
    return say(words.chartIs, { label: m.meta.label, unit: m.meta.unit, arms, week: m.week() });
  }
}

const scaled = (font, d) => font.replace(/(\d+)px/, (_, n) => Math.round(n * d) + "px");
