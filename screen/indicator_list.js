// All indicators as one list. The fields above it narrow it here, as fast as somebody types
// (words/search.js finds); the server only hears which indicator is chosen. What there is to say about
// that one comes by a message of its own (screen/indicator_list.py).
export default function ({ data, parentElement }) {
  window.likewiseIndicator = showChosen
  document.dispatchEvent(new Event("likewiseIndicator"))
  fetchList(parentElement, data.list)
}

const REMEMBERED = "likewise indicators"
const FIELDS = ["find", "topic", "from", "better", "since"]
const NARROW = matchMedia("(max-width: 60rem)")
const view = { chosen: "", html: "", home: null, list: null }

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c])
const option = (value, text) => `<option value="${escape(value)}">${escape(text)}</option>`

function fetchList(parent, address) {
  if (parent.querySelector(".lw-find")) return
  const box = document.createElement("div")
  box.className = "lw-find"
  parent.append(box)
  fetch(address)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject()))
    .then((data) => showList(box, data))
    .catch((fault) => { console.error(fault); box.innerHTML = '<p class="lw-say" role="status">The list could not be fetched: load the page again.</p>'; view.failed = true; mark() })
}

function showList(box, data) {
  const [first, last, step] = data.axis
  box.innerHTML = fields(data) + `<div class="lw-found" style="--lw-cover-width:${(last - first + 1) * step}px"></div>`
  view.list = box
  box.axis = data.axis
  box.opened = new Map()
  box.rows = data.rows.map(([id, name, unit, topic, source, better, to, day, published, news, known, missing, alt, called, about]) => ({
    id, name, unit, topic: data.topics[topic][0], publisher: data.sources[source][0],
    publication: data.sources[source][1], better, to, day, published, news, known, missing, alt,
    said: { called, topic: data.topics[topic][1], about, whose: data.sources[source][2] },
  }))
  box.said = box.rows.map((row) => row.said)
  box.items = box.rows.map((row) => line(row, box))
  recall(box)
  draw(box)
  box.addEventListener("submit", (event) => event.preventDefault())
  box.addEventListener("input", () => { remember(box); draw(box) })
  box.addEventListener("keydown", (event) => move(box, event))
  box.addEventListener("click", (event) => {
    if (!event.target.closest("[data-clear]")) return
    for (const field of box.querySelectorAll("[name]")) field.value = ""
    remember(box)
    draw(box)
    box.querySelector("[name=find]").focus()
  })
  mark()
}

function fields(data) {
  const publishers = [...new Set(data.sources.map(([publisher]) => publisher))]
  const from = publishers.map((publisher) => {
    const own = data.sources.filter(([one]) => one === publisher).map(([, publication]) => publication)
    const all = own.length > 1 ? option("p:" + publisher, `All from the ${publisher}`) : ""
    return `<optgroup label="${escape(publisher)}">${all}${own.map((one) => option(one, one)).join("")}</optgroup>`
  })
  const choice = (name, label, first, options) =>
    `<label><span>${label}</span><select name="${name}">${option("", first)}${options.join("")}</select></label>`
  return (
    '<form class="lw-find-fields" role="search">' +
    '<label class="lw-find-text"><span>Find an indicator by name, topic, publisher or id</span>' +
    '<input name="find" type="search" autocomplete="off" spellcheck="false"></label>' +
    choice("topic", "Topic", "All topics", data.topics.map(([one]) => option(one, one))) +
    choice("from", "Published by", "Everybody", from) +
    choice("better", "Better is", "Any", [option("higher", "Higher"), option("lower", "Lower"), option("none", "Not judged")]) +
    choice("since", "New since", "Any time", data.since.map(([day, label]) => option(day, label))) +
    '</form><p class="lw-find-count" role="status"></p>'
  )
}

// ---------------------------------------------------------------- narrowing

function wishes(box) {
  return Object.fromEntries(FIELDS.map((name) => [name, box.querySelector(`[name=${name}]`).value]))
}

function fits(row, wish) {
  return (
    (!wish.topic || row.topic === wish.topic) &&
    (!wish.from || wish.from === row.publication || wish.from === "p:" + row.publisher) &&
    (!wish.better || row.better === wish.better) &&
    (!wish.since || (row.day && row.day >= wish.since))
  )
}

function draw(box) {
  const wish = wishes(box)
  const typed = wish.find.trim()
  if (box.typed !== typed) Object.assign(box, { typed, found: find(typed, box.said) })
  // What is new stands under its publication, newest first; what is looked for by where it was
  // found; else all stand under their topics.
  const grouped = wish.since ? "news" : typed ? "finds" : "topics"
  const places = [...box.found.ranks.keys()].filter((at) => fits(box.rows[at], wish))
  if (grouped === "news") places.sort((a, b) => box.rows[b].day.localeCompare(box.rows[a].day) || a - b)
  const groups = new Map()
  for (const at of places) {
    const title = TITLES[grouped](box.rows[at], box.found.ranks.get(at))
    groups.set(title, [...(groups.get(title) ?? []), at])
    box.items[at].querySelector("p").textContent = under(box.rows[at], grouped)
  }
  const made = [...groups].map(([title, own]) => section(box, title, own, grouped === "topics"))
  box.querySelector(".lw-found").replaceChildren(...made)
  box.querySelector(".lw-find-count").innerHTML = told(box, wish, places.length)
  mark()
}

const TITLES = {
  news: (row) => `${row.publication}, ${row.published || "no date stated"}`,
  topics: (row) => row.topic,
  finds: (row, rank) => ["By name", "By topic or meaning", "By publisher"][rank >> 2],
}

function told(box, wish, shown) {
  const all = box.rows.length
  const { ranks, readAs } = box.found
  const clear = FIELDS.some((name) => wish[name]) ? ' <button type="button" data-clear>Show all</button>' : ""
  if (!ranks.size) return `Nothing here is called “${escape(box.typed)}”: try fewer letters, or another word for it.${clear}`
  const near = [...readAs].map(([typed, word]) => `Nothing is called “${escape(typed)}”; closest to it is “${escape(word)}”. `).join("")
  if (!shown && box.typed) return `${near}${ranks.size} found, none of them under what is chosen here.${clear}`
  const undated = wish.since ? box.rows.filter((row) => !row.day).length : 0
  const unknown = undated ? ` ${undated} more come from files that state no date.` : ""
  return near + (shown === all ? `${all} indicators.` : `${shown} of ${all} indicators.`) + unknown + clear
}

// Topics fold. On a narrow screen they are the page's contents: only that of what is chosen is open, and
// what the reader opened.
function section(box, title, places, topic) {
  const [first, last] = box.axis
  const made = document.createElement("details")
  const chosen = places.some((at) => box.rows[at].id === view.chosen)
  made.open = !topic || (box.opened.get(title) ?? (chosen || !NARROW.matches))
  made.innerHTML =
    `<summary class="lw-found-head"><h2>${escape(title)} <small>${places.length}</small></h2>` +
    `<p aria-hidden="true"><span>${first}</span><span>${last}</span></p></summary><ul></ul>`
  made.querySelector("ul").append(...places.map((at) => box.items[at]))
  made.querySelector("summary").addEventListener("click", () => { if (topic) box.opened.set(title, !made.open) })
  return made
}

function under(row, grouped) {
  const more = { news: [row.news], finds: [row.topic, row.publication], topics: [row.publication] }
  return [...new Set([row.unit, ...more[grouped]])].filter(Boolean).join(" · ")
}

function line(row, box) {
  const [first, last, step] = box.axis
  const wide = (last - first + 1) * step
  const when = [row.to && `to ${row.to}`, row.published && `published ${row.published}`].filter(Boolean)
  const item = document.createElement("li")
  item.dataset.id = row.id
  item.row = row
  item.innerHTML =
    `<div class="lw-find-name"><a data-view data-carry href="?indicator=${row.id}&period=latest">${escape(row.name)}</a><p></p></div>` +
    `<svg class="lw-cover" role="img" aria-label="${escape(row.alt)}" width="${wide}" height="20" viewBox="0 0 ${wide} 20">` +
    `<path class="lw-cover-missing" d="${row.missing}"/><path class="lw-cover-known" d="${row.known}"/></svg>` +
    `<p class="lw-find-when">${when.map(escape).join("<br>")}</p>`
  return item
}

// ---------------------------------------------------------------- choosing

function showChosen(data, parent) {
  Object.assign(view, data, { home: parent })
  mark()
  NARROW.onchange = mark
}

function mark() {
  const { list, home, html, chosen, failed } = view
  // On a narrow screen it stands in the list: shown before that is there, it would jump.
  if (!home || (NARROW.matches && !list && !failed)) return
  const before = list?.querySelector("[aria-current]")
  const now = list?.querySelector(`li[data-id="${CSS.escape(chosen)}"]`)
  if (before?.closest("li") !== now) {
    before?.removeAttribute("aria-current")
    show(now)
  }
  now?.querySelector("a").setAttribute("aria-current", "true")
  const place = NARROW.matches && now ? now : home
  wayTo(home, place === home ? null : now)
  const old = document.querySelector(".lw-chosen")
  if (NARROW.matches && list && !now) return old?.remove()
  if (old && old.parentElement === place && old.source === html) return
  old?.remove()
  const box = document.createElement("div")
  box.className = "lw-chosen"
  box.innerHTML = box.source = html
  place.append(box)
}

// On a narrow screen what is chosen stands under its row, which may be far down.
function wayTo(home, item) {
  home.querySelector(".lw-to-chosen")?.remove()
  if (!item) return
  const way = document.createElement("p")
  way.className = "lw-to-chosen"
  way.innerHTML = `Chosen: <button type="button">${escape(item.row.name)}</button>`
  way.querySelector("button").addEventListener("click", () => {
    show(item)
    item.scrollIntoView()
    item.querySelector("a").focus({ preventScroll: true })
  })
  home.append(way)
}

function show(item) {
  const part = item?.closest("details")
  if (part) part.open = true
}

function move(box, event) {
  const links = [...box.querySelectorAll("details[open] li[data-id] > .lw-find-name a")]
  const at = links.indexOf(document.activeElement)
  const text = event.target.name === "find"
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (text && event.key === "Enter") links[0]?.click()
  else if (step && (text || at >= 0)) {
    const next = links[at + step]
    if (next) next.focus()
    else if (step < 0) box.querySelector("[name=find]").focus()
    event.preventDefault()
  }
}

// ---------------------------------------------------------------- coming back

function remember(box) {
  try { sessionStorage.setItem(REMEMBERED, JSON.stringify(wishes(box))) } catch { /* private mode */ }
}

function recall(box) {
  try {
    const wish = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? "{}")
    for (const name of FIELDS) if (wish[name]) box.querySelector(`[name=${name}]`).value = wish[name]
  } catch { /* private mode */ }
}
