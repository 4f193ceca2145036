/** Reihenfolge der Tagesordnung: by buttons one place up or down, by dragging as a whole. Pure lists of ids. */

export type Direction = 'up' | 'down'

/** One place further; at the end of the list nothing changes. */
export function movedBy<Item>(items: readonly Item[], item: Item, direction: Direction): Item[] {
  const from = items.indexOf(item)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= items.length) return [...items]
  return items.with(from, items[to] as Item).with(to, item)
}

/**
 * The order that somebody dragged together on a page that may be older than the agenda: points that are gone are left
 * out, points that came meanwhile stay behind the point they stood behind.
 */
export function reordered<Item>(items: readonly Item[], wanted: readonly Item[]): Item[] {
  const known = new Set(items)
  const order = [...new Set(wanted)].filter((item) => known.has(item))
  items.forEach((item, index) => {
    if (order.includes(item)) return
    const before = items[index - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, item)
  })
  return order
}
