// The address is the state: what follows # says everything that a run follows from, and what is looked at.
// State is that of web/engine/messages.go; the rest is the page's own.

export function read() {
  const q = new URLSearchParams(location.hash.slice(1));
  const whole = (n) => Math.min(Math.max(Math.round(n) || 0, -Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER); // beyond that the engine could not even say what it wants
  const number = (k) => q.has(k) && /^\d+$/.test(q.get(k)) ? whole(Number(q.get(k))) : undefined;
  const state = {};
  if (q.has("study")) state.study = q.get("study");
  if (q.has("text")) state.text = unpack(q.get("text"));
  if (q.has("set")) state.set = q.getAll("set");
  if (q.has("without")) state.without = q.getAll("without");
  if (q.has("then")) state.changes = q.getAll("then").map((t) => {
    const at = t.indexOf(":");
    return { week: whole(Number(t.slice(0, at))), set: t.slice(at + 1) };
  });
  for (const k of ["seed", "weeks", "run", "at"]) if (number(k) !== undefined) state[k] = number(k);
  return { state: q.has("study") || q.has("text") ? state : null, look: q.get("look"), metrics: q.get("charts")?.split(",").filter(Boolean), step: number("step"), present: q.has("present") };
}

export function write(state, page) {
  const q = new URLSearchParams();
  if (state.study) q.set("study", state.study);
  if (state.text) q.set("text", pack(state.text));
  for (const s of state.set || []) q.append("set", s);
  for (const s of state.without || []) q.append("without", s);
  for (const c of state.changes || []) q.append("then", c.week + ":" + c.set);
  for (const k of ["seed", "weeks", "run", "at"]) if (state[k]) q.set(k, state[k]);
  if (state.seed === 0) q.set("seed", 0);
  if (page.look && page.look !== "trust") q.set("look", page.look);
  if (page.metrics?.length) q.set("charts", page.metrics.join(","));
  if (page.step) q.set("step", page.step);
  if (page.present) q.set("present", "1");
  return "#" + q.toString().replaceAll("%3D", "=").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%5B", "[").replaceAll("%5D", "]");
}

const pack = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
function unpack(text) {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)));
  } catch { return ""; }
}
