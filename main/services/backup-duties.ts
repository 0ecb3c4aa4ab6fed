// The whole workspace in one file, and back: taken, checked by really opening it, put in the place of the present one.
import type { BackupContents } from '../contract/answers.ts';
import { MAX_DOCUMENT_BYTES, MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties } from '../contract/requests.ts';
import { frenchDate } from '../domain/date/partial-date.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { safeFileName } from '../domain/text/file-name.ts';
import { BackupRefused, type BackupProgress } from '../exchange/backup/backup-refused.ts';
import { openBackup, type ReadBackup } from '../exchange/backup/read-backup.ts';
import { writeBackup } from '../exchange/backup/write-backup.ts';
import { documentKinds } from '../storage/kinds.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { copyOfWorkspace, Restoration } from '../storage/restoration.ts';
import type { Workspace } from '../storage/workspace.ts';
import { REPLACED_PREFIX } from '../storage/workspace-files.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { documentOf, storageRefused } from './refusals.ts';

export interface BackupParts extends Clockwork {
  readonly directory: string;
  readonly name: string;
  readonly version: string;
}
/** Closes the workspace at the moment given, and opens what is in its folder then. Rejects with RequestRefused. */
export type Reopen = (decide: () => void) => Promise<void>;

export type BackupDutyName = 'workspace.backup' | 'workspace.checkBackup' | 'workspace.restore';
type BackupDuties = Pick<Duties, BackupDutyName>;

export function backupDuties(parts: BackupParts, reopen: Reopen): BackupDuties {
  return {
    'workspace.backup': (_, context) => refusedInWords(() => takeBackup(parts, context)),
    'workspace.checkBackup': ({ document }, context) =>
      withRestoration(parts, document, context, ({ contents }) => Promise.resolve(contents)),
    'workspace.restore': ({ document }, context) =>
      withRestoration(parts, document, context, async ({ restoration }) => {
        const keptAt = folderNameAt(parts.now());
        await reopen(() => {
          const refusal = restoration.decide(keptAt);
          if (refusal) throw storageRefused(refusal);
        });
        return { keptAt };
      }),
  };
}

async function takeBackup(parts: BackupParts, context: CallContext): Promise<NamedDocument> {
  const { directory, name, now, version } = parts;
  const madeAt = now();
  const files = documentOf(copyOfWorkspace(directory, documentKinds));
  const facts = { madeAt, madeWith: version, workspaceName: name, maxBytes: MAX_DOCUMENT_BYTES };
  const bytes = await writeBackup(files, facts, progressOf(context, 'Copie des fichiers'));
  const day = frenchDate(localDay(madeAt)).replaceAll('\u00a0', ' ');
  return {
    name: `${safeFileName(`Sauvegarde de ${name} du ${day}`)}.jalon-sauvegarde.zip`,
    mediaType: MEDIA_TYPES.backup,
    bytes,
  };
}

interface Checked {
  readonly restoration: Restoration;
  readonly contents: BackupContents;
}

/** Unpacks the backup aside and opens what is in it before anything is done with it; leaves no copy behind. */
async function withRestoration<Answer>(
  parts: BackupParts,
  document: NamedDocument,
  context: CallContext,
  work: (checked: Checked) => Promise<Answer>,
): Promise<Answer> {
  const restoration = new Restoration(parts.directory, documentKinds);
  try {
    return await refusedInWords(async () => {
      const backup = await openBackup(document.bytes, progressOf(context, 'Vérification des fichiers'));
      await unpack(backup, restoration);
      return work({ restoration, contents: await contentsOf(backup, restoration, parts) });
    });
  } finally {
    restoration.drop();
  }
}

async function unpack(backup: ReadBackup, restoration: Restoration): Promise<void> {
  if (!backup.manifest.files.every(({ path }) => restoration.accepts(path)))
    throw new BackupRefused('backup-damaged');
  for await (const { path, bytes } of backup.files()) {
    const refusal = restoration.bring(path, bytes);
    if (refusal) throw storageRefused(refusal);
  }
}

async function contentsOf(
  { manifest, sizeBytes }: ReadBackup,
  { directory }: Restoration,
  { now }: BackupParts,
): Promise<BackupContents> {
  const opened = await openWorkspace(directory, { kinds: documentKinds, clock: now });
  if (!opened.ok) throw new RequestRefused('backup-does-not-open', { because: opened.refusal.code });
  const { workspace } = opened;
  try {
    const isWhole =
      !workspace.isReadOnly && workspace.problems.every(({ severity }) => severity !== 'damage');
    if (!isWhole) throw new BackupRefused('backup-does-not-open');
    const count = (pattern: RegExp): number => manifest.files.filter(({ path }) => pattern.test(path)).length;
    return {
      workspaceName: manifest.workspaceName,
      madeAt: manifest.madeAt,
      madeWith: manifest.madeWith,
      fileCount: manifest.files.length,
      sizeBytes,
      identityCount: count(/^identities\/[^/]+\/certificate\.pem$/),
      attachmentCount: count(/^attachments\//),
      plans: plansOf(workspace),
    };
  } finally {
    await workspace.close();
  }
}

function plansOf(workspace: Workspace): BackupContents['plans'] {
  return workspace.documentIds('plan').map((id) => {
    const outcome = workspace.read<Plan>({ kind: 'plan', id });
    if (!outcome.ok) throw new BackupRefused('backup-does-not-open');
    return { title: outcome.document.title, actionCount: outcome.document.actions.length };
  });
}

/** `Remplacé le 2026-11-22 à 07 h 12`: a name every system takes. */
function folderNameAt(instant: Date): string {
  const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
  const [hours, minutes] = [instant.getHours(), instant.getMinutes()].map(twoDigits);
  return `${REPLACED_PREFIX}${localDay(instant)} à ${hours ?? ''} h ${minutes ?? ''}`;
}

function progressOf({ signal, reportProgress }: CallContext, phase: string): BackupProgress {
  return {
    isCancelled: () => signal.aborted,
    report: (done, total) => reportProgress({ phase, done, total }),
  };
}

async function refusedInWords<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupRefused) throw new RequestRefused(error.code, {}, { cause: error });
    throw error;
  }
}
