// A few keys for whoever has no mouse or shows a page to a room. They are off while somebody types, and
// for good where a reader switches them off: the list of them says how.
const KEYS = [
  ["a", "another area"], ["i", "another indicator"], ["1 to 9", "the screens, in their order"],
  ["p", "presentation size, and back"], ["← →", "in a pack: back, next"], ["Esc", "in a pack: leave it"],
  ["f", "in a pack: the whole screen, and back"], ["?", "this list"],
]
const OFF = "likewise shortcuts off"

function hearKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog, [role=slider]")
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (event.key !== "?" && areOff()) return
    const screens = document.querySelectorAll("#lw-screens a")
    const does = {
      a: () => toField("bar-area"),
      i: () => toField("bar-indicator"),
      p: () => document.querySelector(".lw-size")?.click(),
      ...(event.target.closest?.("th, [role=listbox]") ? {} : stepKeys()),
      "?": listKeys,
    }[event.key] ?? (/^[1-9]$/.test(event.key) && screens[event.key - 1] ? () => screens[event.key - 1].click() : null)
    if (!does) return
    event.preventDefault()
    does()
  })
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-lw-keys]")) listKeys()
    if (event.target.closest?.("[data-lw-fill]")) fillScreen()
    if (document.fullscreenElement && event.target.closest?.(".lw-step a[rel=up]")) document.exitFullscreen()
  })
  hearWipes()
}

// In a pack arrows and Escape step, and a finger that wipes from side to side.
function stepKeys() {
  if (!document.querySelector(".lw-step")) return {}
  return { ArrowRight: () => step("next"), ArrowLeft: () => step("prev"), Escape: () => step("up"), f: fillScreen }
}

// Without the browser's own frame. It stays so from view to view; the browser hears Escape first, and leaves it.
function fillScreen() {
  if (document.fullscreenElement) document.exitFullscreen()
  else document.documentElement.requestFullscreen?.().catch(() => {})
}

function step(where) {
  document.querySelector(`.lw-step a[rel=${where}]`)?.click()
}

function hearWipes() {
  let from = null
  document.addEventListener("touchstart", (event) => { from = event.touches.length === 1 ? event.touches[0] : null }, { passive: true })
  document.addEventListener("touchend", (event) => {
    const to = event.changedTouches[0]
    if (!from || !document.querySelector(".lw-step") || event.target.closest?.(".lw-scroll, [role=slider]")) return
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY]
    if (Math.abs(x) > 80 && Math.abs(x) > 2 * Math.abs(y)) step(x < 0 ? "next" : "prev")
  }, { passive: true })
}

function areOff() {
  try { return localStorage.getItem(OFF) === "off" } catch { return false /* private mode */ }
}

function toField(key) {
  const fold = document.querySelector('.lw-fold[aria-expanded="false"]')
  if (fold?.offsetParent) fold.click()
  document.getElementById(`lw-finder-${key}`)?.focus()
}

function listKeys() {
  let box = document.querySelector("dialog.lw-keys")
  if (!box) {
    box = document.createElement("dialog")
    box.className = "lw-keys"
    box.setAttribute("aria-labelledby", "lw-keys")
    box.innerHTML =
      '<h2 id="lw-keys">Keys</h2><dl>' + KEYS.map(([key, does]) => `<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`).join("") +
      '</dl><label><input type="checkbox"> Keys are on</label><button type="button">Close</button>'
    document.body.append(box)
    const on = box.querySelector("input")
    on.addEventListener("change", () => {
      try { localStorage.setItem(OFF, on.checked ? "" : "off") } catch { /* private mode */ }
    })
    box.querySelector("button").addEventListener("click", () => box.close())
  }
  box.querySelector("input").checked = !areOff()
  box.showModal()
}
