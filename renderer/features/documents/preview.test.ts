import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../main/contract/client.ts';
import type { MadeDocumentFile } from '../../../main/contract/document-answers.ts';
import type { Input } from '../../../main/contract/requests.ts';
import { SHIPPED_PRESETS, type PresetKind } from '../../../main/domain/document/preset.ts';
import { Preview } from './preview.svelte.ts';

const asked = (kind: PresetKind): Input<'document.make'> => ({
  planId: '',
  preset: SHIPPED_PRESETS[kind],
  actionId: null,
  format: 'pdf',
  standard: 'usual',
  isLargeAgreed: false,
});

/** The machine answers when it is told to, as it does on a busy day. */
function slowMachine() {
  const waiting: {
    readonly resolve: (made: MadeDocumentFile) => void;
    readonly reject: (reason: Error) => void;
  }[] = [];
  const client = {
    call: () => new Promise<MadeDocumentFile>((resolve, reject) => waiting.push({ resolve, reject })),
  } as unknown as Client;
  return { preview: new Preview(client, String), waiting };
}
const made = (name: string): MadeDocumentFile => ({
  document: { name, mediaType: 'application/pdf', bytes: new Uint8Array() },
  actionCount: 1,
  sha256: '',
  withheld: [],
  unprintable: [],
});
const aMoment = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('is behind from the moment something else is asked for, until that is there', async () => {
  const { preview, waiting } = slowMachine();
  preview.ask(asked('dossier-prefecture'));
  await aMoment();
  waiting[0]?.resolve(made('dossier'));
  await aMoment();
  expect([preview.shown?.made.document.name, preview.isBehind]).toEqual(['dossier', false]);

  preview.ask(asked('plaquette'));
  expect(preview.isBehind).toBe(true);
  expect(preview.shown?.input.preset.kind).toBe('dossier-prefecture');
  await aMoment();
  expect(preview.isBehind).toBe(true);
  waiting[1]?.resolve(made('plaquette'));
  await aMoment();
  expect([preview.shown?.input.preset.kind, preview.isBehind]).toEqual(['plaquette', false]);
});

it('is still behind when the one before comes while the next is awaited', async () => {
  const { preview, waiting } = slowMachine();
  preview.ask(asked('dossier-prefecture'));
  await aMoment();
  preview.ask(asked('plaquette'));
  waiting[0]?.resolve(made('dossier'));
  await vi.advanceTimersByTimeAsync(10);
  expect([preview.shown?.made.document.name, preview.isBehind]).toEqual(['dossier', true]);
});

it('shows nothing that was stopped, nor anything once the screen is left', async () => {
  const { preview, waiting } = slowMachine();
  preview.ask(asked('dossier-prefecture'));
  await aMoment();
  waiting[0]?.reject(new Error('refused'));
  await aMoment();
  expect([preview.refusal, preview.isBehind, preview.isAwaited]).toEqual(['Error: refused', true, false]);
  preview.ask(asked('plaquette'));
  await aMoment();
  preview.close();
  waiting[1]?.resolve(made('plaquette'));
  await aMoment();
  expect(preview.shown).toBeNull();
});
