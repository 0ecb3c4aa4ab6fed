// Word's lengths, from centimetres and points.
export const twips = (centimetres: number): number => Math.round((centimetres / 2.54) * 1440);
export const pixels = (centimetres: number): number => Math.round((centimetres / 2.54) * 96);
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Word's colours have no `#`. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();
