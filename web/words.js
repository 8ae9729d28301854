// All words of the lab, in one place, ready to be translated. {name} stands for a value.

export const words = {
  skip: "To the run", lab: "lab", lesson: "Lesson", present: "Present", help: "Keys", leavePresent: "Leave presenting",
  runTitle: "The run", play: "Play", again: "Play again", pause: "Pause", step: "One week", reset: "Reset", speed: "Speed",
  sameSeed: "Same seed again", newSeed: "New seed", keep: "Keep this run", many: "Run {n}", stopMany: "Stop", oneRun: "Back to one run", noKept: "Clear kept runs",
  week: "Week {week} of {weeks}", before: "Before week 0, of {weeks}", seed: "Seed {seed}, run {run}",
  crowd: "The organization", colour: "Colour by", showTies: "Informal ties",
  charts: "Measures", moreCharts: "Another chart", chart: "Measure", lessCharts: "Take this chart away",
  settings: "Settings", allSettings: "All settings", find: "Find", design: "Design a leader",
  take: "Take it with you", copyLink: "Copy link", copyTOML: "Copy as TOML", copyCommand: "Copy command line", saveWeeks: "Save the weeks (CSV)",
  saveSVG: "SVG", savePNG: "PNG", saveCSV: "CSV", save: "Save this chart as",
  copied: "Copied.", notCopied: "The browser does not let this page copy; the text is shown below.",
  loading: "The engine is being loaded …", gone: "The line to the program is gone: \"sim lab\" was ended, or this page was asleep for long. Load this page again to go on where the address says.",
  goneWasm: "The engine has stopped ({why}). Load this page again; the address keeps the settings.",
  here: "The organization is run by the program that serves this page.", wasm: "The organization is run in this browser: nothing is sent anywhere.",
  now: "counts from the next week", nowBefore: "counts in this run", joining: "counts for those who come from now on; for everybody after a reset", start: "counts after a reset",
  waits: "Something you set counts after a reset only.", standard: "default {value}", studySays: "the study says {value}", takeBack: "Reset", takeBackOf: "Reset {key}",
  allArms: "all", forArm: "for", differ: "The arms differ in: {list}.", more: "and {n} more", alike: "The arms do not differ in any setting.",
  onWord: "on", offWord: "off", noneFound: "No setting has this word.", foundOf: "{n} of {all}",
  nobody: "an empty seat", seat: "seat {n}", ofSeats: "{n} of {seats} people are there",
  running: "{done} of {total} runs", ranMany: "{n} runs of each arm. Thin: each run. Bold: the run in the middle. Dots: each run's mean of the last {weeks} weeks; the ringed one is the run above.",
  ahead: "{a} is higher in {k} of {n} pairs of runs, {b} in {m}{even} (mean of the last {weeks} weeks).", even: ", {n} are equal",
  nothingYet: "Nothing has been lived yet.", keptNow: "This run is kept, in grey behind the next.", ended: "The run is over.", resetDone: "A new run stands before its first week.",
  table: "The numbers of this chart", weekWord: "week", seen: "Leaders see this measure.", unseen: "Leaders do not see this measure.",
  chartIs: "{label}, {unit}: {arms} in week {week}.", noWeeks: "nothing yet",
  crowdIs: "{arm}: {n} people by {look}, mean {mean}. Arrow keys go from person to person, Enter tells a story.",
  legend: { trust: ["no trust", "full trust", "trust in the own leader"], fear: ["no fear", "much fear", "fear"], wounds: ["unhurt", "badly hurt", "harm not yet healed"], adoption: ["unaware", "adopted", "stage in the change"] },
  looks: { trust: "trust", fear: "fear", wounds: "wounds", adoption: "adoption of the change" },
  speeds: [["2", "2 weeks a second"], ["5", "5 weeks a second"], ["10", "10 weeks a second"], ["25", "25 weeks a second"], ["50", "50 weeks a second"], ["0", "as fast as it goes"]],
  wordsOfShares: ["hardly any", "little", "middling", "much", "very much"],
  close: "Close", storyOf: "The story of {name}", telling: "Her weeks are lived once more …",
  who: "{id}, {role}. {since}.", member: "member of team {team}", leads: "leads {n} people, level {level}", fromStart: "There from the start", sinceWeek: "There since week {week}",
  boss: "led by {name}", noBoss: "led by nobody", moments: "What made her so", quiet: "Nothing much has happened to her yet.", states: { trust: "Trust in the leader", fear: "Fear", strain: "Strain", wounds: "Wounds", belonging: "Belonging", voice: "Readiness to speak up", capability: "Capability to lead", quit: "Thoughts of leaving" },
  steps: { question: "Question", predict: "Predict", notice: "Notice", try: "Try", discuss: "Discuss", limits: "Limits" },
  predictAsk: "What do you expect? Choose before you press play; it stays in this page.", predicted: "You expected: {text}", noteAsk: "After the run, look at this:", hidden: "Hidden while presenting; press the number again to show it.",
  footer: "{study}, leadsim {version}", subtitle: "{unit}; {arms}; seed {seed}, run {run}",
  designAsk: "Answer as the leader would act; the answers set a style's intensities for the arm you choose.", designArm: "For arm", designDo: "Lead like this",
  keysTitle: "Keys", keyList: [["Space", "play or pause"], ["S", "one week"], ["R", "reset"], ["K", "keep this run"], ["M", "many runs: one run becomes a distribution"], ["P", "present"], ["1 … 6", "steps of the lesson"], ["?", "this list"], ["Esc", "close"]],
  page: "leadsim lab",
};

// moments of a person's story; see web/engine/story.go.
export const moments = {
  joined: (m, w) => `She joins${w.boss ? ", led by " + w.boss : ""}.`,
  promoted: (m) => `She moves to a leader's seat, level ${m.size}.`,
  leader: (m, w) => `${w.other} leads her from now on.`,
  nobody: (m) => m.cause === "removed" ? "Her leader is removed." : "Her leader leaves.",
  wounded: (m) => `${causes[m.cause] || "She is hurt by " + m.cause} (${hurt(m.size)}).`,
  trust: (m) => m.size > 0 ? `Her trust in the leader rises (+${m.size.toFixed(2)}).` : `Her trust in the leader falls (${m.size.toFixed(2)}).`,
  broken: () => "She finds out that a word was not kept.",
  crisis: (m) => `A crisis begins${m.name ? ": " + m.name : ""}, severity ${Number(m.size).toFixed(1)}.`,
  contained: (m) => `The crisis is contained, after ${m.size} weeks.`,
  colleague: (m, w) => `${w.other}, of her team, ${exits[m.cause] || "is gone"}.`,
  stage: (m) => `In the change she is now ${stages[m.size] || m.size}.`,
  champion: () => "She becomes a champion of the change.",
  scripted: (m) => `It happens: ${m.name}.`,
  turnaround: (m) => `The board forces a turnaround; ${Math.round(100 * m.size)} % of the members are laid off.`,
  closed: () => "The organization closes.",
};
const exits = { quit: "quits", unavoidable: "has to go, for reasons of life", dismissed: "is dismissed", "laid off": "is laid off", scripted: "leaves" };
const stages = ["unaware", "aware", "interested", "trying", "among those who have adopted"];
const causes = {
  pressure: "Pressure hurts her", threat: "A threat hurts her", reprimand: "A reprimand hurts her", humiliation: "She is humiliated before others",
  withholding: "A raise or promotion is withheld from her", exclusion: "She is shut out", dismissal: "She sees somebody dismissed", "arbitrary punishment": "She is punished without a deed, or sees it",
  blame: "She is blamed for a decision that failed", "broken word": "A broken word hurts her", watching: "Being watched hurts her", "ignored voice": "What she brings up is ignored",
  overload: "Overload wears her down", "loss of colleagues": "The loss of colleagues hurts her", layoff: "A layoff hurts her", "command in a crisis": "Being commanded in the crisis hurts her",
  "imposed change": "A change imposed on her hurts", "suppressed influence": "Her influence is kept down", rumour: "A rumour hurts her", favour: "Somebody else is favoured", "gain from the office": "She sees a leader take for own ends",
};
const hurt = (size) => size < 0.02 ? "a little" : size < 0.06 ? "clearly" : "deeply";

// Names for people, so that a story is somebody's: each id has one for good.
const names = ("Ada Aisha Akira Alba Amara Amina Ana Anders Anouk Aya Beatriz Ben Binta Bo Carla Chidi Chloe Dalia Dana Daniel David Dewi Diego Dina Ebba Elena Eli Elif Emeka Emil Emma Esra Eva Farid Fatima Felix Fen Finn " +
  "Freya Gabriel Grace Greta Hana Hassan Hugo Ida Ife Ines Ingrid Iris Ivan Jana Jin Joao Jonas Juan Jun Kai Karim Katya Kemal Kofi Lars Layla Lena Leo Lin Lina Luca Lucia Magnus Mai Malik Mara Marco Maria Mateo Maya Mei Mila " +
  "Mina Mira Moses Nadia Naomi Nia Nina Noa Noor Nora Olga Omar Oscar Otto Paula Pavel Petra Pia Priya Rafael Rana Ravi Rosa Rui Sam Samira Sana Sara Selma Sofia Stefan Sven Tara Tariq Theo Tomas Uma Vera Viktor Wei Yara Yusuf Zara Zoe").split(" ");
export function nameOf(id) {
  let h = 2166136261;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 16777619);
  h ^= h >>> 15; h = Math.imul(h, 2246822519); h ^= h >>> 13;
  h >>>= 0;
  return names[h % names.length] + " " + String.fromCharCode(65 + ((h >>> 16) % 26)) + ".";
}

// Questions that design a leader: each answer sets a few intensities.
export const questions = [
  ["When something has to be decided, I …", [["decide, and say what is to be done", { consult: 0.05, delegate: 0.05, direct: 0.8 }], ["ask, then decide", { consult: 0.6, delegate: 0.2, direct: 0.4 }], ["leave it to whoever does the work", { consult: 0.4, delegate: 0.7, direct: 0.15 }]]],
  ["Work that I have asked for, I …", [["check closely", { monitor: 0.7 }], ["look at now and then", { monitor: 0.25 }], ["trust to be done", { monitor: 0.08 }]]],
  ["Somebody refuses, or does little. I …", [["punish it", { sanction: 0.7, threaten: 0.25 }], ["talk first, and seldom punish", { sanction: 0.2, threaten: 0.05 }], ["ask what stands in the way", { sanction: 0.05, threaten: 0, listen: 0.6 }]]],
  ["A decision that I left to somebody fails. I …", [["hold it against the person", { blame: 0.7 }], ["let it pass, once", { blame: 0.25 }], ["look at it together", { blame: 0.02, explain: 0.6 }]]],
  ["Good work gets from me …", [["my silence", { recognise: 0.05, reward: 0.1 }], ["a reward", { recognise: 0.3, reward: 0.6 }], ["credit before everybody", { recognise: 0.7, reward: 0.3 }]]],
  ["When a crisis comes, I …", [["take command, and keep it", { crisis_policy: "command", hand_back: false }], ["take command, and hand back", { crisis_policy: "command", hand_back: true }], ["share the search for a way out", { crisis_policy: "share", hand_back: true }]]],
];

export function say(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (_, k) => values[k] ?? "");
}
export function num(x, digits = 2) {
  if (x === null || x === undefined || Number.isNaN(x)) return "–";
  const a = Math.abs(x);
  return a >= 1000 ? Math.round(x).toString() : a >= 100 ? x.toFixed(0) : a >= 10 ? x.toFixed(1) : x.toFixed(digits);
}
