import { TooLarge } from '../errors.ts'

/** Ten files of 10 MB at once, and the form around them. */
export const largestPostBytes = 101 * 1024 * 1024

export const refuseTooLarge = (): never => {
  throw new TooLarge('body')
}

/** Everything comes from this server; no inline script, no inline style, no frame. */
export const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** Nothing to others; to ourselves the origin stays, which a browser else hides from our own forms ("Origin: null"). */
export const referrerPolicy = 'same-origin'

/** More at once are not faster on one thread; they only wait for one another with half a page in memory. */
export const pagesAtATime = 6
