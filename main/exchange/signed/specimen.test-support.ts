/** A secretary's identity, a plan kind with a small schema of its own, and the containers the tests sign with them. */
import { z } from 'zod';
import { createIdentity, unlockIdentity, type CreatedIdentity, type UnlockedSigner } from './identity.ts';
import type { ContainerKinds } from './verify-container.ts';

export const PASSPHRASE = 'trois chevaux à l’été';
export const SIGNED_AT = new Date('2026-03-02T09:30:00Z');
export const NOW = new Date('2026-06-01T00:00:00Z');

const planSchema = z.strictObject({
  format: z.literal('jalon-plan'),
  formatVersion: z.literal(1),
  revision: z.int().positive(),
  title: z.string(),
  deep: z.unknown().optional(),
});

export const KINDS: ContainerKinds = {
  plan: {
    formatVersion: 1,
    parse: (value) => {
      const parsed = planSchema.safeParse(value);
      if (parsed.success) return { ok: true, value: parsed.data };
      const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      return { ok: false, issues };
    },
  },
};

export const PLAN = {
  format: 'jalon-plan',
  formatVersion: 1,
  revision: 4,
  title: 'Feuille de route – été',
} as const;

export interface TestIdentity extends CreatedIdentity {
  readonly signer: UnlockedSigner;
}

export async function makeIdentity(commonName = 'Élise Secrétaire'): Promise<TestIdentity> {
  const identity = await createIdentity({
    commonName,
    organisation: 'Comité local de l’Ain',
    locality: 'Bourg-en-Bresse',
    passphrase: PASSPHRASE,
    createdAt: new Date('2026-01-05T10:00:00Z'),
  });
  const unlocked = await unlockIdentity({ ...identity, passphrase: PASSPHRASE });
  if (!unlocked.ok) throw new Error(`a new identity does not open: ${unlocked.code}`);
  return { ...identity, signer: unlocked.signer };
}
