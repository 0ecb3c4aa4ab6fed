// Files attached to fiches: kept by their hash, listed in the fiche, handed back on request.
import type { Duties } from '../contract/requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import { createdNow, type Stamp } from '../domain/identity/entity.ts';
import type { Attachment } from '../domain/action/attachment.ts';
import { safeFileName } from '../domain/text/file-name.ts';
import type { ContentStore } from '../storage/content-store.ts';
import type { Clockwork } from './clockwork.ts';
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import type { Library } from './library.ts';
import { documentOf } from './refusals.ts';

const MAX_TITLE_LENGTH = 300;

type AttachmentDuties = Pick<Duties, 'attachment.add' | 'attachment.read'>;

export function attachmentDuties(
  library: Library,
  store: ContentStore,
  clockwork: Clockwork,
): AttachmentDuties {
  return {
    'attachment.add': ({ planId, actionId, attachmentId, document }) => {
      const action = library.plan(planId).actions.find(({ id }) => id === actionId);
      if (!action) throw new RequestRefused('entity-missing', { entityId: actionId });
      library.refuseIfReadOnly();
      const { sha256 } = documentOf(store.keep(document.bytes));
      const stamp: Stamp = { at: clockwork.now().toISOString(), by: clockwork.author };
      const name = safeFileName(document.name);
      const part: Attachment = {
        ...createdNow(attachmentId, stamp),
        title: name.slice(0, MAX_TITLE_LENGTH),
        kind: 'other',
        url: '',
        file: { sha256, name, mediaType: document.mediaType, sizeBytes: document.bytes.byteLength },
      };
      const change = { kind: 'part.add', actionId, list: 'attachments', part, position: AT_THE_END } as const;
      return {
        sequence: library.write({
          label: `Fiche ${action.number}, pièce «\u202f${name.slice(0, 80)}\u202f» jointe`,
          changes: [{ kind: 'plan', id: planId, change }],
        }),
      };
    },
    'attachment.read': ({ sha256, name, mediaType }) => ({
      name: safeFileName(name),
      mediaType,
      bytes: documentOf(store.read(sha256)),
    }),
  };
}
