// Sliders for settings: what each means, its default, its ends, and from when on it counts.
import { words, say } from "./words.js";

let made = 0;
const el = (tag, more = {}, ...children) => {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(more)) k in e ? (e[k] = v) : e.setAttribute(k, v);
  e.append(...children);
  return e;
};
export { el };

export const written = (v) => (typeof v === "boolean" ? (v ? words.onWord : words.offWord) : typeof v === "number" ? String(+v.toPrecision(6)) : String(v));

// ends splits "0 = nobody is checked, 1 = every request" into words for both ends.
export function ends(row) {
  const m = /^\S+ = (.*?), \S+ = (.*)$/.exec(row.ends || "");
  return m ? [m[1], m[2]] : ["", ""];
}

// span returns the ends of the slider itself: wide ranges are cut to what is near the default; the box takes the rest.
function span(row, value) {
  let { low, high } = row;
  const d = typeof row.default === "number" ? row.default : 0;
  if (row.kind !== "share" && high - low > 8 * Math.max(Math.abs(d), 0.25)) {
    high = Math.min(high, Math.max(4 * Math.abs(d), value * 1.5, row.kind === "count" || row.kind === "weeks" ? 8 : 0.5));
    low = Math.max(low, Math.min(0, d < 0 ? 4 * d : 0, value));
  }
  const whole = row.kind === "count" || row.kind === "weeks";
  const step = whole ? 1 : 10 ** Math.floor(Math.log10((high - low) / 50 || 1));
  return { low, high, step };
}

// head takes a key apart for people: the arm or event it is of, and its own words.
export function head(key, arms, event) {
  let own = key, of = "";
  const m = /^arm\[(\d+)\]\.(.*)$/.exec(key);
  if (m) { of = arms[m[1]]?.name || key; own = m[2]; }
  const e = /^event\[(\d+)\]\.(.*)$/.exec(own);
  if (e) { of = event || "event " + e[1]; own = e[2]; }
  return { of, own: own.split(".").map((w) => w.replaceAll("_", " ")).join(" · ") };
}

// Slider is one setting. on: {set(key, value), unset(key), arms, week()}
export class Slider {
  constructor(data, on) {
    this.on = on;
    this.id = "s" + ++made;
    this.box = el("div", { className: "slider" });
    this.update(data);
  }

  update(data) {
    const again = this.data && this.data.key === data.key && this.box.contains(document.activeElement);
    this.data = data;
    if (again) { this.show(); return; }
    this.build();
    this.show();
  }

  build() {
    const { row, key } = this.data, id = this.id, name = head(key, this.on.arms, this.data.event);
    const title = el("label", { htmlFor: id, className: "name" }, name.own);
    if (name.of) title.append(el("span", { className: "of" }, name.of));
    this.back = el("button", { className: "small", textContent: words.takeBack, title: say(words.takeBackOf, { key }), onclick: () => this.on.unset(this.data.key) });
    this.back.setAttribute("aria-label", say(words.takeBackOf, { key: name.of + " " + name.own }));
    const line = el("div", { className: "line" });
    const set = (v) => this.on.set(this.data.key, v);
    if (row.kind === "switch") {
      this.input = el("input", { type: "checkbox", id, onchange: () => set(String(this.input.checked)) });
      line.append(this.input);
    } else if (row.kind === "choice" || row.options) {
      this.input = el("select", { id, onchange: () => set(this.input.value) }, ...(row.options || []).map((o) => new Option(o, o)));
      line.append(this.input);
    } else {
      const s = span(row, this.value());
      this.input = el("input", { type: "range", id, min: s.low, max: s.high, step: s.step });
      this.number = el("input", { type: "number", min: row.low, max: row.high, step: "any" });
      this.number.setAttribute("aria-label", name.of + " " + name.own);
      if (typeof row.default === "number" && row.default >= s.low && row.default <= s.high) {
        const list = el("datalist", { id: id + "d" }, new Option("", row.default));
        this.input.setAttribute("list", id + "d");
        line.append(list);
      }
      let timer = 0;
      this.input.oninput = () => { this.number.value = this.input.value; clearTimeout(timer); timer = setTimeout(() => set(this.input.value), 120); };
      this.number.onchange = () => { if (this.number.value !== "") set(this.number.value); };
      line.append(this.input, this.number);
    }
    const [lowWord, highWord] = ends(row);
    this.meaning = el("p", { className: "meaning", id: id + "m" }, row.meaning);
    this.input.setAttribute("aria-describedby", id + "m " + id + "n");
    this.note = el("p", { className: "note", id: id + "n" });
    this.box.replaceChildren(el("div", { className: "title" }, title, this.back), line);
    if (lowWord) this.box.append(el("div", { className: "ends" }, el("span", {}, lowWord), el("span", {}, highWord)));
    this.box.append(this.meaning, this.note);
  }

  value() { return this.data.value[0]; }

  show() {
    const { row, value, own, set } = this.data;
    const v = value[0], same = value.every((x) => x === v);
    if (row.kind === "switch") this.input.checked = v;
    else {
      if (document.activeElement !== this.input) this.input.value = v;
      if (this.number && document.activeElement !== this.number) this.number.value = same ? +Number(v).toPrecision(6) : "";
      if (this.number) this.number.placeholder = same ? "" : "…";
    }
    this.back.hidden = !set;
    const bits = [say(words.standard, { value: written(row.default) })];
    if (own.some((x) => x !== row.default)) bits.push(say(words.studySays, { value: [...new Set(own.map(written))].join(" / ") }));
    if (!same) bits.push(value.map((x, i) => (this.on.arms[i]?.name || i) + " " + written(x)).join(", "));
    bits.push(this.on.week() === 0 ? words.nowBefore : words[row.when]);
    this.note.textContent = bits.join(" · ");
    this.note.classList.toggle("late", row.when === "start" && this.on.week() > 0);
  }
}
