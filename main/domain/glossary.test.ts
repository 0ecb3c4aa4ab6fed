import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTION_SCOPE_LABELS, ACTION_STATUS_LABELS, LEAD_ROLE_LABELS } from './action/action.ts';
import { EMAIL_KIND_LABELS, ORGANISATION_KIND_LABELS } from './directory/directory.ts';
import {
  PLAN_KIND_LABELS,
  PLAN_LIFECYCLE_LABELS,
  PUBLICATION_LABELS,
  VISIBILITY_LABELS,
} from './plan/plan.ts';
import { TERRITORY_KIND_LABELS } from './territory/territory.ts';

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ACTION_STATUS_LABELS,
  ACTION_SCOPE_LABELS,
  LEAD_ROLE_LABELS,
  PLAN_KIND_LABELS,
  PLAN_LIFECYCLE_LABELS,
  PUBLICATION_LABELS,
  VISIBILITY_LABELS,
  TERRITORY_KIND_LABELS,
  ORGANISATION_KIND_LABELS,
  EMAIL_KIND_LABELS,
};

function glossary(): Record<string, Record<string, string>> {
  const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const sections = text.split(/^### /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const [name = ''] = section.split('\n');
      const rows = [...section.matchAll(/^\| (?!Code|---)(\S+)\s+\| (.+?)\s+\|$/gm)];
      return [name.trim(), Object.fromEntries(rows.map(([, code = '', label = '']) => [code, label]))];
    }),
  );
}

describe('the glossary', () => {
  it.each(Object.entries(tables))('says of %s what the code says', (name, table) => {
    expect(glossary()[name]).toEqual(table);
  });

  it('leaves no table of labels out', () => {
    const written = Object.keys(glossary()).filter((name) => name.endsWith('_LABELS'));
    expect(written.sort()).toEqual(Object.keys(tables).sort());
  });
});
