// Signed files: out, back in, altered, and signed by somebody else.
import { expect, it } from 'vitest';
import { RequestRefused } from '../../contract/failure.ts';
import { foreignFile } from '../foreign-file.ts';
import { refusalOf, type Connected } from './connection.ts';

const PASSPHRASE = 'une phrase de passe d’essai';

export function describeSigning(client: Connected): void {
  it('carries a signed file out and back in, knows it for its own, and another signer once told', async () => {
    const { planId } = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const identity = { committeeName: 'Comité de Redon', locality: 'Redon', passphrase: PASSPHRASE };
    const { fingerprint } = await client().call('identity.create', identity);
    expect(await client().call('identity.list', {})).toMatchObject([{ fingerprint }]);
    const { document, revision } = await client().call('signed.export', {
      planId,
      fingerprint,
      passphrase: PASSPHRASE,
    });
    expect(document.bytes).toBeInstanceOf(Uint8Array);
    const received = await client().call('signed.read', { document });
    expect(received).toMatchObject({
      revision,
      revisionStanding: 'same',
      signers: [{ standing: 'own' }],
    });
    if (received.kind !== 'plan') throw new Error(`a ${received.kind} where a plan was awaited`);
    expect(received.content.plan.id).toBe(planId);
    const certificate = await client().call('identity.certificate', { fingerprint });
    expect(new TextDecoder().decode(certificate.bytes)).toBe(received.signers[0]?.certificatePem);
    const foreign = { ...document, bytes: await foreignFile(received.content) };
    const [stranger] = (await client().call('signed.read', { document: foreign })).signers;
    expect(stranger?.standing).toBe('unknown');
    const certificatePem = stranger?.certificatePem ?? '';
    await client().call('signed.trust', { certificatePem, by: 'Secrétariat', how: 'au téléphone' });
    const again = await client().call('signed.read', { document: foreign });
    expect(again.signers).toMatchObject([{ standing: 'known', verification: { how: 'au téléphone' } }]);
  });

  it('refuses a file one byte of which has changed, and a wrong passphrase', async () => {
    const { planId } = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const identity = { committeeName: 'Comité d’Ancenis', locality: 'Ancenis', passphrase: PASSPHRASE };
    const { fingerprint } = await client().call('identity.create', identity);
    const signing = { planId, fingerprint, passphrase: PASSPHRASE };
    const { document } = await client().call('signed.export', signing);
    const middle = Math.floor(document.bytes.length / 2);
    const bytes = document.bytes.with(middle, (document.bytes[middle] ?? 0) ^ 1);
    const altered = { name: document.name, mediaType: document.mediaType, bytes };
    await expect(client().call('signed.read', { document: altered })).rejects.toBeInstanceOf(RequestRefused);
    const wrong = client().call('signed.export', { ...signing, passphrase: 'une autre phrase' });
    expect(await refusalOf(wrong)).toBe('wrong-passphrase');
  });
}
