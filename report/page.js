"use strict";
// Adds to a page that can be read without it: results stay hidden until somebody
// has bet, a line can be drawn, and things can be copied and saved. It asks nothing
// of the network; answers stay in this window's storage.
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
	try {
		start();
	} catch (e) {
		document.documentElement.classList.remove("js"); // better all to see than nothing
		throw e;
	}
});

function start() {
	const root = document.documentElement, said = document.body.dataset;
	const $ = (s, e = document) => e.querySelector(s), $$ = (s, e = document) => [...e.querySelectorAll(s)];

	// What was answered survives a reload, where the browser lets pages keep something.
	const key = "leadsim " + said.study;
	let kept = {bet: null, why: "", lines: {}};
	try { kept = Object.assign(kept, JSON.parse(sessionStorage.getItem(key))); } catch { /* nothing kept */ }
	const keep = () => { try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch { /* then not */ } };

	// ---- the bet

	const why = $("#why"), bets = $$("input[name=bet]");
	bets.forEach(b => {
		b.checked = b.value === kept.bet;
		b.addEventListener("change", () => { kept.bet = b.value; $("#nudge").hidden = true; keep(); });
	});
	why.value = kept.why;
	why.addEventListener("input", () => { kept.why = why.value; keep(); });

	const show = $("#show"), hide = $("#hide"), nudge = $("#nudge");
	show.addEventListener("click", () => {
		if (kept.bet === null && nudge.hidden) {
			nudge.hidden = false;
			return;
		}
		nudge.hidden = true;
		const chosen = bets.find(b => b.checked), yours = $("#your-bet");
		$(".bet", yours).textContent = chosen ? chosen.parentElement.textContent.trim() + "." : said.none;
		$(".because", yours).hidden = !why.value.trim();
		$(".because span", yours).textContent = why.value.trim();
		$("em", yours).hidden = !chosen;
		yours.hidden = false;
		reveal(true);
		$("#reveal-h").focus();
		$("#reveal-h").scrollIntoView();
	});
	hide.addEventListener("click", () => { reveal(false); show.focus(); });
	function reveal(on) {
		root.classList.toggle("shown", on);
		show.hidden = on;
		hide.hidden = !on;
		if ($(".truth-words")) $(".truth-words").hidden = !on;
	}

	// ---- the line

	const axes = $("svg.axes");
	if (axes) {
		const n = k => Number(axes.dataset[k]);
		const left = n("left"), right = n("right"), top = n("top"), bottom = n("bottom"), low = n("low"), high = n("high");
		const boxes = $$("input[data-knot]"), last = boxes.length - 1;
		const pen = () => $("input[name=pen]:checked").value;
		const line = a => kept.lines[a] || (kept.lines[a] = Array(last + 1).fill(null));
		const draw = a => {
			const points = line(a).map((v, k) => v === null ? null : [left + (right - left) * k / last, bottom - (bottom - top) * (v - low) / (high - low)]).filter(Boolean);
			$(`.mine[data-arm="${a}"]`).setAttribute("d", points.map((p, i) => (i ? "L" : "M") + p.map(x => x.toFixed(1)).join(" ")).join("") + (points.length === 1 ? "h.1" : ""));
		};
		const fill = () => boxes.forEach((b, k) => { const v = line(pen())[k]; b.value = v === null ? "" : Number(v.toPrecision(3)); });
		const set = (k, v) => { line(pen())[k] = Math.min(high, Math.max(low, v)); };
		let before = null;
		const at = e => {
			const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(axes.getScreenCTM().inverse());
			return [(p.x - left) / (right - left) * last, low + (bottom - p.y) / (bottom - top) * (high - low)];
		};
		const pull = e => {
			const [k, v] = at(e);
			if (k < -0.5 || k > last + 0.5) return;
			// Knots that a quick hand jumped over lie on the straight line.
			const [k0, v0] = before || [k, v], from = Math.min(k0, k), to = Math.max(k0, k);
			set(Math.max(0, Math.min(last, Math.round(k))), v);
			for (let j = Math.ceil(from); j <= to; j++) if (j >= 0 && j <= last && to > from) set(j, v0 + (v - v0) * (j - k0) / (k - k0));
			before = [k, v];
			draw(pen());
			fill();
		};
		axes.addEventListener("pointerdown", e => {
			if (root.classList.contains("shown")) return;
			axes.setPointerCapture(e.pointerId);
			before = null;
			pull(e);
		});
		axes.addEventListener("pointermove", e => { if (axes.hasPointerCapture(e.pointerId)) pull(e); });
		axes.addEventListener("pointerup", keep);
		boxes.forEach((b, k) => b.addEventListener("change", () => {
			if (b.value === "") line(pen())[k] = null; else set(k, Number(b.value));
			draw(pen());
			keep();
		}));
		$$("input[name=pen]").forEach(p => p.addEventListener("change", fill));
		$("#rub").addEventListener("click", () => { delete kept.lines[pen()]; draw(pen()); fill(); keep(); });
		$$(".mine").forEach(m => draw(m.dataset.arm));
		fill();
	}

	// ---- copy and save

	$$("code.command").forEach(c => {
		const b = document.createElement("button");
		b.type = "button";
		b.className = "screen";
		b.textContent = said.copy;
		b.setAttribute("aria-label", said.copy + ": " + c.textContent);
		c.after(b);
		b.addEventListener("click", async () => {
			try { await navigator.clipboard.writeText(c.textContent); } catch { getSelection().selectAllChildren(c); return; }
			b.textContent = said.copied;
			setTimeout(() => { b.textContent = said.copy; }, 2000);
		});
	});
	const save = (file, parts, type) => {
		const a = document.createElement("a");
		a.href = URL.createObjectURL(new Blob(parts, {type}));
		a.download = file;
		a.click();
		setTimeout(() => URL.revokeObjectURL(a.href), 1000);
	};
	$$("button.save").forEach(b => b.addEventListener("click", () => {
		const svg = $(".wide svg", b.closest("figure")).cloneNode(true);
		svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
		svg.setAttribute("aria-label", $("figcaption", b.closest("figure")).textContent);
		["aria-labelledby", "aria-describedby"].forEach(a => svg.removeAttribute(a));
		save(b.dataset.file, [svg.outerHTML.replace(/var\(--c([0-9A-F]{6})\)/g, "#$1")], "image/svg+xml");
	}));
	$("#save-study").addEventListener("click", () => save("study.toml", [$("#study-text").textContent], "application/toml"));
	if ($("#save-numbers")) $("#save-numbers").addEventListener("click", async e => {
		const packed = Uint8Array.from(atob($("#numbers").value), c => c.charCodeAt(0));
		const text = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
		save(e.target.dataset.file, [text], "text/csv");
	});

	// ---- links into what is folded up, and paper

	const unfold = () => {
		const to = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (!to) return;
		for (let d = to.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
		to.scrollIntoView();
	};
	addEventListener("hashchange", unfold);
	unfold();
	let opened = [];
	addEventListener("beforeprint", () => { opened = $$("details:not([open])"); opened.forEach(d => { d.open = true; }); });
	addEventListener("afterprint", () => opened.forEach(d => { d.open = false; }));
}
