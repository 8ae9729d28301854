// The words of the lab, from the one file of words (see package words); text.js holds them, written by whoever serves
// this page. {name} in a text stands for a value.
import { text } from "./text.js";

export const words = text.lab, interview = text.interview, language = text.lang;

export function say(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (_, k) => values[k] ?? "");
}
export function num(x, digits = 2) {
  if (x === null || x === undefined || Number.isNaN(x)) return "–";
  const a = Math.abs(x);
  return a >= 1000 ? Math.round(x).toString() : a >= 100 ? x.toFixed(0) : a >= 10 ? x.toFixed(1) : x.toFixed(digits);
}

// nameOf gives a person a name, so that a story is somebody's: each id has one for good.
export function nameOf(id) {
  const names = words.people.names;
  let h = 2166136261;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 16777619);
  h ^= h >>> 15; h = Math.imul(h, 2246822519); h ^= h >>> 13;
  h >>>= 0;
  return names[h % names.length] + " " + String.fromCharCode(65 + ((h >>> 16) % 26)) + ".";
}

// moment tells a moment of a person's story in a sentence; see web/engine/story.go.
export function moment(m) {
  const t = words.moment, other = m.who ? nameOf(m.who) : "";
  switch (m.kind) {
    case "joined": return other ? say(t.joined_boss, { boss: other }) : t.joined;
    case "nobody": return m.cause === "removed" ? t.nobody_removed : t.nobody;
    case "wounded": {
      const hurt = words.hurts[m.size < 0.02 ? 0 : m.size < 0.06 ? 1 : 2], cause = words.cause[m.cause];
      return cause ? say(t.wounded, { cause, hurt }) : say(t.wounded_other, { cause: m.cause, hurt });
    }
    case "trust": return say(m.size > 0 ? t.trust_up : t.trust_down, { size: m.size.toFixed(2) });
    case "crisis": return say(m.name ? t.crisis_named : t.crisis, { name: m.name, size: Number(m.size).toFixed(1) });
    case "colleague": return say(t.colleague, { other, exit: words.exit[m.cause] || words.exit.other });
    case "stage": return say(t.stage, { stage: words.stages[m.size] || m.size });
    case "turnaround": return say(t.turnaround, { percent: Math.round(100 * m.size) });
  }
  return t[m.kind] ? say(t[m.kind], { other, size: m.size, name: m.name }) : m.kind;
}
