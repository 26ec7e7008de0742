// A box that takes what isn't in its list offers "Add: eastl". Readers add nothing: they search, by
// district, ward or any words. Only the words of the offer are changed, and only while a box has the
// focus; if they are ever others, they stay.
function nameSearches() {
  const root = document.documentElement
  if (root.dataset.lwSearches) return
  root.dataset.lwSearches = "named"
  const sought = { Area: "places", Indicator: "indicators" }
  const name = () => {
    for (const offer of document.querySelectorAll('[data-key="__creatable__"] > *')) {
      const [words, more] = offer.childNodes
      const typed = more ? null : words?.nodeValue?.match(/^Add: (.*)$/)
      if (!typed) continue
      const box = offer.closest('[role="listbox"]')?.getAttribute("aria-label")
      words.nodeValue = `Search ${sought[box] ?? "all"} for “${typed[1]}”`
    }
  }
  const watch = new MutationObserver(name)
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches?.('[data-testid="stSelectbox"] input')) return
    name() // the list may open before its box has the focus again
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  document.addEventListener("focusout", () => watch.disconnect())
}
