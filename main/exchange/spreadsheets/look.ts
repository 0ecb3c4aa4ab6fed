// The colours of the tables we write, chosen to print well in grey.
export const HEADER_FILL = 'E3ECF5';
export const HEADER_INK = '1B2B45';
export const RULE = 'C9D2DE';
