/** A text as it was typed: each line on its own. */
export const Lines = ({ text }: { readonly text: string | undefined }) => (
  <>
    {(text ?? '').split('\n').map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
)
