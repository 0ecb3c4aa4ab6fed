// Why a backup is not taken, or not put back: a closed list, so that each code has its words or the build fails.
export const BACKUP_REFUSAL_CODES = [
  'backup-not-one',
  'backup-damaged',
  'backup-too-new',
  'backup-too-large',
  'backup-does-not-open',
  'restoration-running',
] as const;
export type BackupRefusalCode = (typeof BACKUP_REFUSAL_CODES)[number];
