import { expect, test } from 'vitest';
import { folderWarnings } from './folder-warnings.ts';

test.each([
  ['C:\\Users\\claire\\OneDrive - Ville d’Auch\\Jalon', 'OneDrive'],
  ['/home/claire/Dropbox/Jalon', 'Dropbox'],
  ['/home/claire/Nextcloud2/Jalon', 'Nextcloud'],
  ['/Users/claire/Library/Mobile Documents/com~apple~CloudDocs/Jalon', 'iCloud Drive'],
  ['G:\\Mon Drive\\Jalon', 'Google Drive'],
  ['D:/kDrive/Jalon', 'kDrive'],
])('%s is synchronised by %s', (directory, service) => {
  expect(folderWarnings(directory)).toEqual([{ code: 'folder-synchronised', service }]);
});

test.each([
  ['\\\\serveur\\prevention\\Jalon', 'serveur/prevention'],
  ['//serveur/prevention/Jalon', 'serveur/prevention'],
  ['\\\\?\\UNC\\serveur\\prevention\\Jalon', 'serveur/prevention'],
  [
    '/run/user/1000/gvfs/smb-share:server=serveur,share=prevention/Jalon',
    'smb-share:server=serveur,share=prevention',
  ],
])('%s is on a network share', (directory, share) => {
  expect(folderWarnings(directory)).toEqual([{ code: 'folder-on-network', share }]);
});

test.each(['C:\\Users\\claire\\Documents\\Jalon', '/home/claire/Boxes/dropbox-archives', '\\\\?\\C:\\Jalon'])(
  '%s calls for no warning',
  (directory) => {
    expect(folderWarnings(directory)).toEqual([]);
  },
);
