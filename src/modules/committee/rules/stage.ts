/**
 * Was gerade dran ist (Übung der Ausschüsse: ein Punkt nach dem anderen).
 * An open ballot comes first; otherwise the newest of what the chair called and what was voted on.
 */
export interface Called<ItemId extends string> {
  /** null: a break was called, or nothing yet. */
  readonly itemId: ItemId | null
  readonly at: Date | null
}

export interface NewestBallot<ItemId extends string> {
  readonly itemId: ItemId
  readonly openedAt: Date
  readonly open: boolean
}

export function itemOnStage<ItemId extends string>(
  called: Called<ItemId>,
  ballot: NewestBallot<ItemId> | undefined,
): ItemId | null {
  if (!ballot) return called.itemId
  const isNewer = !called.at || ballot.openedAt > called.at
  return ballot.open || isNewer ? ballot.itemId : called.itemId
}

/** The next point that is still open, in the order of the agenda; after the last one comes the first that was skipped. */
export function nextOpenItem<Item extends { readonly id: string; readonly state: string }>(
  items: readonly Item[],
  currentId: string | null,
): Item | undefined {
  const current = items.findIndex((item) => item.id === currentId)
  const isWaiting = (item: Item) => item.state === 'open' && item.id !== currentId
  return items.slice(current + 1).find(isWaiting) ?? items.slice(0, Math.max(current, 0)).find(isWaiting)
}
