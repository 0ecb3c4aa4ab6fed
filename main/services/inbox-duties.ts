// The inbox: files are put on the disk, then examined one by one; what is refused stays until somebody has seen why.
import type { Failure } from '../contract/failure.ts';
import type { ExaminedFile, WaitingDocument } from '../contract/exchange-requests.ts';
import type { CallContext, Duties, Output } from '../contract/requests.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { examineFile } from './examine-file.ts';
import type { ExchangeParts } from './exchange-parts.ts';
import { documentOf, storageRefused } from './refusals.ts';
import { makeTurns } from './turns.ts';

type InboxDuties = Pick<Duties, 'inbox.deposit' | 'inbox.examine' | 'inbox.dismiss'>;
const MAX_NAME_LENGTH = 300;

export interface Inbox {
  readonly duties: InboxDuties;
  readonly waiting: () => readonly WaitingDocument[];
}

export function makeInbox(parts: ExchangeParts): Inbox {
  const { library, incoming } = parts;
  // Why each was refused, until Jalon closes: judged again after that.
  const failures = new Map<string, Failure>();
  const inTurn = makeTurns();
  return {
    waiting: () =>
      documentOf(incoming.list()).map((file) => ({ ...file, failure: failures.get(file.sha256) ?? null })),
    duties: {
      'inbox.deposit': ({ document }) => {
        library.refuseIfReadOnly();
        const name = oneLine(document.name).slice(0, MAX_NAME_LENGTH);
        const { sha256 } = documentOf(incoming.put(name, document.bytes));
        failures.delete(sha256);
        return { sha256 };
      },
      'inbox.examine': (_, context) => inTurn(() => examineAll(parts, failures, context)),
      'inbox.dismiss': ({ sha256 }) => {
        remove(parts, sha256);
        failures.delete(sha256);
        return { sha256 };
      },
    },
  };
}

async function examineAll(
  parts: ExchangeParts,
  failures: Map<string, Failure>,
  { signal, reportProgress }: CallContext,
): Promise<Output<'inbox.examine'>> {
  parts.library.refuseIfReadOnly();
  const todo = documentOf(parts.incoming.list()).filter(({ sha256 }) => !failures.has(sha256));
  const examined: ExaminedFile[] = [];
  for (const { sha256, name } of todo) {
    if (signal.aborted) break;
    reportProgress({ phase: `Examen de ${name}`, done: examined.length, total: todo.length });
    const told = await examineFile(parts, name, documentOf(parts.incoming.read(sha256)));
    if (told.outcome === 'refused') failures.set(sha256, told.failure);
    else remove(parts, sha256);
    examined.push({ sha256, name, ...told });
    // Other requests get their turn between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { examined, isStopped: examined.length < todo.length };
}

function remove({ incoming }: ExchangeParts, sha256: string): void {
  const refusal = incoming.remove(sha256);
  if (refusal) throw storageRefused(refusal);
}
