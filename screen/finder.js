// A field that finds as somebody types: areas by name, postcode, district or ward (the server knows
// them, answers/find.py), indicators by any of their words (words/search.js). The best match is
// marked, and Enter takes it. Choosing follows a link: to the server it is a change of the address
// like any other.
const MOST = 200
let everything = null // the indicators, fetched when somebody first looks for one

function finder(data, parent) {
  let box = parent.querySelector(".lw-finder")
  if (!box) {
    box = document.createElement("div")
    box.className = "lw-finder"
    const id = `lw-finder-${data.key}`
    box.innerHTML =
      `<label for="${id}"></label><input id="${id}" type="text" role="combobox" aria-autocomplete="list" ` +
      `aria-expanded="false" aria-controls="${id}-list" autocomplete="off" spellcheck="false" enterkeyhint="go">` +
      `<div class="lw-finder-drop" hidden><p role="status"></p><ul id="${id}-list" role="listbox"></ul></div>`
    parent.append(box)
    hear(box, box.querySelector("input"))
  }
  box.data = data
  const input = box.querySelector("input")
  box.querySelector("label").textContent = data.label
  box.querySelector("ul").setAttribute("aria-label", data.label)
  box.querySelector("ul").classList.toggle("lw-finder-lines", data.what === "indicators")
  input.placeholder = data.placeholder
  if (box.shown !== data.shown || box.querySelector(".lw-finder-drop").hidden) input.value = data.shown
  box.shown = data.shown
}

function hear(box, input) {
  input.addEventListener("focus", () => input.select())
  input.addEventListener("click", () => search(box, ""))
  input.addEventListener("input", () => search(box, input.value.trim()))
  input.addEventListener("blur", () => shut(box))
  input.addEventListener("keydown", (event) => {
    const open = !box.querySelector(".lw-finder-drop").hidden
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && open) mark(box, (box.at ?? -1) + step)
    else if (step) search(box, "")
    // Also before the list is there: it is waited for.
    else if (event.key === "Enter" && box.searching) box.searching.then(() => take(box, box.at))
    else if (event.key === "Escape" && open) shut(box)
    else return
    event.preventDefault()
  })
  const list = box.querySelector("ul")
  // The field keeps the focus: without it the list would shut before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault())
  list.addEventListener("click", (event) => {
    event.preventDefault()
    event.stopPropagation()
    const option = event.target.closest("li")
    if (option) take(box, [...list.children].indexOf(option))
  })
}

function search(box, typed) {
  const turn = (box.turn = (box.turn ?? 0) + 1)
  const found = box.data.what === "indicators" ? indicatorsLike(typed, box.data) : areasLike(typed, box.data)
  box.searching = found
    .catch(() => ({ rows: [], says: "The list could not be fetched: try again." }))
    .then((answer) => { if (turn === box.turn) list(box, answer) })
}

async function areasLike(typed, data) {
  const asked = new URLSearchParams({ text: typed, ...(data.level && { level: data.level }) })
  const answer = await fetch(`find/areas?${asked}`)
  if (!answer.ok) throw new Error(answer.statusText)
  const { rows, near } = await answer.json()
  if (rows.length && !near) return { rows }
  const nothing = `Nothing found for “${typed}”`
  return { rows, near, says: rows.length ? `${nothing}. Did you mean:` : `${nothing}.` }
}

async function indicatorsLike(typed, data) {
  everything ??= fetch(data.list).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.statusText)))
  const all = await everything.catch((fault) => { everything = null; throw fault })
  const said = all.said ??= all.rows.map((row) =>
    ({ called: row[13], topic: all.topics[row[3]][1], about: row[14], whose: all.sources[row[4]][2] }))
  const places = typed ? best(typed, said, all.rows.map((row) => [row[1], row[15], row[0].replaceAll("_", " ")])) : all.core
  const rows = places.map((at) => all.rows[at]).map((row) =>
    [row[0], row[1], [all.topics[row[3]][0], row[6] && `to ${row[6]}`].filter(Boolean).join(" · ")])
  if (!rows.length) return { rows, says: `Nothing found for “${typed}”: try fewer letters, or another word for it.` }
  return { rows, says: typed ? "" : `Type to find one of all ${all.rows.length}.` }
}

function list(box, { rows, near, says }) {
  const others = rows.filter(([id]) => !box.data.without.includes(id))
  const shown = others.slice(0, MOST)
  const { key, href, current } = box.data
  box.querySelector("ul").replaceChildren(...shown.map(([id, name, more], at) => {
    const item = document.createElement("li")
    item.id = `lw-finder-${key}-${at}`
    item.setAttribute("role", "option")
    const link = document.createElement("a")
    link.href = href + encodeURIComponent(id)
    link.tabIndex = -1
    link.dataset.view = link.dataset.carry = ""
    const small = document.createElement("small")
    small.textContent = more
    link.append(name, " ", small)
    if (id === current) item.dataset.current = ""
    item.append(link)
    return item
  }))
  const left = others.length - shown.length
  box.querySelector("p").textContent = says || (left > 0 ? `And ${left} more: type another word.` : "")
  open(box)
  const typed = box.querySelector("input").value.trim()
  const here = shown.findIndex(([id]) => id === current)
  mark(box, near ? null : typed === box.shown ? here : 0)
}

function open(box) {
  box.querySelector(".lw-finder-drop").hidden = false
  box.querySelector("input").setAttribute("aria-expanded", "true")
}

function shut(box) {
  box.turn++ // what is still being looked for comes too late
  box.searching = null
  box.querySelector(".lw-finder-drop").hidden = true
  const input = box.querySelector("input")
  input.setAttribute("aria-expanded", "false")
  input.removeAttribute("aria-activedescendant")
  input.value = box.shown
}

function mark(box, at) {
  const items = [...box.querySelectorAll("li")]
  box.at = at === null || !items.length ? null : Math.min(Math.max(at, 0), items.length - 1)
  items.forEach((item, place) => item.setAttribute("aria-selected", String(place === box.at)))
  const chosen = items[box.at]
  const input = box.querySelector("input")
  if (!chosen) return input.removeAttribute("aria-activedescendant")
  input.setAttribute("aria-activedescendant", chosen.id)
  chosen.scrollIntoView({ block: "nearest" })
}

function take(box, at) {
  const link = box.querySelectorAll("li a")[at]
  if (!link) return
  if (box.data.shown) box.shown = link.firstChild.textContent
  shut(box)
  follow(link)
}
