import path from 'node:path';
import { root } from '../project-root.ts';
import { plainEnvironment, type StackContext, type StackPart } from './stack-part.ts';

/** The mailbox: our own SMTP inbox with a page, always here. */
export function chooseMailbox(context: StackContext): StackPart {
  const { mailbox, smtp } = context.ports;
  const url = `http://localhost:${mailbox}`;
  return {
    name: 'mailbox',
    label: 'Mailbox',
    kind: 'embedded',
    description: `takes mail on port ${smtp}`,
    address: `smtp://127.0.0.1:${smtp}`,
    place: `localhost:${mailbox}`,
    program: {
      name: 'mailbox',
      command: process.execPath,
      args: [
        path.join(root, 'deploy/local/mailbox/mailbox-server.ts'),
        ...['--http-port', String(mailbox), '--smtp-port', String(smtp), '--folder', context.data.mails],
      ],
      env: plainEnvironment(context),
      logFile: context.data.log('mailbox'),
      readyWithinSeconds: 20,
      graceSeconds: 5,
      isReady: async () => (await fetch(`${url}/api/mails`)).ok,
    },
  };
}
