// The line to the engine: requests with replies, and events. The messages are those of web/engine/messages.go.
import { host } from "./host.js";

export class Link {
  constructor(onEvent, onGone) {
    this.next = 0;
    this.open = new Map();
    this.onEvent = onEvent;
    this.onGone = onGone;
    this.ready = host.engine === "wasm" ? this.worker() : this.socket();
  }

  socket() {
    return new Promise((resolve, reject) => {
      const ws = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/engine");
      ws.onopen = () => resolve();
      ws.onmessage = (e) => this.take(e.data);
      ws.onclose = () => { reject(new Error("gone")); this.gone(""); };
      this.post = (text) => ws.readyState === WebSocket.OPEN && ws.send(text);
      addEventListener("pagehide", () => ws.close());
    });
  }

  worker() {
    return new Promise((resolve, reject) => {
      const w = new Worker("worker.js");
      w.onmessage = (e) => {
        const m = JSON.parse(e.data);
        if (m.event === "ready") resolve();
        else if (m.event === "gone") { reject(new Error(m.error)); this.gone(m.error); }
        else this.got(m);
      };
      w.onerror = (e) => { reject(new Error(e.message)); this.gone(e.message); };
      this.post = (text) => w.postMessage(text);
    });
  }

  gone(why) {
    for (const { reject } of this.open.values()) reject(new Error("gone"));
    this.open.clear();
    this.onGone(why);
  }

  take(text) { this.got(JSON.parse(text)); }

  got(m) {
    if (m.event) { this.onEvent(m); return; }
    const asked = this.open.get(m.id);
    if (!asked) { if (m.error) this.onEvent({ event: "error", error: m.error }); return; }
    this.open.delete(m.id);
    if (m.error) asked.reject(new Error(m.error)); else asked.resolve(m.result);
  }

  // ask sends a request and returns a promise of its result.
  ask(what, more = {}) {
    const id = ++this.next;
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve, reject });
      this.post(JSON.stringify({ id, do: what, ...more }));
    });
  }

  // tell sends what has no reply.
  tell(what) { this.post(JSON.stringify({ do: what })); }
}

// bytes and ints read columns that come as base64.
export function bytes(text) {
  const raw = atob(text || "");
  const out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}
export function ints(text) { return new Int32Array(bytes(text).buffer); }
