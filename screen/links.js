// Ordinary links between views, without a reload: the address changes and Streamlit hears of it as
// it does when the reader goes back or forward. Without this they are links like any other.
export default function ({ data, parentElement }) {
  if (data?.html !== undefined && parentElement.innerHTML !== data.html) {
    parentElement.innerHTML = data.html
  }
  if (data?.address && location.search !== data.address) {
    history.replaceState({}, "", data.address)
  }
  const root = document.documentElement
  if (root.dataset.lwLinks) return
  root.dataset.lwLinks = "heard"
  root.lang = "en-GB"

  const samePage = (link) => new URL(link.href).pathname === location.pathname

  document.addEventListener("click", (event) => {
    const fold = event.target.closest?.("button[data-lw-fold]")
    if (fold) {
      const open = root.dataset.lwBar !== "open"
      root.dataset.lwBar = open ? "open" : "folded"
      fold.setAttribute("aria-expanded", String(open))
      return
    }
    const link = event.target.closest?.("a[data-view], .lw-journey a[href]")
    const own = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (!link || own || event.defaultPrevented) return
    event.preventDefault()
    const elsewhere = !samePage(link)
    history.pushState({}, "", link.href)
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }))
    if (elsewhere) {
      root.dataset.lwBar = "folded"
      document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
    }
  })
}
