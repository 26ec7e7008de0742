// A reader's own pack, put together view by view: this browser keeps it until the Briefing screen shows
// it, whose address then holds all of it (answers/packs.py reads what is written here).
const PACK = "likewise pack"
const OF_THE_MEETING = ["pack", "step", "size", "cited"]
const MOST_VIEWS = 40
let packHere = null // where the browser keeps nothing: a private window

function hearPack() {
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("button[data-lw-add]")) addView()
    if (event.target.closest?.("[data-lw-put-away]")) keepPack(null)
    if (event.target.closest?.(".lw-added :is(a, button)")) document.querySelector(".lw-added")?.remove()
  })
}

// Title and views; a view is its screen, title, note, then the keys of its address.
function ownPack() {
  try { return packHere ?? JSON.parse(localStorage.getItem(PACK)) ?? ["My pack", []] } catch { return ["My pack", []] }
}

function keepPack(pack) {
  packHere = pack
  try { localStorage.setItem(PACK, JSON.stringify(pack)) } catch { /* as above */ }
}

function addView() {
  const [title, views] = ownPack()
  const here = document.querySelector('#lw-screens a[aria-current="page"]')
  const screen = new URL(here.href).pathname.split("/").pop()
  const keys = [...new URLSearchParams(location.search)].filter(([key]) => !OF_THE_MEETING.includes(key))
  const view = [screen, document.title.replace(/ - Likewise$/, ""), "", ...keys]
  const same = views.findIndex((one) => one[0] === screen && String(one.slice(3)) === String(keys))
  if (same < 0 && views.length < MOST_VIEWS) keepPack([title, [...views, view]])
  const said =
    same >= 0 ? `This view is in your pack already, as number ${same + 1}.`
    : views.length < MOST_VIEWS ? `Added to your pack as number ${views.length + 1}.`
    : `Your pack has ${MOST_VIEWS} views, as many as it takes.`
  document.querySelector(".lw-added")?.remove()
  const box = document.createElement("div")
  box.className = "lw-added"
  box.setAttribute("role", "status")
  document.body.append(box)
  box.append(said, " ", packLink("Open your pack"), closing())
}

function closing() {
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = "Close"
  return button
}

// A link to the Briefing screen with the pack in its address, which is squeezed first.
function packLink(text) {
  const link = document.createElement("a")
  link.dataset.carry = ""
  link.textContent = text
  link.href = "briefing"
  packText(ownPack()).then((held) => { link.href = `briefing?pack=${held}` })
  return link
}

async function packText(pack) {
  const squeezed = new Blob([JSON.stringify(pack)]).stream().pipeThrough(new CompressionStream("deflate"))
  const bytes = new Uint8Array(await new Response(squeezed).arrayBuffer())
  const letters = btoa(String.fromCharCode(...bytes))
  return `my-${letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`
}

// The Briefing screen hands over the pack of its address, or nothing: then it says that there is one.
function showPack(pack, parent) {
  if (pack) return keepPack(JSON.parse(pack))
  const many = ownPack()[1].length
  if (!many) return parent.replaceChildren()
  const line = document.createElement("p")
  line.className = "lw-kept"
  line.append(packLink(`Open your own pack (${many} view${many === 1 ? "" : "s"})`))
  parent.replaceChildren(line)
}
