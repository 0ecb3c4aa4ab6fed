const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** `812 octets`, `2,4 Mio`. */
export function frenchSize(bytes: number): string {
  if (bytes < 1024) return `${figures.format(bytes)}\u00a0octets`;
  const units = ['Kio', 'Mio', 'Gio'] as const;
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${figures.format(size)}\u00a0${units[unit] ?? ''}`;
}
