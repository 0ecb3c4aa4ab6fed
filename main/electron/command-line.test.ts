import { describe, expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

const context = {
  isPackaged: true,
  workingDirectory: '/srv/plans',
  documentsDirectory: '/home/ada/Documents',
};

describe('the words Electron was started with', () => {
  test('without any, the workspace is the Jalon folder of the documents', () => {
    expect(readCommandLine(['/opt/jalon'], context)).toEqual({
      workspace: '/home/ada/Documents/Jalon',
      createsFolder: true,
      documents: [],
      endsWithStdin: false,
    });
  });
  test.each([[['--workspace', 'here']], [['--workspace=here']]])('%j names the workspace', (words) => {
    const named = { workspace: '/srv/plans/here', createsFolder: false };
    expect(readCommandLine(['/opt/jalon', ...words], context)).toMatchObject(named);
    const created = readCommandLine(['/opt/jalon', ...words, '--create'], context);
    expect(created).toMatchObject({ ...named, createsFolder: true });
  });
  test('signed files are opened, whatever Chromium adds around them', () => {
    const words = [
      '--original-process-start-time=1',
      'plan.asice',
      '--workspace',
      'odd.asice',
      '/tmp/Autre.ASICE',
      'a.txt',
    ];
    const read = readCommandLine(['/opt/jalon', ...words], context);
    expect(read.documents).toEqual(['/srv/plans/plan.asice', '/tmp/Autre.ASICE']);
    expect(read.workspace).toBe('/srv/plans/odd.asice');
  });
  test('before packaging, the folder of the application is not a word of ours', () => {
    const argv = ['/usr/bin/electron', '/src/jalon.asice', '--until-stdin-closes'];
    expect(readCommandLine(argv, { ...context, isPackaged: false })).toMatchObject({
      documents: [],
      endsWithStdin: true,
    });
  });
  test('a workspace without its folder is the usual one', () => {
    expect(readCommandLine(['/opt/jalon', '--workspace'], context).workspace).toBe(
      '/home/ada/Documents/Jalon',
    );
  });
});
