// How an arm looks in every picture: colour, dash and mark, as in package plots. Colour is never the only cue.

const styles = {
  light: { over: "#c25200", with: "#0072b2", kind: "#b2508a", black: "#000000", none: "#595959", other: "#00785a" },
  dark: { over: "#ff8a3d", with: "#59b7f0", kind: "#e79cc6", black: "#f0f0f0", none: "#b0b0b0", other: "#3ecfa4" },
};
const solid = [], long = [6, 2.4], short = [3, 1.8], dotted = [1.2, 1.6], dashDot = [5, 2, 1.2, 2], dashDotDot = [5, 1.8, 1.2, 1.8, 1.2, 1.8];
const of = {
  "domineering": ["over", solid, 1, "■"], "power-over": ["over", solid, 1, "■"],
  "power-with": ["with", solid, 1.5, "●"],
  "compassionate-power-over": ["kind", long, 1.1, "◆"], "masquerade": ["kind", short, 1.1, "▼"],
  "hybrid-in-crisis": ["black", dashDot, 1, "○"],
  "laissez-faire": ["none", dotted, 1, "▲"], "baseline": ["none", dotted, 1, "▲"],
};
const nameless = [["none", dotted, 1, "▲"], ["other", long, 1.1, "◆"], ["black", dashDot, 1, "○"], ["with", solid, 1.3, "●"], ["over", short, 1, "▼"]];
const further = [[long, "◆"], [dotted, "▲"], [dashDot, "○"], [short, "▼"], [solid, "■"]];

export const dark = matchMedia("(prefers-color-scheme: dark)");
export const still = matchMedia("(prefers-reduced-motion: reduce)");

export function looksOf(arms, onPaper) {
  const night = dark.matches && !onPaper;
  const palette = styles[night ? "dark" : "light"];
  const seen = {};
  let unnamed = 0;
  return arms.map((a) => {
    let known = of[a.style] || (a.style ? ["other", dashDotDot, 1, "✕"] : of[a.name]) || nameless[unnamed++ % nameless.length];
    let [colour, dash, weight, mark] = known;
    const n = seen[colour] = (seen[colour] || 0) + 1;
    if (n > 1) {
      const fit = further.filter((f) => f[1] !== mark);
      [dash, mark] = fit[(n - 2) % fit.length];
    }
    let c = palette[colour];
    if (n % 2 === 0) c = mix(c, night ? "#ffffff" : "#000000", 0.35);
    return { colour: c, dash: dash.map((d) => d * 1.6), weight, mark };
  });
}

export function mix(a, b, share) {
  const p = (c) => [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));
  const x = p(a), y = p(b);
  return "#" + x.map((v, i) => Math.round(v * (1 - share) + y[i] * share).toString(16).padStart(2, "0")).join("");
}

// What people are coloured by: from little to much.
export const scales = {
  trust: { light: ["#dfe9f2", "#0a4f86"], dark: ["#22313f", "#7cc4f5"] },
  fear: { light: ["#f6e6dc", "#9c3d00"], dark: ["#3b2a20", "#ff9c58"] },
  wounds: { light: ["#f3e3ec", "#7d1f57"], dark: ["#39242f", "#f29ccb"] },
  adoption: { light: ["#e3efe9", "#005c42"], dark: ["#1f332b", "#55d6ab"] },
};
export function ramp(look, steps = 33) {
  const [a, b] = scales[look][dark.matches ? "dark" : "light"];
  return Array.from({ length: steps }, (_, i) => mix(a, b, i / (steps - 1)));
}
