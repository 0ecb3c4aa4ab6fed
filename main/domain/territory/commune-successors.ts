// Codes of communes that are no more: each leads to the commune it became part of, since plans and files go on naming them.
import * as z from 'zod';
import type { TerritoryList } from './territory-list.ts';
import { territoryId, type TerritoryReference } from './territory.ts';

/** The shape of resources/reference/commune-successors.json: the old code, the successor's, the old name where it is known. */
export const communeSuccessorFile = z.object({
  format: z.literal('jalon-commune-successors'),
  version: z.literal(1),
  vintage: z.number().int(),
  successors: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
export type CommuneSuccessorFile = z.infer<typeof communeSuccessorFile>;

/** A commune that is no more, with the one that stands for it now. */
export interface FormerCommune {
  readonly code: string;
  /** Empty where only the code is known. */
  readonly label: string;
  readonly successor: TerritoryReference;
}

export function formerCommunes(file: CommuneSuccessorFile, list: TerritoryList): readonly FormerCommune[] {
  return file.successors.flatMap(([code, successorCode, label]) => {
    const successor = list.byId.get(territoryId({ kind: 'commune', code: successorCode }));
    return successor ? [{ code, label, successor }] : [];
  });
}
