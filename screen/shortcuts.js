// A few keys for whoever has no mouse or shows a page to a room. They are off while somebody types, and
// for good where a reader switches them off: the list of them says how.
const KEYS = [
  ["a", "another area"], ["i", "another indicator"], ["1 to 9", "the screens, in their order"],
  ["p", "presentation size, and back"], ["?", "this list"],
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
      "?": listKeys,
    }[event.key] ?? (/^[1-9]$/.test(event.key) && screens[event.key - 1] ? () => screens[event.key - 1].click() : null)
    if (!does) return
    event.preventDefault()
    does()
  })
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-lw-keys]")) listKeys()
  })
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
