// A page that is opened as a file cannot load the rest: browsers keep modules and the engine from files. Say so, rather than nothing.
if (location.protocol === "file:") {
  document.addEventListener("DOMContentLoaded", () => {
    const p = document.getElementById("notice");
    p.hidden = false;
    p.textContent = "This page was opened as a file, and browsers do not run it that way. Put the folder on any web server or course page, " +
      "or, on this computer, run \"python3 -m http.server --bind 127.0.0.1\" in it and open http://127.0.0.1:8000. With leadsim installed, \"sim lab\" needs none of this.";
  });
}
