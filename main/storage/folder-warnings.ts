import type { StorageRefusal } from '../domain/storage/refusal.ts';

const SYNCHRONISED: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( -.*)?$/i, 'OneDrive'],
  [/^dropbox( .*)?$/i, 'Dropbox'],
  [/^(google ?drive|my drive|mon drive|googledrive-.*)$/i, 'Google Drive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^kdrive\d*$/i, 'kDrive'],
  [/^(pcloud ?drive|pcloud)$/i, 'pCloud'],
  [/^(box|box sync)$/i, 'Box'],
  [/^cloudstorage$/i, 'CloudStorage'],
];

/**
 * A synchronised folder may be rewritten behind our back and a network share may lose what it acknowledged: neither
 * is refused, since some services offer nothing else, but both are said.
 */
export function folderWarnings(directory: string): readonly StorageRefusal[] {
  const share = networkShareOf(directory);
  const service = directory
    .split(/[\\/]+/)
    .map((segment) => SYNCHRONISED.find(([pattern]) => pattern.test(segment))?.[1])
    .find((name) => name !== undefined);
  return [
    ...(share === undefined ? [] : [{ code: 'folder-on-network', share } as const]),
    ...(service === undefined ? [] : [{ code: 'folder-synchronised', service } as const]),
  ];
}

function networkShareOf(directory: string): string | undefined {
  const unc = /^(?:\\\\|\/\/)(?![?.][\\/])([^\\/]+)[\\/]+([^\\/]+)/.exec(directory);
  const longUnc = /^\\\\\?\\UNC\\([^\\]+)\\([^\\]+)/i.exec(directory);
  const found = unc ?? longUnc;
  if (found) {
    return `${found[1] ?? ''}/${found[2] ?? ''}`;
  }
  return /\/gvfs\/((?:smb-share|sftp|dav|nfs)[^/]*)/.exec(directory)?.[1];
}
