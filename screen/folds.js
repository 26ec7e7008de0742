// Parts of a page that a reader has folded or opened stay so when the page is drawn anew for another
// area or indicator, whose headings are others.
function keepFolds() {
  const chosen = new Map() // the heading's id, and whether its part is open
  const idOf = (part) => part.querySelector("[id]")?.id
  const restore = () => {
    for (const part of document.querySelectorAll("details.lw-folds")) {
      const open = chosen.get(idOf(part))
      if (open !== undefined && part.open !== open) part.open = open
    }
  }
  document.addEventListener("click", (event) => {
    const part = event.target.closest?.("details.lw-folds")
    if (!part) return
    if (!chosen.size) new MutationObserver(restore).observe(document.body, { childList: true, subtree: true })
    chosen.set(idOf(part), !part.open) // it opens or folds after the click
  })
}
