// What our pages need of script, sent once: the search of words/, links.js, shortcuts.js, finder.js,
// pick_list.js, sort.js, folds.js, pack.js, then this. Whatever is to be shown comes by small messages, whose own
// script is one line (screen/script.py).
export default function ({ data }) {
  hearLinks()
  hearKeys()
  hearSort()
  keepFolds()
  hearPack()
  document.getElementById("lw-first")?.remove() // screen/first_paint.html: the page is there now
  const names = data.names.split("\n").map((line) => line.split("\t"))
  window.likewise = (shown, parent) => {
    landmarks()
    if (shown.html !== undefined && parent.innerHTML !== shown.html) parent.innerHTML = shown.html
    if (shown.finder) finder(shown.finder, parent)
    if (shown.pack !== undefined) showPack(shown.pack, parent)
    if (shown.rows !== undefined) pickList(shown, names, parent)
    if (shown.address && location.search !== shown.address) {
      history.replaceState({}, "", shown.address)
    }
  }
  document.dispatchEvent(new Event("likewise"))
}

// Streamlit's <main> holds the whole page, the navigation too. Screen readers jump by landmarks: the
// page's own part is the main one.
function landmarks() {
  const roles = {
    '[data-testid="stMain"]': "group", ".st-key-lw-page": "main", ".lw-masthead": "banner", ".lw-foot": "contentinfo",
  }
  for (const [selector, role] of Object.entries(roles)) {
    const part = document.querySelector(selector)
    if (part && part.getAttribute("role") !== role) part.setAttribute("role", role)
  }
}
