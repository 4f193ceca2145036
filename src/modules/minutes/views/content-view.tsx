import { DescriptionList, Table } from '../../../ui/index.ts'
import type { MinutesContent } from '../documents/content.ts'
import type { ContentItem } from '../documents/content-item.ts'

/** The minutes as they are read, in the order of the printed ones. */
export const ContentView = ({ content }: { readonly content: MinutesContent }) => (
  <>
    <Frame content={content} />
    {content.items.map((item) => (
      <section>
        <h2>{item.title}</h2>
        <ItemFacts item={item} />
        <Lines text={item.text} />
        <ItemResults item={item} />
      </section>
    ))}
    <Closing content={content} />
  </>
)

/** What stands before the points. */
export const Frame = ({ content }: { readonly content: MinutesContent }) => (
  <>
    <DescriptionList items={content.facts.map(([term, text]) => ({ term, text }))} />
    <h2>Anwesenheit und Beschlussfähigkeit</h2>
    <p>{content.presence}</p>
    <Table
      caption="Anwesenheit"
      captionUnseen
      rows={content.attendance}
      columns={['Mitglied', 'Gruppe', 'Entsandt von', 'Anwesenheit'].map((head, index) => ({
        head,
        cell: (row: readonly string[]) => row[index],
      }))}
    />
  </>
)

export const ItemFacts = ({ item }: { readonly item: ContentItem }) =>
  item.facts.length === 0 ? null : (
    <DescriptionList items={item.facts.map(([term, text]) => ({ term, text }))} />
  )

export const ItemResults = ({ item }: { readonly item: ContentItem }) => (
  <>
    {item.ballots.map((ballot) => (
      <>
        <p>{ballot.motion}</p>
        <p>Abstimmung: {ballot.how}</p>
        <p>
          <strong>{ballot.result}</strong>
        </p>
        {ballot.consequence && <p>{ballot.consequence}</p>}
        {ballot.votes.length > 0 && (
          <DescriptionList items={ballot.votes.map(([term, text]) => ({ term, text }))} />
        )}
      </>
    ))}
    {item.result && (
      <p>
        <strong>{item.result}</strong>
      </p>
    )}
  </>
)

/** What stands after the points. */
export const Closing = ({ content }: { readonly content: MinutesContent }) => (
  <>
    {content.reports.length > 0 && (
      <section>
        <h2>Außerhalb von Sitzungen entschieden</h2>
        <ul>
          {content.reports.map((report) => (
            <li>{report}</li>
          ))}
        </ul>
      </section>
    )}
    {content.remarks.trim() !== '' && (
      <section>
        <h2>Anmerkungen</h2>
        <Lines text={content.remarks} />
      </section>
    )}
    <section>
      <h2>Schluss</h2>
      <DescriptionList items={content.closing.map(([term, text]) => ({ term, text }))} />
    </section>
  </>
)

const Lines = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p>{line}</p>
      ))}
  </>
)
