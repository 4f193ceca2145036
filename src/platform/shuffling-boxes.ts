import { randomInt } from 'node:crypto'

/**
 * Boxes that live in the memory of this process and nowhere else: each known slot holds one small number, and the
 * numbers come out only all together, without their slots, in random order. There is no way to ask what is in a slot.
 * A process that ends takes its boxes along; nothing of them is in a table, a log, a file or a backup.
 */
export interface ShufflingBoxes {
  /** Makes an empty box with these slots. */
  open(id: string, slots: readonly string[]): ShufflingBox
  /** Undefined when another process made it, or this one was started after it. */
  find(id: string): ShufflingBox | undefined
  /** Overwrites what is inside and forgets the box. */
  wipe(id: string): void
}

export interface ShufflingBox {
  /** Puts a number of 1 to 255 into a slot, over what was there. The answer takes it out again if it is still there. */
  put(slot: string, value: number): () => void
  /** The slots that hold something. */
  filled(): ReadonlySet<string>
  /** What is inside, shuffled. The box stays as it is until it is wiped. */
  shuffled(): number[]
}

export function openShufflingBoxes(): ShufflingBoxes {
  const boxes = new Map<string, ReturnType<typeof makeBox>>()
  return {
    open(id, slots) {
      boxes.get(id)?.wipe()
      const box = makeBox(slots)
      boxes.set(id, box)
      return box
    },
    find: (id) => boxes.get(id),
    wipe(id) {
      boxes.get(id)?.wipe()
      boxes.delete(id)
    },
  }
}

function makeBox(slots: readonly string[]): ShufflingBox & { wipe: () => void } {
  const places = new Map(slots.map((slot, index) => [slot, index]))
  const values = new Uint8Array(slots.length)
  /** How often a slot was written: an undoing that comes late must not undo somebody else's. */
  const writings = new Uint32Array(slots.length)
  return {
    put(slot, value) {
      const place = places.get(slot)
      if (place === undefined || !Number.isInteger(value) || value < 1 || value > 255)
        throw new Error('no such slot, or no such number')
      const before = values[place] ?? 0
      const writing = (writings[place] ?? 0) + 1
      values[place] = value
      writings[place] = writing
      return () => {
        if (writings[place] === writing) values[place] = before
      }
    },
    filled: () => new Set(slots.filter((_slot, index) => values[index] !== 0)),
    shuffled: () => shuffle([...values].filter((value) => value !== 0)),
    wipe() {
      values.fill(0)
      writings.fill(0)
    },
  }
}

/** Fisher and Yates with the operating system's chance: each order is as likely as every other. */
function shuffle(values: number[]): number[] {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const kept = values[last] as number
    values[last] = values[other] as number
    values[other] = kept
  }
  return values
}
