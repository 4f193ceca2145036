import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  readonly url: string
  /** What has arrived for this address, the newest last. */
  readonly lettersFor: (address: string) => ParsedMail[]
  readonly close: () => Promise<void>
}

/** A real mail server on this machine that takes everything. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: { readonly to: string; readonly mail: ParsedMail }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, answer) {
      void simpleParser(stream).then((mail) => {
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, mail })
        answer()
      }, answer)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    lettersFor: (address) => letters.filter(({ to }) => to === address).map(({ mail }) => mail),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
