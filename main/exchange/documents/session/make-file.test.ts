// The whole way, from a plan to bytes, in every format.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../../domain/action/action.ts';
import type { Contact } from '../../../domain/directory/directory.ts';
import { DOCUMENT_FORMATS } from '../../../domain/document/format.ts';
import { SHIPPED_PRESETS } from '../../../domain/document/preset.ts';
import { LARGE_DOCUMENT_ACTIONS } from '../../../domain/document/refusal.ts';
import {
  DEPARTEMENTS,
  REGION,
  THEME_CODES,
  THEMES,
} from '../../../domain/spreadsheet/round-trip.test-support.ts';
import { generatePlanDocument } from '../../../testing/plan-generator.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { DocumentParts } from '../parts.ts';
import { partsForTests } from '../parts.test-support.ts';
import { sourceDigest } from '../source-digest.ts';
import type { DocumentJob, MadeDocument } from './job.ts';
import { makeFile } from './make-file.ts';

const generated = (actionCount: number) =>
  generatePlanDocument({
    seed: 5,
    actionCount,
    territories: DEPARTEMENTS,
    perimeter: REGION,
    themeCodes: THEME_CODES,
  });
const source = generated(6);
const job: DocumentJob = {
  source,
  people: source.contacts,
  preset: SHIPPED_PRESETS['dossier-prefecture'],
  actionId: null,
  format: 'html',
  standard: 'usual',
  themes: THEMES,
  programmes: [],
  parts: DEPARTEMENTS,
  outlines: {
    type: 'Topology',
    transform: { scale: [1, 1], translate: [0, 0] },
    arcs: [],
    objects: {
      departements: { type: 'GeometryCollection', geometries: [] },
      regions: { type: 'GeometryCollection', geometries: [] },
    },
  },
  today: '2026-11-22',
  isLargeAgreed: false,
};
const parts: DocumentParts = partsForTests();
const text = ({ bytes }: MadeDocument): string => new TextDecoder().decode(bytes);

const STARTS = {
  pdf: '%PDF-1.7',
  odt: 'PK\u0003\u0004',
  docx: 'PK\u0003\u0004',
  html: '<!doctype html>',
} as const;

describe.each(DOCUMENT_FORMATS)('as %s', (format) => {
  let made: MadeDocument;
  beforeAll(async () => {
    made = await makeFile({ ...job, format }, parts);
  });

  it('is a file of that kind, told as what it is', () => {
    expect(Buffer.from(made.bytes.subarray(0, 16)).toString('latin1').startsWith(STARTS[format])).toBe(true);
    const { title, actionCount, sha256, unprintable } = made;
    expect({ title, actionCount, sha256, unprintable }).toEqual({
      title: source.plan.title,
      actionCount: 6,
      sha256: sourceDigest(source),
      unprintable: [],
    });
  });

  it('is the same bytes on the same day', async () => {
    const again = await makeFile({ ...job, format }, parts);
    expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
  });
});

it('draws the charts, and says each step', async () => {
  const steps: number[] = [];
  const page = text(await makeFile(job, parts, (done) => steps.push(done)));
  expect(steps).toEqual([0, 1, 2]);
  expect(page.match(/<svg role="img"/g)?.length).toBeGreaterThan(4);
  expect(page).toContain('Couverture des thèmes');
});

it('heads the rows of the coverage by their great theme, which a sheet has no room for beside them', async () => {
  const page = text(await makeFile(job, parts));
  expect(page).not.toContain('Grand thème');
  const groups = [...page.matchAll(/<th scope="rowgroup" colspan="\d+">([^<]+)</g)].map(([, label]) => label);
  expect(groups.length).toBeGreaterThan(0);
  expect(new Set(groups).size).toBe(groups.length);
});

it('says no more than its reader may know', async () => {
  const { email, familyName } = source.contacts[0] ?? { email: '', familyName: '' };
  const whole = await makeFile(job, parts);
  const report = await makeFile({ ...job, preset: SHIPPED_PRESETS['rapport-public'] }, parts);
  expect(text(whole)).toContain(familyName);
  expect(email).not.toBe('');
  expect(text(report)).not.toContain(familyName);
  expect(report.withheld.length).toBeGreaterThan(whole.withheld.length);
});

it('says no more in its properties and at the foot of its pages', async () => {
  const title = 'Feuille de route, renseignements au 06 12 34 56 78';
  const named = { ...source, plan: { ...source.plan, title } };
  const report = await makeFile({ ...job, source: named, preset: SHIPPED_PRESETS['rapport-public'] }, parts);
  expect(text(report)).toContain('[numéro retiré]');
  expect(text(report)).not.toContain('06 12 34 56 78');
});

it('says no more in what a preset adds to the plan, and tells what it took out', async () => {
  const preset = {
    ...SHIPPED_PRESETS['rapport-public'],
    title: 'Rapport, par Prénom Nomtu',
    footer: 'Contact\u202f: marie@exemple.fr',
    sectionTitles: { progress: 'Où en est-on, au 06 12 34 56 78' },
  };
  const person = { ...source.contacts[0], givenName: 'Prénom', familyName: 'Nomtu' } as Contact;
  const people = [...source.contacts, person];
  const report = await makeFile({ ...job, preset, people }, parts);
  for (const secret of ['Nomtu', 'marie@exemple.fr', '06 12 34 56 78'])
    expect(text(report)).not.toContain(secret);
  expect(text(report)).toContain('Où en est-on, au [numéro retiré]');
  expect(report.title).toBe('Rapport, par [nom retiré]');
  const told = report.withheld.filter(({ actionIds }) => actionIds.length === 0).map(({ field }) => field);
  expect(told).toEqual(
    expect.arrayContaining(['Titre du document', 'Pied de page', 'Titres des parties\u202f: Avancement']),
  );
  // A prefecture knows them.
  const file = await makeFile({ ...job, preset: { ...preset, kind: 'dossier-prefecture' }, people }, parts);
  expect(text(file)).toContain('marie@exemple.fr');
});

it('takes out the name of whoever the directory knows, though the plan does not refer to them', async () => {
  const person = { ...source.contacts[0], givenName: 'Ysoline', familyName: 'Kerbrat' } as Contact;
  const [first, ...others] = source.plan.actions;
  const actions = [{ ...first, summary: 'Voir Ysoline Kerbrat.' } as Action, ...others];
  const written = { ...source, plan: { ...source.plan, actions } };
  const report = { ...job, source: written, preset: SHIPPED_PRESETS['rapport-public'] };
  expect(text(await makeFile({ ...report, people: [person] }, parts))).not.toContain('Kerbrat');
  expect(text(await makeFile({ ...report, people: [] }, parts))).toContain('Ysoline Kerbrat');
});

it('carries of a logo no more than its picture', async () => {
  const head = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const comment = Buffer.from('\0\0\0\u0006tEXtSecret\0\0\0\0', 'latin1');
  const logo = {
    mediaType: 'image/png',
    base64: Buffer.concat([head.subarray(0, 33), comment, head.subarray(33)]).toString('base64'),
  } as const;
  const made = text(await makeFile({ ...job, preset: { ...job.preset, logo } }, parts));
  expect(made).toContain(`data:image/png;base64,${head.toString('base64')}`);
});

it.each(DOCUMENT_FORMATS)('refuses as %s a logo that is no picture', async (format) => {
  const logo = { mediaType: 'image/png', base64: 'cGFzIHVuZSBpbWFnZQ==' } as const;
  await expect(makeFile({ ...job, format, preset: { ...job.preset, logo } }, parts)).rejects.toThrow(
    new DocumentRefused('document-logo-unreadable'),
  );
});

it('makes a document of one fiche, under its name', async () => {
  const action = source.plan.actions[2];
  const made = await makeFile({ ...job, preset: SHIPPED_PRESETS.fiche, actionId: action?.id ?? '' }, parts);
  expect([made.title, made.actionCount]).toEqual([action?.title, 1]);
});

it('refuses what there is no fiche for', async () => {
  const preset = { ...job.preset, filter: { ...job.preset.filter, text: 'introuvable zzz' } };
  await expect(makeFile({ ...job, preset }, parts)).rejects.toThrow(
    new DocumentRefused('document-without-fiches'),
  );
});

it('asks before it makes a large document', async () => {
  const large = { ...job, source: generated(LARGE_DOCUMENT_ACTIONS + 1) };
  await expect(makeFile(large, parts)).rejects.toMatchObject({
    code: 'document-large',
    details: { count: LARGE_DOCUMENT_ACTIONS + 1 },
  });
  expect((await makeFile({ ...large, isLargeAgreed: true }, parts)).actionCount).toBe(
    LARGE_DOCUMENT_ACTIONS + 1,
  );
});
