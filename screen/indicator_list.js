// All indicators as one list. The fields above it narrow it here, as fast as somebody types; the
// server only hears which indicator is chosen. What there is to say about that one comes by a
// message of its own (screen/indicator_list.py).
export default function ({ data, parentElement }) {
  window.likewiseIndicator = showChosen
  document.dispatchEvent(new Event("likewise-indicator"))
  fetchList(parentElement, data.list)
}

const REMEMBERED = "likewise indicators"
const FIELDS = ["find", "topic", "from", "better", "since"]
const NARROW = matchMedia("(max-width: 60rem)")
const view = { chosen: "", html: "", home: null, list: null }

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c])
const plain = (text) => " " + text.toLowerCase().replace(/[^a-z0-9]+/g, " ") + " "
const option = (value, text) => `<option value="${escape(value)}">${escape(text)}</option>`

function fetchList(parent, address) {
  if (parent.querySelector(".lw-find")) return
  const box = document.createElement("div")
  box.className = "lw-find"
  parent.append(box)
  fetch(address)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject()))
    .then((data) => showList(box, data))
    .catch((fault) => { console.error(fault); box.innerHTML = '<p class="lw-say" role="status">The list could not be fetched: load the page again.</p>' })
}

function showList(box, data) {
  box.innerHTML = fields(data) + '<div class="lw-found"></div>'
  view.list = box
  box.rows = data.rows.map(([id, name, unit, topic, source, better, to, day, published, news, known, missing, alt, more]) => ({
    id, name, unit, topic: data.topics[topic], publisher: data.sources[source][0],
    publication: data.sources[source][1], better, to, day, published, news, known, missing, alt,
    words: plain([name, data.topics[topic], ...data.sources[source], more].join(" ")),
  }))
  box.axis = data.axis
  recall(box)
  draw(box)
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
    '<form class="lw-find-fields" role="search" onsubmit="return false">' +
    '<label class="lw-find-text"><span>Find an indicator by name, topic, publisher or id</span>' +
    '<input name="find" type="search" autocomplete="off" spellcheck="false"></label>' +
    choice("topic", "Topic", "All topics", data.topics.map((one) => option(one, one))) +
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

function fits(row, wish, terms) {
  return (
    (!wish.topic || row.topic === wish.topic) &&
    (!wish.from || wish.from === row.publication || wish.from === "p:" + row.publisher) &&
    (!wish.better || row.better === wish.better) &&
    (!wish.since || (row.day && row.day >= wish.since)) &&
    // A few letters begin a word; from four on they may stand anywhere in one.
    terms.every((term) => row.words.includes(term.length < 4 ? " " + term : term))
  )
}

function draw(box) {
  const wish = wishes(box)
  const terms = plain(wish.find).split(" ").filter(Boolean)
  // What is new stands under its publication, newest first; else all stand under their topics.
  const grouped = wish.since ? "news" : "topics"
  if (box.grouped !== grouped) build(box, grouped)
  let shown = 0
  for (const section of box.querySelectorAll("section")) {
    let own = 0
    for (const item of section.querySelectorAll("li[data-id]")) {
      item.hidden = !fits(item.row, wish, terms)
      own += !item.hidden
    }
    section.hidden = !own
    section.querySelector("h2 small").textContent = own
    shown += own
  }
  box.querySelector(".lw-find-count").innerHTML = said(box, wish, shown)
  mark()
}

function said(box, wish, shown) {
  const all = box.rows.length
  const clear = FIELDS.some((name) => wish[name]) ? ' <button type="button" data-clear>Show all</button>' : ""
  if (!shown) return `Nothing here is called that: try fewer letters, or another word for it.${clear}`
  const undated = wish.since ? box.rows.filter((row) => !row.day).length : 0
  const unknown = undated ? ` ${undated} more come from files that state no date.` : ""
  return (shown === all ? `${all} indicators.` : `${shown} of ${all} indicators.`) + unknown + clear
}

function build(box, grouped) {
  box.grouped = grouped
  const groups = new Map()
  const rows = grouped === "news" ? [...box.rows].sort((a, b) => b.day.localeCompare(a.day)) : box.rows
  for (const row of rows) {
    const title = grouped === "news" ? `${row.publication}, ${row.published || "no date stated"}` : row.topic
    groups.set(title, [...(groups.get(title) ?? []), row])
  }
  const found = box.querySelector(".lw-found")
  const [first, last, step] = box.axis
  const wide = (last - first + 1) * step
  found.style.setProperty("--lw-cover-width", wide + "px")
  found.innerHTML = [...groups].map(([title, own]) =>
      `<section><div class="lw-found-head"><h2>${escape(title)} <small></small></h2>` +
      `<p aria-hidden="true"><span>${first}</span><span>${last}</span></p></div><ul>` +
      own.map((row) => line(row, wide, grouped)).join("") + "</ul></section>").join("")
  const byId = new Map(box.rows.map((row) => [row.id, row]))
  for (const item of found.querySelectorAll("li[data-id]")) item.row = byId.get(item.dataset.id)
}

function line(row, wide, grouped) {
  const under = [row.unit, grouped === "news" ? row.news : row.publication].filter(Boolean).join(" · ")
  const when = [row.to && `to ${row.to}`, row.published && `published ${row.published}`].filter(Boolean)
  return (
    `<li data-id="${row.id}"><div class="lw-find-name"><a data-view data-carry href="?indicator=${row.id}&period=latest">${escape(row.name)}</a>` +
    `<p>${escape(under)}</p></div>` +
    `<svg class="lw-cover" role="img" aria-label="${escape(row.alt)}" width="${wide}" height="20" viewBox="0 0 ${wide} 20">` +
    `<path class="lw-cover-missing" d="${row.missing}"/><path class="lw-cover-known" d="${row.known}"/></svg>` +
    `<p class="lw-find-when">${when.map(escape).join("<br>")}</p></li>`
  )
}

// ---------------------------------------------------------------- choosing

function showChosen(data, parent) {
  Object.assign(view, data, { home: parent })
  mark()
  NARROW.onchange = mark
}

function mark() {
  const { list, home, html, chosen } = view
  if (!home) return
  const before = list?.querySelector("[aria-current]")
  const now = list?.querySelector(`li[data-id="${CSS.escape(chosen)}"]`)
  if (before?.closest("li") !== now) before?.removeAttribute("aria-current")
  now?.querySelector("a").setAttribute("aria-current", "true")
  const place = NARROW.matches && now ? now : home
  wayTo(home, place === home ? null : now)
  const old = document.querySelector(".lw-chosen")
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
  if (!item || item.hidden) return
  const way = document.createElement("p")
  way.className = "lw-to-chosen"
  way.innerHTML = `Chosen: <button type="button">${escape(item.row.name)}</button>`
  way.querySelector("button").addEventListener("click", () => {
    item.scrollIntoView()
    item.querySelector("a").focus({ preventScroll: true })
  })
  home.append(way)
}

function move(box, event) {
  const links = [...box.querySelectorAll("li[data-id]:not([hidden]) > .lw-find-name a")]
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
