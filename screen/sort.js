// Tables sort by any column: a click on its heading, highest first for numbers, then the other way, then as
// the page had it. What has no figure stays last. The headings of a table are one stop of the Tab key,
// arrows go from one to the next.
function hearSort() {
  if (document.documentElement.dataset.lwSort) return
  document.documentElement.dataset.lwSort = "heard"
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.lw-sort")
    if (button) sortBy(button)
  })
  document.addEventListener("keydown", (event) => {
    const button = event.target.closest?.("button.lw-sort")
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!button || !step) return
    const all = [...button.closest("tr").querySelectorAll("button.lw-sort")]
    const next = all[all.indexOf(button) + step]
    if (!next) return
    event.preventDefault()
    all.forEach((one) => { one.tabIndex = one === next ? 0 : -1 })
    next.focus()
  })
}

function sortBy(button) {
  const head = button.closest("th"), body = button.closest("table").tBodies[0]
  const column = [...head.parentElement.cells].indexOf(head)
  const every = [...body.rows]
  every.forEach((row, at) => { row.dataset.lwAt ??= at })
  // Among years the small rows are of the row above them, and go where it goes.
  const isPart = (row) => row.matches(".lw-years .lw-quiet")
  const parts = new Map()
  for (const row of every) {
    if (parts.size && isPart(row)) [...parts.values()].at(-1).push(row)
    else parts.set(row, [row])
  }
  const rows = [...parts.keys()]
  const numbers = rows.map((row) => numberIn(row.cells[column]))
  const numeric = numbers.some((number) => number !== null)
  const values = new Map(rows.map((row, at) => [row, numeric ? numbers[at] : wordsIn(row.cells[column])]))
  const order = numeric ? ["descending", "ascending"] : ["ascending", "descending"]
  const sorted = order[order.indexOf(head.getAttribute("aria-sort")) + 1]
  for (const one of head.parentElement.cells) one.removeAttribute("aria-sort")
  if (sorted) head.setAttribute("aria-sort", sorted)
  rows.sort((one, other) => {
    const a = values.get(one), b = values.get(other), asBefore = one.dataset.lwAt - other.dataset.lwAt
    if (!sorted || a === b) return asBefore
    if (a === null || b === null) return a === null ? 1 : -1
    const up = numeric ? a - b : a.localeCompare(b, "en")
    return (sorted === "ascending" ? up : -up) || asBefore
  })
  body.append(...rows.flatMap((row) => parts.get(row)))
  if (head.closest(".lw-own")) keepOrder(sorted && `${sorted === "descending" ? "-" : ""}${column + 1}`)
}

// The order of a table of one's own is part of its address, for whoever is sent it.
function keepOrder(sort) {
  const here = new URL(location.href)
  if (sort) here.searchParams.set("sort", sort)
  else here.searchParams.delete("sort")
  history.replaceState({}, "", here)
}

// A cell without what stands small beneath: how its figure came about.
function wordsIn(cell) {
  const whole = cell.cloneNode(true)
  whole.querySelectorAll("small").forEach((small) => small.remove())
  return whole.textContent.trim()
}

// A figure, a place, a day or a year; null for words, and where a symbol stands in a figure's place. Names are no
// figures, whatever they begin with.
function numberIn(cell) {
  if (cell.tagName === "TH") return null
  const text = wordsIn(cell)
  if (/^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text)) return Date.parse(text)
  if (/^\d{4}([-/]\d\d)?$/.test(text)) return Date.UTC(Number(text.slice(0, 4)), 11) // a thousand has a comma
  const [, sign, digits] = text.match(/^(?:Joint )?\+?([−-]?)£?(\d[\d,]*(?:\.\d+)?)/) ?? []
  return digits ? Number(digits.replaceAll(",", "")) * (sign ? -1 : 1) : null
}
