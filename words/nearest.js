// The word nearest to one that nobody says, or the beginning of one: at most one letter away for four
// to seven, two for more. Of several the nearest: a whole word before the beginning of one, the same
// first letter before another.
function nearestWord(term, words) {
  const allowed = (term.length > 3) + (term.length > 7)
  let best = [allowed, 4], choice = null
  for (const word of words) {
    if (word.length < Math.max(4, term.length - allowed)) continue
    edits(term, word).forEach((away, odd) => {
      odd += 2 * (word[0] !== term[0])
      if (away < best[0] || (away === best[0] && odd < best[1])) [best, choice] = [[away, odd], word]
    })
  }
  return choice
}

// The letters by which a term misses a word, and the beginning of it: to add, leave out, change, or
// swap with the next. "neglact" is 1 from "neglect", "absen" 3 from "absence" and 0 from its beginning.
function edits(term, word) {
  let last = [], before = [], row = [...Array(word.length + 1).keys()]
  for (let at = 1; at <= term.length; at++) {
    [last, before, row] = [before, row, [at]]
    for (let to = 1; to <= word.length; to++) {
      let cost = Math.min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (term[at - 1] !== word[to - 1]))
      if (at > 1 && to > 1 && term[at - 1] === word[to - 2] && term[at - 2] === word[to - 1]) {
        cost = Math.min(cost, last[to - 2] + 1)
      }
      row.push(cost)
    }
  }
  return [row.at(-1), Math.min(...row)]
}
