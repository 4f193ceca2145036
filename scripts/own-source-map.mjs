const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The source map of a bundle without the packages. Node keeps the whole map in memory as soon as one error is traced:
 * that of a thousand files of packages took 95 MB.
 */
export function ownSourceMap(map) {
  const own = map.sources.map((source) => !source.includes('node_modules/'))
  const state = { read: [0, 0, 0, 0, 0], written: [0, 0, 0, 0, 0], inPackage: false }
  const mappings = map.mappings
    .split(';')
    .map((line) => ownSegments(line, own, state))
    .join(';')
  const sources = map.sources.map((source, index) => (own[index] ? source : ''))
  return { ...map, sources, mappings }
}

/** Fields of a segment: column of the bundle, source, line, column, name, each as the step from the segment before. */
function ownSegments(line, own, state) {
  state.read[0] = 0
  state.written[0] = 0
  const kept = []
  for (const segment of line === '' ? [] : line.split(',')) {
    decode(segment).forEach((step, field) => (state.read[field] += step))
    const isOwn = own[state.read[1]]
    // The first segment of a package says that nothing is known from here on.
    const fields = isOwn ? 4 : 1
    if (isOwn || !state.inPackage) kept.push(encodeUpTo(fields, state))
    state.inPackage = !isOwn
  }
  return kept.join(',')
}

function encodeUpTo(fields, { read, written }) {
  let text = ''
  for (let field = 0; field < fields; field++) {
    text += encode(read[field] - written[field])
    written[field] = read[field]
  }
  return text
}

/** Base64 VLQ: five bits a digit, the lowest first; the lowest bit of all is the sign. */
function encode(number) {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1
  let text = ''
  do {
    const more = rest >> 5 > 0
    text += digits[(rest & 31) | (more ? 32 : 0)]
    rest >>= 5
  } while (rest > 0)
  return text
}

function decode(segment) {
  const numbers = []
  let [number, shift] = [0, 0]
  for (const digit of segment) {
    const bits = digits.indexOf(digit)
    number |= (bits & 31) << shift
    shift += 5
    if (bits & 32) continue
    numbers.push(number & 1 ? -(number >> 1) : number >> 1)
    ;[number, shift] = [0, 0]
  }
  return numbers
}
