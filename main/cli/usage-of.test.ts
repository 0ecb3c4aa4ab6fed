import { describe, expect, it } from 'vitest';
import { usageOf } from './usage-of.ts';
import { USAGE } from './usage.fr.ts';

describe('the usage', () => {
  it('is that of the command, in all its forms, and of no other', () => {
    const shown = usageOf('import');
    expect(shown.match(/^ {2}\S+/gm)).toEqual(['  import', '  import']);
    expect(shown).toMatch(/^Usage\u202f: npm run --silent jalon/);
    expect(shown).not.toContain('consolidate');
    expect(usageOf('identity create')).not.toContain('identity certificate');
  });

  it('is all of it where no command was recognised', () => {
    expect(usageOf(null)).toBe(USAGE);
    expect(usageOf('verifie')).toBe(USAGE);
  });
});
