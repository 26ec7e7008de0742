// The list beside a map: every area a link, so that a keyboard does what a click on the map does,
// and a field that narrows it. Names come once and figures by number, so that a change of period
// sends two kilobytes, where a table in HTML would send thirty.
function pickList(data, names, parent) {
  let box = parent.querySelector(".lw-list")
  if (!box) {
    box = document.createElement("div")
    box.className = "lw-list"
    box.innerHTML =
      '<label><span></span><input type="search" autocomplete="off" spellcheck="false"></label>' +
      '<div class="lw-scroll" tabindex="0" role="region"><table><tbody></tbody></table></div>' +
      '<p class="lw-notes" role="status"></p>'
    parent.appendChild(box)
    const input = box.querySelector("input")
    input.addEventListener("input", () => narrow(box))
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && input.value.trim()) box.querySelector("tbody tr:not([hidden]) a")?.click()
    })
  }
  const rows = data.rows ? data.rows.split("\n").map((row) => row.split("\t")) : []
  const title = `Find one of ${rows.length} authorities in ${data.where}`
  box.querySelector("label span").textContent = title
  const scroll = box.querySelector(".lw-scroll")
  scroll.setAttribute("aria-label", `Authorities in ${data.where}`)
  const body = box.querySelector("tbody")
  body.replaceChildren(...rows.map((row) => line(row, names, data)))
  // Whoever has chosen an area has found it.
  if (box.dataset.area !== data.area) box.querySelector("input").value = ""
  narrow(box)
  const chosen = body.querySelector("[aria-current]")
  if (chosen && box.dataset.area !== data.area) {
    scroll.scrollTop = Math.max(0, chosen.offsetTop - scroll.clientHeight / 2)
  }
  box.dataset.area = data.area
}

function line([number, rank, figure, like], names, data) {
  const [code, name] = names[number]
  const row = document.createElement("tr")
  if (code === data.area) row.setAttribute("aria-current", "true")
  const link = document.createElement("a")
  link.href = "?area=" + code
  link.dataset.view = link.dataset.carry = ""
  link.textContent = name
  if (like) {
    const small = document.createElement("small")
    small.textContent = " " + data.like
    link.append(small)
  }
  const cells = [rank, link, figure].map((content) => {
    const cell = document.createElement("td")
    cell.append(content)
    return cell
  })
  row.append(...cells)
  return row
}

function narrow(box) {
  const wanted = box.querySelector("input").value.trim().toLowerCase()
  let shown = 0
  for (const row of box.querySelectorAll("tbody tr")) {
    row.hidden = !row.querySelector("a").textContent.toLowerCase().includes(wanted)
    shown += !row.hidden
  }
  const status = box.querySelector("[role=status]")
  status.textContent = shown ? "" : "No area here has that in its name."
}
