// Find indicators by what is typed: all words of it, the nearest word for a slip of the pen
// (nearest.js, before this). The browser runs it as somebody types, the server for an address
// (answers/address/indicator.py).
const NUMBERS = "zero one two three four five six seven eight nine ten".split(" ")
const SMALL = new Set(("a an and are as at be by for from had has have in is it of on or than that the their they " +
  "this to was were which who with").split(" "))

function singular(word) {
  if (NUMBERS.includes(word)) return String(NUMBERS.indexOf(word))
  if (/^childrens?$/.test(word)) return "child"
  if (/[a-z0-9]{2}ies$/.test(word)) return word.slice(0, -3) + "y"
  if (/[a-z](ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

const apart = (text) => text.toLowerCase().replace(/['’]/g, "").match(/[a-z0-9]+/g) ?? []
const fold = (text) => apart(text).map(singular)

// Words that every sentence has say nothing of what is looked for.
const telling = (words) => words.filter((word) => !SMALL.has(word))

// The words that are looked for: all that are typed, small ones only if alone.
function termsOf(text) {
  const terms = [...new Set(fold(text))]
  return telling(terms).length ? telling(terms) : terms
}

// Whether a word is there, or begins so; a number only whole.
const has = (words, term) => words.includes(/^\d+$/.test(term) ? ` ${term} ` : " " + term)

// Under 4 all words are in the name, under 8 in name, topic or definition; else some are only in the
// publisher's.
function rankOf(said, terms, phrase) {
  let tier = 0, whole = true, topical = true
  for (const term of terms) {
    const inTopic = has(said.topic, term)
    const inside = inTopic || has(said.about, term)
    if (!has(said.called, term)) {
      if (!inside && !has(said.whose, term)) return null
      tier = Math.max(tier, inside ? 1 : 2)
    }
    whole &&= said.called.includes(` ${term} `)
    topical &&= inTopic
  }
  const begins = topical && said.called.startsWith(` ${phrase} `)
  return 4 * tier + (begins ? 0 : 3 - whole - topical)
}

// Gives the rank of each that has what is typed, by its place in the list, and what was read as what.
function find(text, everything) {
  const readAs = new Map()
  const terms = termsOf(text).map((term) => {
    if (everything.some((said) => has(said.called + said.topic + said.about + said.whose, term))) return term
    const near = nearestWord(term, new Set(everything.flatMap((said) => (said.called + said.topic).trim().split(/ +/))))
    if (near) readAs.set(term, near)
    return near ?? term
  })
  const phrase = fold(text).map((word) => readAs.get(word) ?? word).join(" ")
  let ranks = everything.map((said, at) => [at, rankOf(said, terms, phrase)]).filter(([, rank]) => rank !== null)
  if (readAs.size || ranks.some(([, rank]) => rank < 4)) ranks = ranks.filter(([, rank]) => rank < 8)
  return { ranks: new Map(ranks.sort((a, b) => a[1] - b[1])), readAs }
}

// Gives places in the list, best first: one that is called just so, then by rank; of one rank names that
// begin with the text, the shortest first. `names` has all the names of each,
// last its id as words.
function best(text, everything, names) {
  const typed = text.toLowerCase(), folded = fold(text).join(" ")
  const order = [...find(text, everything).ranks].map(([at, rank]) => {
    const own = names[at].map((name) => name.toLowerCase())
    const holds = own.some((name) => name.includes(folded)) // and not only by another word for it
    const begins = own.some((name) => name.startsWith(typed))
    return [!own.includes(typed), rank, !holds, !begins, Math.min(...own.slice(0, -1).map((name) => name.length)), at]
  })
  const before = (a, b) => a.map((part, i) => part - b[i]).find((way) => way) ?? 0
  return order.sort(before).map((keys) => keys.at(-1))
}
