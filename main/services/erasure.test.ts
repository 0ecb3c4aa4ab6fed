// Erasing a contact, on the disk: what is left of a person is looked for in every byte of the workspace.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import type { ContractEvent } from '../contract/events.ts';
import { committeeEdits } from '../testing/meeting-edits.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const TRACES = [
  'Zoé Le Goff',
  'LE GOFF',
  'Le Goff',
  'z.legoff@exemple.fr',
  'zoe@ancienne.fr',
  '02 41 00 00 99',
];

let folder: TemporaryFolder;
let open: TestServices;
let client: Client;

async function start(): Promise<void> {
  open = await openTestServices({ directory: join(folder.path, 'Comité') });
  client = directClient(open.services, open.bugs);
}
beforeEach(async () => {
  folder = makeTemporaryFolder();
  await start();
});
afterEach(async () => {
  await open.close();
  folder.remove();
  expect(open.bugs).toEqual([]);
});

const commit = (label: string, ...edits: readonly Edit[]) =>
  client.call('edit.commit', { label, edits: [...edits] });

/** Every file that holds one of the traces, wherever it lies and whatever it is. */
function filesThatTell(): readonly string[] {
  return readdirSync(open.directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path).toString('utf8').toLowerCase();
      return TRACES.some((trace) => bytes.includes(trace.toLowerCase()));
    });
}

async function prepare() {
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });
  const { plan } = await client.call('plan.open', { planId });
  const [action, other] = plan.actions;
  if (!action || !other) throw new Error('the sample has no fiche');
  const contactId = randomUUID();
  const initial = {
    givenName: 'Zoé',
    familyName: 'Le Goff',
    email: 'zoe@ancienne.fr',
    phone: '02 41 00 00 99',
  };
  await commit('Annuaire, ajout de «\u202fZoé Le Goff\u202f»', {
    kind: 'contact.create',
    contactId,
    initial,
  });
  await commit('Contact, adresse', {
    kind: 'contact.set',
    contactId,
    field: 'email',
    value: 'z.legoff@exemple.fr',
  });
  const [lead] = action.leads;
  const set = { kind: 'action.set', planId, actionId: action.id } as const;
  await commit('Fiche 1, pilotes', { ...set, field: 'leads', value: [{ ...lead, contactId }] });
  await commit('Fiche 1, résumé', { ...set, field: 'summary', value: 'Écrire à LE GOFF Zoé (0241000099).' });
  await commit('Fiche 2, résumé', { ...set, actionId: other.id, field: 'summary', value: 'Sans personne.' });
  return { planId, contactId, action, other };
}

it('leaves no byte of the person in any file of the workspace, and says before what it will change', async () => {
  const { planId, contactId, action } = await prepare();
  // A new start writes the snapshots; what is set aside and backed up counts too.
  await open.close();
  await start();
  for (const name of ['backups', 'set-aside']) {
    mkdirSync(join(open.directory, name), { recursive: true });
    writeFileSync(join(open.directory, name, '2026-11-20.json'), '{"familyName":"Le Goff"}');
  }
  expect(filesThatTell().length, 'the search would find it').toBeGreaterThan(2);

  const preview = await client.call('contact.erasePreview', { contactId });
  expect(preview).toMatchObject({ name: 'Zoé Le Goff', recordCount: 4 });
  expect(preview.mentionsByPlan.map(({ count }) => count)).toEqual([2]);

  const events: ContractEvent[] = [];
  open.services.subscribe((event) => events.push(event));
  await client.call('contact.erase', { contactId, alsoIds: [], forgetsReplaced: false });
  expect(events.map(({ kind }) => kind)).toEqual(['replaced']);
  expect(filesThatTell()).toEqual([]);

  await open.close();
  await start();
  expect(filesThatTell()).toEqual([]);
  const { plan, directory } = await client.call('plan.open', { planId });
  expect(directory.contacts).toEqual([]);
  expect(directory.organisations.length).toBeGreaterThan(10);
  expect(plan.actions).toHaveLength(14);
  const [first] = plan.actions;
  expect(first).toMatchObject({ id: action.id, leads: [{ ...action.leads[0], contactId: null }] });
  expect((await client.call('workspace.describe', {})).problems).toEqual([]);
});

it('says how many signed files still name the person: what was signed is not written again', async () => {
  const { planId, contactId } = await prepare();
  const passphrase = 'une phrase assez longue';
  const identity = { committeeName: 'Comité', locality: 'Laval', passphrase };
  const { fingerprint } = await client.call('identity.create', identity);
  const preview = () => client.call('contact.erasePreview', { contactId });
  expect(await preview()).toMatchObject({ keptFileCount: 0 });
  await client.call('signed.export', { planId, fingerprint, passphrase });
  expect(await preview()).toMatchObject({ keptFileCount: 1 });

  await client.call('contact.erase', { contactId, alsoIds: [], forgetsReplaced: false });
  const { document } = await client.call('signed.export', { planId, fingerprint, passphrase });
  const read = await client.call('signed.read', { document });
  expect(JSON.stringify(read).toLowerCase()).not.toContain('le goff');
});

it('reaches somebody already removed or made one with another, whom the history alone still names', async () => {
  const { planId, contactId } = await prepare();
  const earlierId = randomUUID();
  const initial = { givenName: 'Zoe', familyName: 'Le Goff', email: 'z.legoff@exemple.fr' };
  await commit('Contact', { kind: 'contact.create', contactId: earlierId, initial });
  await commit('Contacts réunis', { kind: 'contact.merge', contactId, mergedId: earlierId });
  const other = {
    kind: 'contact.create',
    contactId: randomUUID(),
    initial: { familyName: 'Autre' },
  } as const;
  await commit('Contact', other);
  await commit('Retrait', { kind: 'contact.remove', contactId: other.contactId });
  const preview = () => client.call('contact.erasePreview', { contactId });
  const former = async () => (await client.call('contact.former', {})).contacts.map(({ name }) => name);
  expect((await preview()).alike).toMatchObject([{ contactId: earlierId, name: 'Zoe Le Goff' }]);
  expect(await former()).toEqual(['Autre', 'Zoe Le Goff']);

  await commit('Retrait', { kind: 'contact.remove', contactId });
  expect(await former()).toEqual(['Zoé Le Goff', 'Autre', 'Zoe Le Goff']);
  expect(await preview()).toMatchObject({ name: 'Zoé Le Goff' });
  await client.call('contact.erase', { contactId, alsoIds: [earlierId], forgetsReplaced: false });
  expect(filesThatTell()).toEqual([]);
  expect(await former()).toEqual(['Autre']);
  expect((await client.call('plan.open', { planId })).directory.contacts).toEqual([]);
  await expect(preview()).rejects.toMatchObject({ code: 'entity-missing' });
  await open.close();
  await start();
  expect(filesThatTell()).toEqual([]);
});

it('forgets what restorations replaced where that is asked, and only then', async () => {
  const { contactId } = await prepare();
  const replaced = join(open.directory, 'Remplacé le 2026-11-20 à 07 h 12');
  mkdirSync(join(replaced, 'plans'), { recursive: true });
  writeFileSync(join(replaced, 'plans', 'un.json'), '{"familyName":"Le Goff"}');
  const outside = join(folder.path, 'ailleurs.json');
  writeFileSync(outside, '{}');
  symlinkSync(outside, join(replaced, 'lien.json'));
  const preview = await client.call('contact.erasePreview', { contactId });
  expect(preview.replacedFolders).toEqual(['Remplacé le 2026-11-20 à 07 h 12']);

  const erase = (id: string, forgetsReplaced: boolean) =>
    client.call('contact.erase', { contactId: id, alsoIds: [], forgetsReplaced });
  await erase(contactId, false);
  expect(filesThatTell()).toEqual([join(replaced, 'plans', 'un.json')]);
  const another = randomUUID();
  await commit('Contact', { kind: 'contact.create', contactId: another, initial: { familyName: 'Autre' } });
  await erase(another, true);
  expect(filesThatTell()).toEqual([]);
  expect(existsSync(replaced)).toBe(false);
  expect(existsSync(outside)).toBe(true);
});

it('lets other edits be undone and done again, and the person never comes back with them', async () => {
  const { planId, contactId, other } = await prepare();
  await client.call('contact.erase', { contactId, alsoIds: [], forgetsReplaced: false });
  const summaryOf = async (id: string) =>
    (await client.call('plan.open', { planId })).plan.actions.find((each) => each.id === id)?.summary;

  await client.call('edit.undo', { planId });
  expect(await summaryOf(other.id)).toBe(other.summary);
  await client.call('edit.redo', { planId });
  expect(await summaryOf(other.id)).toBe('Sans personne.');
  await client.call('edit.undo', { planId });
  // What named the person can no longer be taken back, and never stands in the way of what did not.
  expect((await client.call('workspace.describe', {})).undo.undo).toBeNull();
  await expect(client.call('edit.undo', { planId: null })).rejects.toMatchObject({ code: 'nothing-to-undo' });
  expect(filesThatTell()).toEqual([]);
  const { entries } = await client.call('history.read', { planId, actionId: null, limit: 100, before: null });
  expect(entries.length).toBeGreaterThan(3);
});

/** The person has a seat and stands in for another; one meeting writes it down and has texts, one has a text, one neither. */
async function prepareMeetings() {
  const { planId, contactId } = await prepare();
  const { committeeId, mandateIds, edits } = committeeEdits('Comité', 2);
  await commit('Comité', ...edits);
  const [seatId, otherSeatId] = mandateIds as [string, string];
  const mandate = { kind: 'item.set', document: 'committees', list: 'mandates' } as const;
  await commit('Membre', { ...mandate, itemId: seatId, field: 'contactId', value: contactId });
  const substitutes = [{ id: randomUUID(), contactId }];
  await commit('Suppléant', { ...mandate, itemId: otherSeatId, field: 'substitutes', value: substitutes });
  const [held, prepared, silent] = [randomUUID(), randomUUID(), randomUUID()];
  for (const meetingId of [held, prepared, silent]) {
    const of = { meetingId, planId, committeeId, title: 'Réunion', day: '2026-12-04' } as const;
    await commit('Réunion', { kind: 'meeting.create', ...of, initial: {} });
  }
  const secretary = { kind: 'meeting.set', meetingId: prepared, field: 'secretary' } as const;
  await commit('Secrétariat', { ...secretary, value: 'LE GOFF Zoé' });
  await commit('Ouverture', { kind: 'meeting.open', meetingId: held });
  return { planId, contactId, seatId, otherSeatId, held, prepared, silent };
}

it('says how many meetings and seats it will change, and changes no other', async () => {
  const { planId, contactId, prepared, silent, seatId } = await prepareMeetings();
  const opened = () => client.call('plan.open', { planId });
  const before = (await opened()).meetings.find(({ id }) => id === silent);
  const preview = await client.call('contact.erasePreview', { contactId });
  expect(preview).toMatchObject({ meetingCount: 2, seatCount: 2 });
  await client.call('contact.erase', { contactId, alsoIds: [], forgetsReplaced: false });
  expect(filesThatTell()).toEqual([]);
  const { meetings, committees } = await opened();
  expect(meetings.find(({ id }) => id === prepared)).toMatchObject({ secretary: '[effacé]' });
  expect(meetings.find(({ id }) => id === silent)).toEqual(before);
  expect(committees.mandates.filter(({ id }) => id === seatId)).toMatchObject([{ contactId: null }]);
  expect(await client.call('workspace.describe', {})).toMatchObject({ problems: [] });
});

it('leaves no name in what a meeting wrote down, but words nothing ties to the person', async () => {
  const { planId, contactId, held, seatId, otherSeatId } = await prepareMeetings();
  const entry = { kind: 'entry.create', meetingId: held } as const;
  const agendaItemId = randomUUID();
  const discussion = 'Zoé Le Goff (z.legoff@exemple.fr) rappelle le calendrier.';
  await commit('Point', { ...entry, list: 'agenda', entryId: agendaItemId, initial: { discussion } });
  const spoken = { agendaItemId, seatId };
  await commit('Parole', { ...entry, list: 'speeches', entryId: randomUUID(), initial: spoken });
  for (const responsible of ['Zoé  Le Goff', 'Mme L. G.'])
    await commit('Décision', {
      ...entry,
      list: 'decisions',
      entryId: randomUUID(),
      initial: { responsible },
    });
  await client.call('contact.erase', { contactId, alsoIds: [], forgetsReplaced: false });
  expect(filesThatTell()).toEqual([]);

  const { meetings } = await client.call('plan.open', { planId });
  const erased = { contactId: null, name: '[effacé]', function: '' };
  expect(meetings.filter(({ id }) => id === held)).toMatchObject([
    {
      composition: {
        seats: [
          { seatId, titular: { personId: seatId, ...erased } },
          { seatId: otherSeatId, substitutes: [erased] },
        ],
      },
      agenda: [{ discussion: '[effacé] ([effacé]) rappelle le calendrier.' }],
      // Who spoke is a seat, and stays one; of a responsible, typed freely, only the whole name is known to be a name.
      speeches: [spoken],
      decisions: [{ responsible: '[effacé]' }, { responsible: 'Mme L. G.' }],
    },
  ]);
});
