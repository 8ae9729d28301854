// What a chart shows, to keep: a picture of lines that scale, one of dots, and the numbers.
import { words, say, num } from "./words.js";

const esc = (s) => String(s).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

export function file(name, type, data) {
  const a = document.createElement("a");
  a.href = URL.createObjectURL(data instanceof Blob ? data : new Blob([data], { type }));
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
}

// svg draws a chart for a slide, 16:9, in light colours; looks are those of light mode.
export function svg(chart, about) {
  const m = chart.model, W = 1920, H = 1080, left = 130, right = 330, top = 190, bottom = 130;
  const looks = m.looksForPaper();
  const [lo, hi] = chart.range();
  const x = (i) => left + (i / m.weeks) * (W - left - right), y = (v) => top + (1 - (v - lo) / (hi - lo)) * (H - top - bottom);
  const path = (s) => {
    let d = "", open = false;
    s.forEach((v, i) => { if (v === null) { open = false; return; } d += (open ? "L" : "M") + x(i).toFixed(1) + " " + y(v).toFixed(1); open = true; });
    return d;
  };
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" font-family="Helvetica, Arial, sans-serif" role="img" aria-label="${esc(chart.words())}">`,
    `<rect width="${W}" height="${H}" fill="#fff"/>`,
    `<text x="${left}" y="80" font-size="46" font-weight="700" fill="#1a1a1a">${esc(m.meta.label)}: ${esc(about.title)}</text>`,
    `<text x="${left}" y="135" font-size="28" fill="#444">${esc(about.subtitle(m.meta.unit))}</text>`];
  const step = nice((hi - lo) / 5), xs = nice(m.weeks / 6);
  for (let v = Math.ceil(lo / step) * step; v <= hi + 1e-9; v += step) out.push(`<path d="M${left} ${y(v)}H${W - right}" stroke="#e4e4e4" stroke-width="2"/><text x="${left - 16}" y="${y(v) + 9}" font-size="26" text-anchor="end" fill="#1a1a1a">${+v.toFixed(6)}</text>`);
  for (let v = 0; v <= m.weeks; v += xs) out.push(`<text x="${x(v)}" y="${H - bottom + 42}" font-size="26" text-anchor="middle" fill="#1a1a1a">${v}</text>`);
  out.push(`<text x="${(left + W - right) / 2}" y="${H - bottom + 82}" font-size="26" text-anchor="middle" fill="#1a1a1a">${esc(words.weekWord)}</text>`);
  for (const e of m.scripts) out.push(`<path d="M${x(e.week)} ${top}V${H - bottom}" stroke="#767676" stroke-width="2" stroke-dasharray="8 8"/><text x="${x(e.week) + 8}" y="${top + 26}" font-size="24" fill="#595959">${esc(e.name || e.kind)}</text>`);
  for (const g of m.ghosts()) g.forEach((s, i) => out.push(`<path d="${path(s)}" fill="none" stroke="#a6a6a6" stroke-width="4" stroke-dasharray="${(looks[i]?.dash || []).map((d) => d * 2.4).join(" ")}"/>`));
  const spread = m.spread();
  if (spread) spread.arms.forEach((runs, a) => runs.forEach((s) => out.push(`<path d="${path(s)}" fill="none" stroke="${looks[a].colour}" stroke-width="2" opacity="0.25"/>`)));
  const lines = spread ? spread.arms.map((runs, a) => runs[spread.middle[a]]) : m.series();
  const labels = lines.map((s, a) => ({ a, v: s.at(-1), y: s.length ? y(s.at(-1)) : 0, x: x(s.length - 1) })).filter((l) => lines[l.a].length && l.v !== null).sort((p, q) => p.y - q.y);
  for (let i = 1; i < labels.length; i++) labels[i].y = Math.max(labels[i].y, labels[i - 1].y + 34);
  lines.forEach((s, a) => out.push(`<path d="${path(s)}" fill="none" stroke="${looks[a].colour}" stroke-width="${6 * looks[a].weight}" stroke-dasharray="${looks[a].dash.map((d) => d * 3).join(" ")}" stroke-linejoin="round"/>`));
  for (const l of labels) out.push(`<text x="${l.x + 14}" y="${l.y + 9}" font-size="28" font-weight="700" fill="${looks[l.a].colour}">${looks[l.a].mark} ${esc(m.arms[l.a].name)} ${num(l.v)}</text>`);
  out.push(`<text x="${left}" y="${H - 20}" font-size="22" fill="#595959">${esc(about.footer)}</text></svg>`);
  return out.join("\n");
}

function nice(x) {
  const p = 10 ** Math.floor(Math.log10(x || 1));
  return [1, 2, 2.5, 5, 10].map((k) => k * p).find((s) => s >= x) || 10 * p;
}

export async function png(text) {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const img = new Image();
    img.src = url;
    await img.decode();
    const c = document.createElement("canvas");
    c.width = 1920; c.height = 1080;
    c.getContext("2d").drawImage(img, 0, 0);
    return await new Promise((resolve) => c.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function csv(chart) {
  const m = chart.model, spread = m.spread();
  const rows = [["run", "arm", "week", m.metric]];
  const put = (run, arm, s) => s.forEach((v, w) => rows.push([run, arm, w, v ?? ""]));
  if (spread) spread.arms[0].forEach((_, k) => spread.arms.forEach((runs, a) => put(k, m.arms[a].name, runs[k])));
  else m.series().forEach((s, a) => put(m.run(), m.arms[a].name, s));
  return rows.map((r) => r.map((c) => (/[",\n]/.test(c) ? '"' + String(c).replaceAll('"', '""') + '"' : c)).join(",")).join("\n") + "\n";
}
