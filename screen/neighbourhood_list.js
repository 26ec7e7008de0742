// The list beside a map of neighbourhoods: each a link, so that a keyboard does what a click on the
// map does, and a field that narrows it by name and ward.
export default function ({ data, parentElement }) {
  window.likewiseNeighbourhood = ({ chosen }) => mark(parentElement, chosen)
  let box = parentElement.querySelector(".lw-places")
  if (!box) {
    box = document.createElement("div")
    box.className = "lw-list lw-places"
    box.innerHTML =
      '<label><span></span><input type="search" autocomplete="off" spellcheck="false"></label>' +
      '<div class="lw-scroll" tabindex="0" role="region"><table><thead></thead><tbody></tbody></table></div>' +
      '<p class="lw-notes" role="status"></p><p class="lw-notes lw-places-key"></p>'
    parentElement.append(box)
    const input = box.querySelector("input")
    input.addEventListener("input", () => narrow(box))
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && input.value.trim()) box.querySelector("tbody tr:not([hidden]) a")?.click()
    })
  }
  const rows = data.rows.split("\n").map((row) => row.split("\t"))
  box.querySelector("label").hidden = rows.length === 1
  box.querySelector("label span").textContent =
    `Find one of ${rows.length} neighbourhoods in ${data.area} by name or ward`
  box.querySelector(".lw-places-key").textContent = data.key
  box.querySelector(".lw-scroll").setAttribute("aria-label", `Neighbourhoods in ${data.area}`)
  box.querySelector("thead").innerHTML =
    "<tr>" + ["Neighbourhood and ward", "Rank", ...data.years.map((year, at) => at ? year : "Decile " + year)]
      .map((name, at) => `<th scope='col'><button type='button' class='lw-sort' tabindex='${at ? -1 : 0}'>${name}</button></th>`)
      .join("") + "</tr>"
  box.querySelector("tbody").replaceChildren(...rows.map(line))
  if (box.dataset.area !== data.area) box.querySelector("input").value = ""
  box.dataset.area = data.area
  narrow(box)
  document.dispatchEvent(new Event("likewiseNeighbourhood"))
}

function line([code, name, ward, rank, ...deciles]) {
  const row = document.createElement("tr")
  row.dataset.code = code
  const link = document.createElement("a")
  link.href = "?place=" + code
  link.dataset.view = link.dataset.carry = ""
  link.textContent = name
  const small = document.createElement("small")
  small.textContent = ward
  link.append(" ", small)
  const cells = [link, rank, ...deciles].map((content) => {
    const cell = document.createElement("td")
    cell.append(content)
    return cell
  })
  row.append(...cells)
  return row
}

function mark(parent, chosen) {
  parent.querySelector("tr[aria-current]")?.removeAttribute("aria-current")
  const row = chosen && parent.querySelector(`tr[data-code="${CSS.escape(chosen)}"]`)
  if (!row) return
  row.setAttribute("aria-current", "true")
  const scroll = parent.querySelector(".lw-scroll")
  const above = row.offsetTop - scroll.scrollTop
  if (above < 0 || above > scroll.clientHeight - 40) scroll.scrollTop = row.offsetTop - scroll.clientHeight / 2
}

function narrow(box) {
  const typed = box.querySelector("input").value.trim().toLowerCase()
  const rows = [...box.querySelectorAll("tbody tr")]
  const names = rows.map((row) => row.querySelector("a").textContent.toLowerCase())
  let wanted = [typed], said = ""
  if (!names.some((name) => name.includes(typed))) {
    const words = new Set(names.flatMap((name) => name.split(/[^\p{L}\d]+/u)))
    wanted = typed.split(/\s+/).map((term) =>
      names.some((name) => name.includes(term)) ? term : nearestWord(term, words) ?? term)
    said = `Nothing here is called “${typed}”; closest to it is “${wanted.join(" ")}”.`
  }
  let shown = 0
  rows.forEach((row, at) => {
    row.hidden = !wanted.every((term) => names[at].includes(term))
    shown += !row.hidden
  })
  const status = box.querySelector("[role=status]")
  status.textContent = shown ? said : "No neighbourhood here has that in its name or ward."
}
