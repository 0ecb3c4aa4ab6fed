// File names that every system takes, and that say on the screen what they are.
const MAX_LENGTH = 200;

/** Without separators, control characters or characters that turn the reading direction; never empty. */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replaceAll(/[\p{Control}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replace(/^\.+/, '')
    .trim();
  if (cleaned === '') return 'document';
  if (cleaned.length <= MAX_LENGTH) return cleaned;
  const dot = cleaned.lastIndexOf('.');
  const extension = dot > 0 && cleaned.length - dot <= 12 ? cleaned.slice(dot) : '';
  return `${cleaned.slice(0, MAX_LENGTH - extension.length).trimEnd()}${extension}`;
}
