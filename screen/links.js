// Ordinary links between views, without a reload: the address changes and Streamlit hears of it as
// it does when the reader goes back or forward. Without this they are links like any other.
//
// A link that says data-carry leads where it says, with the rest of the view as the address has it
// at that moment: the page need not write the whole view into every link.
function hearLinks() {
  const root = document.documentElement
  if (root.dataset.lwLinks) return
  root.dataset.lwLinks = "heard"
  root.lang = "en-GB"

  // Charts are coloured where they are made: they are made anew when light turns to dark.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    setTimeout(() => window.dispatchEvent(new PopStateEvent("popstate", { state: {} })), 500)
  })

  const linkOf = (event) => event.target.closest?.("a[data-view], a[data-carry], .lw-journey a[href]")
  // Before a link is opened in whatever way: a new tab, a copy, a click.
  for (const kind of ["pointerover", "focusin", "click"]) {
    document.addEventListener(kind, (event) => carry(linkOf(event)), true)
  }
  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("button[data-lw-opens]")
    if (opener) {
      unfold(opener, root.dataset[opener.dataset.lwOpens] !== "open")
      return
    }
    const within = event.target.closest?.('.stHtml a[href^="#"]')
    if (within) {
      // Following the fragment would run the page again, and scroll while it is being replaced.
      event.preventDefault()
      const part = document.getElementById(within.hash.slice(1))
      if (!part) return
      const folded = part.closest("details.lw-folds:not([open])")
      if (folded) folded.open = true
      part.tabIndex = -1
      part.focus({ preventScroll: true })
      part.scrollIntoView()
      return
    }
    const copied = event.target.closest?.("button[data-lw-copy]")
    if (copied) return void copyPicture(copied)
    const text = event.target.closest?.("button[data-lw-copy-text]")
    if (text) return void copyText(text)
    const link = linkOf(event)
    if (link?.hasAttribute("download")) return
    const own = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (!link || own || event.defaultPrevented) return
    event.preventDefault()
    follow(link)
  })
}

function copyText(button) {
  const say = (text) => { button.textContent = text }
  const copied = navigator.clipboard?.writeText(button.dataset.lwCopyText) ?? Promise.reject()
  copied.then(() => say("Copied"), () => say("Can't be copied here"))
}

// Browsers want the picture as a promise, begun while the reader's press still counts.
function copyPicture(button) {
  const address = new URL(button.dataset.lwCopy, document.baseURI)
  address.search = location.search
  const picture = fetch(address).then((answer) => (answer.ok ? answer.blob() : Promise.reject()))
  const say = (text) => { button.textContent = text }
  try {
    navigator.clipboard.write([new ClipboardItem({ "image/png": picture })])
      .then(() => say("Copied"), () => say("Can't be copied here"))
  } catch { say("Can't be copied here") }
}

function follow(link) {
  carry(link)
  const elsewhere = new URL(link.href).pathname !== location.pathname
  history.pushState({}, "", link.href)
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }))
  if (elsewhere) {
    document.querySelectorAll("button[data-lw-opens]").forEach((one) => unfold(one, false))
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
    arrive()
  }
}

// Whoever goes to another screen is at its heading then, as after any link, unless they type already.
function arrive() {
  const watch = new MutationObserver(() => {
    const current = document.querySelector('#lw-screens a[aria-current="page"]')
    const there = current && new URL(current.href).pathname === location.pathname
    if (!there || !document.querySelector('[data-test-script-state="notRunning"]')) return
    watch.disconnect()
    if (document.activeElement?.matches("input, textarea")) return
    const heading = document.getElementById("lw-main")
    heading?.focus({ preventScroll: true })
  })
  const attributes = ["aria-current", "data-test-script-state"]
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: attributes })
}

// A narrow screen shows a button in place of the bar and of the navigation: what it opens is told
// to the style sheet by a word on the root.
function unfold(button, open) {
  const root = document.documentElement
  root.dataset[button.dataset.lwOpens] = open ? "open" : "folded"
  button.setAttribute("aria-expanded", String(open))
  // A choice writes the button anew. With another name on it what was looked for is found, and the
  // bar closes; a choice of several, as of whom to compare with, leaves it open.
  const holder = button.parentElement
  if (holder.dataset.lwKept) return
  holder.dataset.lwKept = "open or folded"
  let text = button.textContent
  new MutationObserver(() => {
    for (const anew of holder.querySelectorAll("button[data-lw-opens]")) {
      if (anew.textContent !== text) root.dataset[anew.dataset.lwOpens] = "folded"
      text = anew.textContent
      anew.setAttribute("aria-expanded", String(root.dataset[anew.dataset.lwOpens] === "open"))
    }
  }).observe(holder, { childList: true })
}

function carry(link) {
  if (!link || (link.dataset.carry === undefined && !link.closest(".lw-journey"))) return
  link.dataset.bare ??= link.getAttribute("href")
  const leads = new URL(link.dataset.bare, document.baseURI)
  const view = new URLSearchParams(location.search)
  view.delete("cited") // where it leads is no longer what was cited
  // A pack that is being put together stays on its screen.
  if (!view.get("step") && leads.pathname !== location.pathname) view.delete("pack")
  for (const [key, value] of leads.searchParams) view.set(key, value)
  leads.search = view
  link.href = leads
}
