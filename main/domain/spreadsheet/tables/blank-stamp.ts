/** Stands where an id and a stamp will be put once a row is known to be new. */
export const BLANK_STAMP = { id: '', at: '', by: '' } as const;
