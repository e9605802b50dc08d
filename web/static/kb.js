// The page works without this: a form, links. It adds results while one types, keys, and copying.
"use strict";

const PAUSE = 120; // Milliseconds without a key before asking: shorter asks for half words.
const MOST_BYTES = 8192; // As in kb.web.Asked: longer text does not fit into an address.
const MOST_POSTED_BYTES = 1048576; // As in kb.web.Asked.

const box = document.getElementById("q");
const form = document.getElementById("search");
const results = document.getElementById("results");
let timer = 0;
let asked = query();
let running = null;
let chosen = mode() !== "ask" || severalLines(); // Whether the reader chose how to look.

function mode() {
  return form.elements.mode.value;
}

function severalLines() {
  return box.value.trim().includes("\n");
}

// Several lines are mostly a log: until the reader chooses, they are explained.
function chooseForLines() {
  if (chosen) return;
  form.elements.mode.value = severalLines() ? "explain" : "ask";
  document.getElementById("switched").textContent = severalLines() ? "Several lines: explain is chosen." : "";
}

function bytes() {
  return new TextEncoder().encode(box.value.trim()).length;
}

function query() {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("q", mode() === "explain" ? box.value.trimEnd() : box.value.trim()); // Lines are counted.
  return fields.get("q") === "" ? "" : fields.toString();
}

function grow() {
  box.style.height = "auto";
  box.style.height = box.scrollHeight + box.offsetHeight - box.clientHeight + "px"; // Borders count.
}

function say(sentence, next) {
  const trouble = document.createElement("div");
  trouble.className = "trouble";
  trouble.setAttribute("role", "alert");
  for (const text of [sentence, next]) {
    trouble.appendChild(document.createElement("p")).textContent = text;
  }
  results.replaceChildren(trouble);
}

// Shows the results for what stands in the box, and puts it into the address.
async function ask() {
  clearTimeout(timer);
  const wanted = query();
  if (wanted === asked) return;
  asked = wanted;
  if (running) running.abort();
  const posted = mode() === "explain" && bytes() > MOST_BYTES;
  const most = mode() === "explain" ? MOST_POSTED_BYTES : MOST_BYTES;
  if (bytes() > most) {
    const longer = mode() === "explain" ? "1 MB" : "8 KB";
    say(`The text is longer than ${longer}.`, `Paste the lines that matter, or give the whole to the command line: kb ${mode()} < FILE`);
    return;
  }
  running = new AbortController();
  try {
    const body = posted ? new URLSearchParams(wanted) : null;
    const answer = posted
      ? await fetch("/results", { method: "POST", body, signal: running.signal })
      : await fetch("/results?" + wanted, { signal: running.signal });
    const fragment = await answer.text();
    if (wanted !== asked) return;
    results.innerHTML = fragment; // Made by the server's templates, which escape.
    document.body.classList.toggle("bare", wanted === "");
    const title = mode() === "explain" ? "explain" : box.value.trim().split("\n")[0]; // As in kb.web.Asked.
    document.title = wanted === "" ? "kb" : title + " · kb";
    history.replaceState(null, "", wanted === "" ? "/" : posted ? "/?mode=explain" : "/?" + wanted);
  } catch (fault) {
    if (fault.name === "AbortError") return;
    asked = null;
    say("The server does not answer.", "Is kb serve still running?");
  }
}

// The links one can walk through: those that are not folded away.
function stops() {
  return [...document.querySelectorAll("main a.open")].filter((link) => link.offsetParent !== null);
}

function step(by) {
  const links = stops();
  const at = links.indexOf(document.activeElement);
  const next = at + by;
  if (at < 0 && by < 0) return false;
  if (next < 0) box.focus();
  else if (next < links.length) links[next].focus();
  return links.length > 0;
}

async function copy(button) {
  const code = button.parentElement.querySelector("code");
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "copied";
  } catch {
    getSelection().selectAllChildren(code); // No clipboard without a secure address: Ctrl-C is left.
    button.textContent = "press Ctrl-C";
  }
  setTimeout(() => (button.textContent = "copy"), 1500);
}

function boxKey(event) {
  const last = !box.value.slice(box.selectionEnd).includes("\n");
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (!results) form.requestSubmit();
    else if (query() !== asked) ask();
    else step(1);
  } else if (event.key === "ArrowDown" && last && step(1)) {
    event.preventDefault();
  }
}

function pageKey(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const walking = document.activeElement.matches("a.open");
    if (walking && step(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
  } else if (event.key === "/") {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "?") {
    document.getElementById("keys").showModal();
  } else if (event.key === "c") {
    const button = document.activeElement.closest("article")?.querySelector(".copy");
    if (button) copy(button);
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") {
    box.value = "";
    chosen = false;
    box.focus();
    box.dispatchEvent(new Event("input"));
  } else if (document.activeElement === box) {
    boxKey(event);
  } else {
    pageKey(event);
  }
});
document.addEventListener("click", (event) => {
  if (event.target.matches(".copy")) copy(event.target);
});
document.getElementById("show-keys").addEventListener("click", () => document.getElementById("keys").showModal());
box.addEventListener("input", () => {
  grow();
  chooseForLines();
  clearTimeout(timer);
  if (results) timer = setTimeout(ask, PAUSE);
});
form.addEventListener("change", (event) => {
  if (event.target === box) return;
  chosen = true;
  document.getElementById("switched").textContent = "";
  if (results) ask();
});
if (results) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
} else {
  form.addEventListener("submit", () => {
    const posted = mode() === "explain" && bytes() > MOST_BYTES;
    form.method = posted ? "post" : "get";
    form.action = posted ? "/explain" : "/";
  });
}
document.documentElement.classList.add("script");
grow();
if (results && box.value === "") box.focus();
