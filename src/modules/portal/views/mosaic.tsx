/** Blocks of four colours that hold each other, as in the mark; decoration only. */
export const Mosaic = () => (
  <svg
    class="mosaic"
    viewBox="34 0 86 82"
    aria-hidden="true"
    focusable="false"
    preserveAspectRatio="xMaxYMid meet"
  >
    {blocks.map(([tone, x, y, width, height]) => (
      <rect class={`mosaic__${tone}`} x={x} y={y} width={width} height={height} rx="3" />
    ))}
  </svg>
)

const blocks: readonly (readonly [tone: number, x: number, y: number, width: number, height: number])[] = [
  [1, 48, 0, 12, 12],
  [2, 62, 0, 12, 26],
  [4, 76, 0, 26, 12],
  [3, 104, 0, 16, 26],
  [2, 34, 14, 26, 12],
  [1, 76, 14, 12, 26],
  [5, 90, 14, 12, 12],
  [4, 48, 28, 26, 12],
  [2, 90, 28, 30, 12],
  [3, 34, 28, 12, 26],
  [5, 48, 42, 12, 12],
  [1, 62, 42, 26, 12],
  [4, 90, 42, 12, 26],
  [3, 104, 42, 16, 12],
  [2, 48, 56, 26, 12],
  [3, 76, 56, 12, 26],
  [1, 104, 56, 16, 26],
  [5, 62, 70, 12, 12],
  [4, 34, 70, 26, 12],
  [2, 90, 70, 12, 12],
]
