import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../main/domain/catalogue/catalogue.ts';
import { planDocument } from '../../main/domain/plan/plan-document.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const written = read('./pays-de-la-loire.json');
const sample = planDocument.parse(JSON.parse(written));
const leaflet = JSON.parse(read('./pays-de-la-loire.leaflet.json')) as {
  actions: { title: string; description: string; pilots: { organisation: string | null }[] }[];
};
const straight = (text: string): string => text.replaceAll('’', "'");

describe('the sample plan', () => {
  it('holds the fourteen actions of the leaflet, their text untouched but for the apostrophes', () => {
    expect(sample.plan.actions.map(({ title }) => straight(title))).toEqual(
      leaflet.actions.map(({ title }) => title),
    );
    sample.plan.actions.forEach(({ description }, index) => {
      expect(straight(description).toLowerCase()).toBe(leaflet.actions[index]?.description.toLowerCase());
    });
  });

  it('holds no e-mail address, and no contact', () => {
    expect(written).not.toMatch(/[\w.-]+@[\w-]+\.\w+/);
    expect(sample.contacts).toEqual([]);
  });

  it('names a lead only where the leaflet does', () => {
    const toBeNamed = sample.plan.actions.filter(({ leads }) => leads.every((lead) => lead.toBeNamed));
    expect(toBeNamed.map(({ number }) => number)).toEqual(['4', '8', '10']);
    expect(sample.plan.actions[7]?.leads[0]?.note).toBe('Divers');
  });

  it('invents no date, no objective and no status', () => {
    for (const { start, end, objectives, status } of sample.plan.actions) {
      expect({ start, end, objectives, status }).toEqual({
        start: null,
        end: null,
        objectives: '',
        status: 'to-specify',
      });
    }
  });
});

describe('the sample catalogue', () => {
  const text = read('./catalogue.json');
  const built = catalogue.parse(JSON.parse(text));
  const source = JSON.parse(read('./programmes.source.json')) as { programmes: { name: string | null }[] };
  const names = new Set(source.programmes.map(({ name }) => straight(name ?? '').toLowerCase()));

  it('names only what the sources name', () => {
    for (const name of [
      ...built.programmes.map((each) => each.name),
      ...built.calls.map((each) => each.title),
    ]) {
      expect(names).toContain(straight(name).toLowerCase());
    }
  });

  it('gives no call a date: the sources print none that is whole', () => {
    for (const { opensOn, closesOn } of built.calls) expect([opensOn, closesOn]).toEqual([null, null]);
  });

  it('holds no e-mail address', () => {
    expect(text).not.toMatch(/[\w.-]+@[\w-]+\.\w+/);
  });
});
