// A meeting that is over, kept as a signed file.
import { MEDIA_TYPES } from '../contract/documents.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { Duties } from '../contract/requests.ts';
import { meetingArchiveOf } from '../domain/meeting/meeting-archive.ts';
import { buildSignedFile } from './build-signed-file.ts';
import type { Clockwork } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import { unlockedSigner, type SigningParts } from './signers.ts';

/** Nothing is written in the workspace: the archive says what is there already. */
export function archiveDuties(
  parts: SigningParts & { readonly clockwork: Clockwork },
): Pick<Duties, 'meeting.archive'> {
  const { library, identities, clockwork } = parts;
  return {
    'meeting.archive': async ({ meetingId, fingerprint, passphrase }, { signal, reportProgress }) => {
      const meeting = library.meeting(meetingId);
      const payload = meetingArchiveOf(meeting, library.plan(meeting.planId), library.directory());
      if (!payload) throw new RequestRefused('meeting-refused', { guard: 'not-over' });
      reportProgress({ phase: 'Ouverture de la clé', done: 0, total: 2 });
      const signer = await unlockedSigner(parts, fingerprint, passphrase);
      reportProgress({ phase: 'Signature', done: 1, total: 2 });
      const built = await buildSignedFile({
        kind: 'meeting-archive',
        payload,
        signers: [signer],
        signedAt: clockwork.now(),
      });
      if (signal.aborted) throw new RequestRefused('cancelled');
      identities.rememberUse(fingerprint);
      const name = `${fileNameOf(meeting.title)}-${meeting.day}.asice`;
      return {
        document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes: built.bytes },
        identity: built.identity,
      };
    },
  };
}
