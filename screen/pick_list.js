// The list beside a map: every area a link, so that a keyboard does what a click on the map does,
// and a field that narrows it. The rows come as data, which is a third of the bytes of markup.
export default function ({ data, parentElement }) {
  let box = parentElement.querySelector(".lw-list")
  if (!box) {
    box = document.createElement("div")
    box.className = "lw-list"
    box.innerHTML =
      '<label><span></span><input type="search" autocomplete="off" spellcheck="false"></label>' +
      '<div class="lw-scroll" tabindex="0" role="region"><table><tbody></tbody></table></div>' +
      '<p class="lw-notes" role="status"></p>'
    parentElement.appendChild(box)
    box.querySelector("input").addEventListener("input", () => narrow(box))
  }
  box.querySelector("label span").textContent = data.label
  const scroll = box.querySelector(".lw-scroll")
  scroll.setAttribute("aria-label", data.caption)
  const body = box.querySelector("tbody")
  const address = new URLSearchParams(data.address)
  body.replaceChildren(...data.rows.map((row) => line(row, data.area, address)))
  // Whoever has chosen an area has found it.
  if (box.dataset.area !== data.area) box.querySelector("input").value = ""
  narrow(box)
  const chosen = body.querySelector("[aria-current]")
  if (chosen && box.dataset.area !== data.area) {
    const middle = chosen.offsetTop - scroll.clientHeight / 2
    scroll.scrollTop = Math.max(0, middle)
  }
  box.dataset.area = data.area
}

function line([code, name, rank, figure, note], area, address) {
  const row = document.createElement("tr")
  if (code === area) row.setAttribute("aria-current", "true")
  const link = document.createElement("a")
  address.set("area", code)
  link.href = "?" + address
  link.dataset.view = ""
  link.textContent = name
  if (note) {
    const small = document.createElement("small")
    small.textContent = " " + note
    link.append(small)
  }
  const cells = [rank ?? "", link, figure].map((content) => {
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
  box.querySelector("[role=status]").textContent = shown ? "" : "No area here has that in its name."
}
