// The engine in a browser: Go, compiled to WebAssembly, speaks by postMessage.
importScripts("wasm_exec.js");
const go = new Go();
const waiting = [];
self.onmessage = (e) => waiting.push(e.data); // until the engine takes over
(async () => {
  try {
    let made;
    try {
      made = await WebAssembly.instantiateStreaming(fetch("engine.wasm"), go.importObject);
    } catch { // a server that does not call it application/wasm
      const response = await fetch("engine.wasm");
      if (!response.ok) throw new Error("engine.wasm: " + response.status);
      made = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject);
    }
    const ended = go.run(made.instance);
    for (const data of waiting) self.onmessage({ data });
    await ended;
    throw new Error("the engine has ended");
  } catch (err) {
    postMessage(JSON.stringify({ event: "gone", error: String(err && err.message || err) }));
  }
})();
