// The page works without this: a form, links. It adds results while one types, keys, and copying.
"use strict";

const PAUSE = 120; // Milliseconds without a key before asking: shorter asks for half words.
const MOST_BYTES = 8192; // As in kb.web.Asked: longer text does not fit into an address.

const box = document.getElementById("q");
const form = document.getElementById("search");
const results = document.getElementById("results");
let timer = 0;
let asked = query();
let running = null;

function query() {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("q", box.value.trim());
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
  if (new TextEncoder().encode(box.value.trim()).length > MOST_BYTES) {
    say("The text is longer than 8 KB.", "Paste the lines that matter, or give the whole to the command line: kb ask < FILE");
    return;
  }
  running = new AbortController();
  try {
    const answer = await fetch("/results?" + wanted, { signal: running.signal });
    const fragment = await answer.text();
    if (wanted !== asked) return;
    results.innerHTML = fragment; // Made by the server's templates, which escape.
    document.body.classList.toggle("bare", wanted === "");
    document.title = (box.value.trim().split("\n")[0] || "kb") + (wanted === "" ? "" : " · kb");
    history.replaceState(null, "", wanted === "" ? "/" : "/?" + wanted);
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
  clearTimeout(timer);
  if (results) timer = setTimeout(ask, PAUSE);
});
if (results) {
  form.addEventListener("change", (event) => event.target !== box && ask());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
}
document.documentElement.classList.add("script");
grow();
if (results && box.value === "") box.focus();
